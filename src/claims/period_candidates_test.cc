#include "claims/period_candidates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "claims/period_features.h"
#include "support/marked_passage.h"

namespace outlay {
namespace {

struct Asked {
  const char* text;  // one marked figure
  const char* concept_id;
  const char* published;  // empty: not told
  const char* want;       // among the candidates, by key
  bool there = true;
  const char* title = "";
};

// What `see` makes of the candidates of the marked figure.
template <class See>
auto look(const Asked& asked, See see) {
  static const Cues kCues = *Cues::load(TableSet());
  static const TimeWords kWords = *TimeWords::load(TableSet());
  MarkedPassage marked(asked.text, asked.title);
  const PassageWords words(marked.document, marked.text, marked.figures, kCues);
  const DocumentTimes times(words, kWords);
  TimeFrame frame;
  frame.variable = "d";
  if (*asked.published != 0) frame.published = parse_day(asked.published);
  Claim claim = marked.passage->drafts.back().claim;
  claim.concept_id = asked.concept_id;
  const FigureTimes figure(times, marked.passage->drafts.back().figure, claim, frame);
  return see(figure, period_candidates(figure));
}

const Asked kAsked[] = {
    {"In the second quarter of 2025 Vela earned «8 yuan».", "profit", "", "2025-04-01/2025-06-30"},
    // A year earlier, and the quarter before, though nothing says so
    {"In the second quarter of 2025 Vela earned «8 yuan».", "profit", "", "2024-04-01/2024-06-30"},
    {"In the second quarter of 2025 Vela earned «8 yuan».", "profit", "", "2025-01-01/2025-03-31"},
    // The last day, for what stands at a moment
    {"In the second quarter of 2025 Vela held «8 yuan».", "cash", "", "2025-06-30"},
    {"In the second quarter of 2025 Vela earned «8 yuan».", "profit", "", "2025-06-30", false},
    {"截至2025年底，维拉有«800人»。", "headcount", "", "2025-12-31"},
    {"By the end of 2025 sales had come to «8 yuan».", "revenue", "", "2025-12-31"},
    // Said of another sentence, the title, a line that heads a list
    {"Revenue was «8 yuan», and a year earlier it was less.", "revenue", "2025-08-20", "2024-04-01/2024-06-30", true,
     "Vela's second quarter"},
    {"Full Year 2024 Summary\n\nVela did well.\n\nRevenue was «8 yuan».", "revenue", "", "2024-01-01/2024-12-31"},
    // Guidance is for the quarter after the one that is reported
    {"2026~28年维拉收入分别为7元、8元和«9元»。", "revenue", "", "2026-01-01/2028-12-31"},
    // The same part of another year, of two figures and two years
    {"Vela lost «8 yuan» and «9 yuan» in the second quarter of 2025 and 2022.", "profit", "", "2022-04-01/2022-06-30"},
    {"Vela lost «9 yuan» in the second quarter of 2025 and 2022.", "profit", "", "2022-04-01/2022-06-30", false},
    // The calendar around the day of publication
    {"Vela employs «800».", "headcount", "2025-08-20", "2025-08-20"},
    {"Vela employs «800».", "headcount", "2025-08-20", "2025-06-30"},
    {"Vela employs «800».", "headcount", "", "none"},
    {"Vela will spend «8 yuan».", "capex", "", "2025-01-01/2025-12-31", false},
};

TEST(PeriodCandidates, HoldWhatTheTextCanMean) {
  for (const Asked& asked : kAsked) {
    const bool found = look(asked, [&](const FigureTimes&, const std::vector<PeriodCandidate>& all) {
      return std::ranges::find(all, asked.want, &PeriodCandidate::key) != all.end();
    });
    EXPECT_EQ(found, asked.there) << asked.text << " " << asked.want;
  }
}

TEST(PeriodCandidates, EachIsThereOnce) {
  look(kAsked[0], [](const FigureTimes&, const std::vector<PeriodCandidate>& all) {
    for (const PeriodCandidate& one : all) {
      EXPECT_EQ(std::ranges::count(all, one.key(), &PeriodCandidate::key), 1) << one.key();
      EXPECT_FALSE(one.sources.empty()) << one.key();
    }
    return 0;
  });
}

bool has_feature(const Asked& asked, std::string_view feature) {
  return look(asked, [&](const FigureTimes& figure, const std::vector<PeriodCandidate>& all) {
    const auto one = std::ranges::find(all, asked.want, &PeriodCandidate::key);
    if (one == all.end()) return false;
    Features features;
    bool found = false;
    period_features(figure, {*one}, features, [&](const PeriodCandidate&) { found = features.has(hash_feature(feature)); });
    return found;
  });
}

TEST(PeriodFeatures, TellWhereATimeStands) {
  const Asked behind = {"Vela spent «8 yuan» in 2026.", "capex", "2025-08-20", "2026-01-01/2026-12-31"};
  EXPECT_TRUE(has_feature(behind, "plain"));
  EXPECT_TRUE(has_feature(behind, "known clause"));
  const Asked before = {"In 2026, Vela said, it spent «8 yuan».", "capex", "2025-08-20", "2026-01-01/2026-12-31"};
  EXPECT_FALSE(has_feature(before, "plain"));
  EXPECT_FALSE(has_feature(before, "known clause"));
  EXPECT_TRUE(has_feature(before, "known here"));
  EXPECT_TRUE(has_feature(before, "opens year/") || has_feature(before, "prep=in year/"));
}

TEST(PeriodFeatures, TellWhatIsCompared) {
  const Asked from = {"Revenue rose from «8 yuan» in 2025.", "revenue", "2026-08-20", "2025-01-01/2025-12-31"};
  EXPECT_TRUE(has_feature(from, "known clause level compared"));
  const Asked to = {"Revenue rose to «8 yuan» in 2025.", "revenue", "2026-08-20", "2025-01-01/2025-12-31"};
  EXPECT_FALSE(has_feature(to, "known clause level compared"));
  EXPECT_TRUE(has_feature(to, "known clause level"));
}

}  // namespace
}  // namespace outlay
