#include "claims/linear_model.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

constexpr const char* kTable =
    "# weights\n"
    "feature\tweights\n"
    "!labels\tcapex|revenue\n"
    "!bias\t1:5\n"
    "!permille\t0:500|10:800|100:990\n"
    "spent\t0:40\n"
    "sales\t0:-10|1:200\n";

std::string choose(const LinearModel& model, std::initializer_list<const char*> names) {
  Features features;
  for (const char* name : names) features.add({name});
  const LinearModel::Choice choice = model.choose(features);
  return std::string(model.labels()[choice.label]) + " " + std::to_string(choice.margin) + " " +
         std::to_string(choice.probability_permille);
}

TEST(LinearModel, SumsWeightsAndTellsHowSureItIs) {
  const Result<LinearModel> model = LinearModel::parse(kTable, "test.tsv");
  ASSERT_TRUE(model) << to_string(model.error());
  EXPECT_EQ(choose(*model, {}), "revenue 5 500");
  EXPECT_EQ(choose(*model, {"unknown"}), "revenue 5 500");
  EXPECT_EQ(choose(*model, {"spent"}), "capex 35 800");
  EXPECT_EQ(choose(*model, {"spent", "x", "y", "z"}), "capex 17 800");  // by the root of four
  EXPECT_EQ(choose(*model, {"sales"}), "revenue 215 990");
  EXPECT_EQ(choose(*model, {"spent", "sales"}), "revenue 124 990");
}

}  // namespace
}  // namespace outlay
