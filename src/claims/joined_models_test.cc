#include "claims/joined_models.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace outlay {
namespace {

LinearModel model(const char* text) { return LinearModel::parse(text, "x.tsv").value(); }

std::vector<LinearModel> three() {
  return {model("feature\tweights\n!labels\ta|b\n!bias\t1:5\nspent\t0:40\nsales\t0:-10|1:200\n"),
          model("feature\tweights\n!labels\tc|d|e\n!bias\t0:1\nnever\t2:1\nsales\t2:7|0:3\n"),
          model("feature\tweights\n!labels\tf\n!bias\t0:9\n")};
}

// One look-up for all gives what each gives by itself.
TEST(JoinedModels, ScoresAreThoseOfEachModel) {
  const std::vector<LinearModel> alone = three();
  const JoinedModels joined(three());
  const std::vector<std::vector<std::string>> texts = {
      {}, {"spent"}, {"sales"}, {"spent", "sales", "sales"}, {"unknown", "never"}};
  std::vector<std::int64_t> sums;
  for (const std::vector<std::string>& text : texts) {
    Features features;
    for (const std::string& feature : text) features.add({feature});
    joined.score(features, sums);
    for (std::size_t i = 0; i < alone.size(); ++i) {
      const auto scores = joined.scores_of(i, sums);
      EXPECT_EQ(std::vector(scores.begin(), scores.end()), alone[i].scores(features));
    }
  }
  Features sales;
  sales.add({"sa", std::string("les")});
  joined.score(sales, sums);
  EXPECT_EQ(sums, (std::vector<std::int64_t>{-10, 205, 4, 0, 7, 9}));
}

// The hash of the parts is that of the whole, however it is cut.
TEST(JoinedModels, PartsOfAFeatureHashLikeTheWhole) {
  const std::string whole =
      "a feature of more than sixty-four bytes, as a name of a company may well be one day, 华为";
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    Features features;
    features.add({"k=", whole.substr(0, cut), whole.substr(cut), ""});
    EXPECT_EQ(features.hash(0), hash_feature("k=" + whole)) << cut;
  }
}

}  // namespace
}  // namespace outlay
