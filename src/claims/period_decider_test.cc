#include "claims/period_decider.h"

#include <gtest/gtest.h>

#include <string>

#include "support/marked_passage.h"

namespace outlay {
namespace {

struct Figure {
  const char* entity;
  const char* concept_id;
  Measure measure;
  Stance stance;
};
constexpr Figure kGrowth = {"baidu", "revenue", Measure::kChange, Stance::kActual};
constexpr Figure kRevenue = {"baidu", "revenue", Measure::kLevel, Stance::kActual};
constexpr Figure kSpent = {"baidu", "capex", Measure::kLevel, Stance::kActual};
constexpr Figure kSpentMore = {"baidu", "capex", Measure::kChange, Stance::kActual};
constexpr Figure kPlan = {"baidu", "capex", Measure::kLevel, Stance::kPlan};
constexpr Figure kCash = {"baidu", "cash", Measure::kLevel, Stance::kActual};
constexpr Figure kShares = {"baidu", "share-price", Measure::kChange, Stance::kActual};
constexpr Figure kFiscal = {"alibaba", "capex", Measure::kLevel, Stance::kActual};

struct Case {
  const char* text;
  const char* published;  // empty: not told
  std::vector<Figure> figures;
  const char* want;  // of each, parted by "; "
};

std::string periods_of(const Case& c) {
  static const TableSet kTables;
  static const auto kNames = std::make_shared<const Names>(*Names::load(kTables));
  static const Cues kCues = *Cues::load(kTables);
  static const std::unique_ptr<Decider> kDecider = *make_period_decider(kTables, kNames);
  MarkedPassage marked(c.text);
  marked.document.id = "d";
  if (*c.published != 0) marked.document.facts.published = parse_day(c.published);
  for (std::size_t i = 0; i < c.figures.size(); ++i) {
    Claim& claim = marked.passage->drafts[i].claim;
    claim.entity = {c.figures[i].entity};
    claim.concept_id = c.figures[i].concept_id;
    claim.measure = c.figures[i].measure;
    claim.stance = c.figures[i].stance;
  }
  const PassageWords words(marked.document, marked.text, marked.figures, kCues);
  kDecider->decide(*marked.passage, words, nullptr);
  std::string all;
  for (const Draft& draft : marked.passage->drafts) {
    if (!all.empty()) all += "; ";
    all += draft.claim.period ? draft.claim.period->to_string() : "none";
    if (draft.claim.base != Base::kNone) all += " " + std::string(to_string(draft.claim.base));
  }
  return all;
}

const Case kCases[] = {
    {"Revenue at Baidu rose «80%» from a year earlier to «22 billion yuan» in the second quarter.", "2026-08-20",
     {kGrowth, kRevenue}, "Q2 2026; Q2 2026"},
    {"百度上半年资本开支«120亿元»，同比增长«35%»，去年同期为«89亿元»。", "2026-08-12", {kSpent, kSpentMore, kSpent},
     "H1 2026; H1 2026; H1 2025"},
    {"截至2026年6月30日，百度持有现金«900亿元»。", "2026-08-12", {kCash}, "2026-06-30"},
    {"百度未来三年将投入«1200亿元»建设数据中心。", "2026-08-12", {kPlan}, "2026 to 2028"},
    {"Baidu announced a three-year plan in February to spend «40 billion yuan» on data centers.", "2026-02-11",
     {kPlan}, "2026 to 2028"},
    {"Baidu will spend «40 billion yuan» on data centers in 2027.", "2026-02-11", {kPlan}, "2027"},
    // Without a day of publication the year stays open
    {"In the first half of the year Baidu spent «50 billion yuan», more than the «23 billion yuan» it spent in "
     "the same period last year.", "", {kSpent, kSpent}, "H1 y; H1 y-1"},
    {"Baidu held «50 billion yuan» in cash.", "", {kCash}, "none"},
    // Of an article whose year is not known: capex goes on for the half that it was told for.
    {"In the first half of the year Baidu spent «50 billion yuan» on capital expenditure. Its cloud revenue "
     "rose «6%» in the second quarter. Capital expenditure for servers came to «23 billion yuan».",
     "", {kSpent, kGrowth, kSpent}, "H1 y; Q2 y; H1 y"},
    // What growth is measured against is no time of it; a share's move this year is one to date.
    {"Its cloud grew «13%», the fastest rate at Baidu since late 2023.", "", {kGrowth}, "none"},
    {"Shares of Baidu have gained «50%» this year.", "2026-08-20", {kShares}, "2026 ytd"},
    {"Shares of Baidu had gained «50%» in 2024.", "2026-08-20", {kShares}, "2024"},
};

TEST(PeriodDecider, ChoosesTheTimesOfAPassageTogether) {
  for (const Case& c : kCases) EXPECT_EQ(periods_of(c), c.want) << c.text;
}

TEST(PeriodDecider, AFiscalHalfIsOfTheCompanysYear) {
  const Case fiscal = {"In the fiscal first half Alibaba spent «70 billion yuan» on capital expenditure, against "
                       "«30 billion yuan» the year before.", "2025-11-26", {kFiscal, kFiscal},
                       "H1 fiscal 2026 (ends 03-31); H1 fiscal 2025 (ends 03-31)"};
  EXPECT_EQ(periods_of(fiscal), fiscal.want);
}

}  // namespace
}  // namespace outlay
