#include "claims/chain_model.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace outlay {
namespace {

std::string path_of(const std::vector<ChainStep>& steps) {
  std::string line;
  for (const ChainChoice& choice : best_path(steps)) {
    line += (line.empty() ? "" : " ") + std::to_string(choice.candidate) + "+" +
            std::to_string(choice.margin);
  }
  return line;
}

TEST(BestPath, WeighsTheWholeChain) {
  EXPECT_EQ(path_of({}), "");
  EXPECT_EQ(path_of({{{5, 7}, {}}}), "1+2");
  // Of equal ones the earlier.
  EXPECT_EQ(path_of({{{7, 7}, {}}}), "0+0");
  // The second step's own score is for 1; the tie to what the first is for 0.
  EXPECT_EQ(path_of({{{9, 0}, {}}, {{0, 2}, {5, 0, 0, 5}}}), "0+7 0+3");
  // The first gives way to a strong second.
  EXPECT_EQ(path_of({{{1, 0}, {}}, {{0, 9}, {0, -9, 0, 0}}}), "1+8 1+8");
}

std::int64_t sum_of(const std::vector<ChainStep>& steps, const std::vector<std::size_t>& path) {
  std::int64_t sum = 0;
  for (std::size_t t = 0; t < steps.size(); ++t) {
    sum += steps[t].scores[path[t]];
    if (t > 0) sum += steps[t].ties[path[t - 1] * steps[t].scores.size() + path[t]];
  }
  return sum;
}

RC_GTEST_PROP(BestPath, NoOtherPathIsHigher, ()) {
  const auto small = rc::gen::inRange<std::int64_t>(-20, 20);
  std::vector<ChainStep> steps(*rc::gen::inRange<std::size_t>(1, 5));
  std::size_t before = 0;
  for (ChainStep& step : steps) {
    const auto size = *rc::gen::inRange<std::size_t>(1, 4);
    step.scores = *rc::gen::container<std::vector<std::int64_t>>(size, small);
    step.ties = *rc::gen::container<std::vector<std::int64_t>>(size * before, small);
    before = size;
  }
  std::vector<std::size_t> chosen;
  for (const ChainChoice& choice : best_path(steps)) chosen.push_back(choice.candidate);
  const std::int64_t best = sum_of(steps, chosen);
  std::vector<std::size_t> path(steps.size(), 0);
  while (true) {
    RC_ASSERT(sum_of(steps, path) <= best);
    std::size_t t = 0;
    while (t < path.size() && ++path[t] == steps[t].scores.size()) path[t++] = 0;
    if (t == path.size()) break;
  }
}

TEST(ChainModel, ReadsWeights) {
  const auto model = ChainModel::parse(
      "# made\nfeature\ten\tzh\nB o=0\t10\t-3\n!equal same-0\t4\t5\n!other same-0\t-1\t-2\n", "x.tsv");
  ASSERT_TRUE(model);
  Features features;
  features.add({"B o=", "0"});
  features.add({"unknown"});
  EXPECT_EQ(model->score(features, Language::kEnglish), 10);
  EXPECT_EQ(model->score(features, Language::kChinese), -3);
  EXPECT_EQ(model->tie("equal", "same-0", Language::kEnglish), 4);
  EXPECT_EQ(model->tie("", "same-0", Language::kChinese), -2);
  EXPECT_EQ(model->tie("equal", "far-3", Language::kEnglish), 0);
  TieWeights ties(*model, "same-0", Language::kChinese);
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(ties.of("equal"), 5);
    EXPECT_EQ(ties.of(""), -2);
    EXPECT_EQ(ties.of("within"), 0);
  }
}

TEST(ChainModel, WantsOneColumnALanguage) {
  const auto fault = [](std::string_view text) {
    const auto model = ChainModel::parse(text, "x.tsv");
    return model ? std::string("fine") : to_string(model.error());
  };
  EXPECT_EQ(fault("feature\tzh\ten\nB\t1\t2\n"), "x.tsv: the head is not 'feature', 'en', 'zh'");
  EXPECT_TRUE(fault("feature\ten\tzh\n\nB\t1\tone\n").starts_with("x.tsv:3: not a feature and 2 whole"));
}

}  // namespace
}  // namespace outlay
