#include "claims/cues.h"

#include <gtest/gtest.h>
#include <string>

namespace outlay {
namespace {

std::string find(const Cues& cues, std::string_view text) {
  std::string all;
  for (const Cue& cue : cues.find(words_of(text))) {
    const std::string& label = cues.labels()[cue.label];
    if (!label.starts_with("concept.") && !label.starts_with("base.")) continue;
    if (!all.empty()) all += " ";
    all += label + "[" + std::to_string(cue.begin) + "," + std::to_string(cue.end) + ")";
  }
  return all;
}

TEST(Cues, MatchesPhrasesWordByWord) {
  const Result<Cues> cues = Cues::load(TableSet());
  ASSERT_TRUE(cues) << to_string(cues.error());
  const struct {
    const char* text;
    const char* want;
  } cases[] = {
      {"Capital Expenditures rose", "concept.capex[0,2) concept.sure-capex[0,2)"},
      {"year-over-year", "base.yoy[0,3)"},
      {"Year over year", "base.yoy[0,3)"},
      {"repurchased", "concept.other[0,1)"},  // an open end
      {"purchased", ""},                      // and not an open beginning
      {"环比", "base.qoq[0,2)"},
      {"capitally", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(find(*cues, c.text), c.want) << c.text;
}

TEST(Cues, ALongerCueOfOneKeyHidesWhatItHolds) {
  Cues cues;
  ASSERT_TRUE(cues.add_row("a.share", {"share"}));
  ASSERT_TRUE(cues.add_row("a.market-share", {"market share"}));
  ASSERT_TRUE(cues.add_row("b.share", {"share"}));
  EXPECT_FALSE(cues.add_row("c", {"x", ""}));  // an empty phrase
  std::vector<Cue> found = cues.find(words_of("a market share , a share"));
  cues.drop_inner(found);
  std::string all;
  for (const Cue& cue : found)
    all += cues.labels()[cue.label] + "@" + std::to_string(cue.begin) + " ";
  EXPECT_EQ(all, "a.market-share@1 b.share@2 a.share@5 b.share@5 ");
}

}  // namespace
}  // namespace outlay
