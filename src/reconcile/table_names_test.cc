#include "reconcile/table_names.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace outlay {
namespace {

// A group of our own, beside those of the program.
class GroupOverTime : public testing::Test {
 protected:
  void SetUp() override {
    const auto folder = std::filesystem::path(testing::TempDir()) / "table_names_test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "groups.tsv")
        << "id\tnames\tnames_zh\tmembers\tfrom\tuntil\n"
        << "group:four-makers\tFour Makers\t\tmeta|apple|netflix|alphabet\t2013|2017-06|2013|2013-02-03\t||2021|\n"
        << "group:two-makers\tTwo Makers\t\tmeta|apple\t\t\n";
    tables_ = std::make_unique<TableSet>(*TableSet::with_directory(folder.string()));
    names_ = std::make_unique<Names>(*Names::load(*tables_));
  }

  std::string members(std::string_view group, const char* day) const {
    std::string all;
    for (const std::string& id : TableNames(*names_).members(group, *day == 0 ? std::nullopt : parse_day(day))) {
      all += (all.empty() ? "" : " ") + id;
    }
    return all;
  }

  std::unique_ptr<TableSet> tables_;
  std::unique_ptr<Names> names_;
};

TEST_F(GroupOverTime, HoldsWhoBelongedThen) {
  EXPECT_EQ(members("group:four-makers", "2012-12-31"), "");
  EXPECT_EQ(members("group:four-makers", "2013-02-02"), "meta netflix");
  EXPECT_EQ(members("group:four-makers", "2013-02-03"), "alphabet meta netflix");
  EXPECT_EQ(members("group:four-makers", "2017-05-31"), "alphabet meta netflix");
  EXPECT_EQ(members("group:four-makers", "2017-06-01"), "alphabet apple meta netflix");
  EXPECT_EQ(members("group:four-makers", "2021-12-31"), "alphabet apple meta netflix");
  EXPECT_EQ(members("group:four-makers", "2022-01-01"), "alphabet apple meta");
  EXPECT_EQ(members("group:four-makers", ""), "alphabet apple meta");
  EXPECT_EQ(members("group:two-makers", "2001-01-01"), "apple meta");
  EXPECT_EQ(members("group:nobody", "2022-01-01"), "");
}

}  // namespace
}  // namespace outlay
