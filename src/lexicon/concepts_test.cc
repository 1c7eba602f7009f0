#include "lexicon/concepts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

namespace outlay {
namespace {

TEST(Concepts, SayWhatHoldsForTheirAmounts) {
  const Concepts& concepts = Concepts::embedded();
  const struct {
    const char* id;
    bool one, moment, spending;
  } cases[] = {
      {"capex", true, false, true},      {"funding", false, false, true},
      {"cash", true, true, false},       {"share-price", false, true, false},
      {"revenue", true, false, false},   {"units", false, false, false},
      {"no-such-id", false, false, false},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(concepts.has_one_amount(c.id), c.one) << c.id;
    EXPECT_EQ(concepts.stands_at_a_moment(c.id), c.moment) << c.id;
    EXPECT_EQ(concepts.is_spending(c.id), c.spending) << c.id;
  }
}

TEST(Concepts, AreFoundByTheTagOfAFiling) {
  const Concepts& concepts = Concepts::embedded();
  const Concept* found = concepts.find_tag("us-gaap:PaymentsToAcquirePropertyPlantAndEquipment");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->id, "capex");
  EXPECT_EQ(concepts.find_tag("us-gaap:NoSuchTag"), nullptr);
  std::set<std::string_view> tags;
  for (const Concept& one : concepts.all()) {
    for (const std::string_view tag : one.tags) EXPECT_TRUE(tags.insert(tag).second) << tag;
  }
}

TEST(Concepts, AUsersRowReplacesOurs) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "concepts_test";
  std::filesystem::create_directories(folder);
  const auto load_with = [&](const std::string& row) {
    std::ofstream(folder / "concepts.tsv")
        << "id\ttime\tamount\tspending\tnames\tnames_zh\ttags\tdefinition\n" << row << "\n";
    auto tables = TableSet::with_directory(folder.string());
    EXPECT_TRUE(tables);
    auto concepts = Concepts::load(*tables);
    return concepts ? "funding: " + std::to_string(concepts->has_one_amount("funding"))
                    : to_string(concepts.error());
  };
  EXPECT_EQ(load_with("funding\tinterval\tone\tyes\t\t\t\t"), "funding: 1");
  EXPECT_TRUE(load_with("funding\tnever\tone\tyes\t\t\t\t").contains("concepts.tsv:2:2: no kind of time"));
  EXPECT_TRUE(load_with("funding\tmoment\ttwo\tyes\t\t\t\t").contains("concepts.tsv:2:3: not one or many"));
  EXPECT_TRUE(load_with("funding\tmoment\tone\tno\t\t\t\t").contains("concepts.tsv:2:4: not yes"));
}

}  // namespace
}  // namespace outlay
