// The five seed articles, by their labels: what corpus/SEEDS-NOTES.md works out
// by hand has to come out here by rules that know nothing of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "support/seeds.h"

namespace outlay {
namespace {

using testing::Contains;

std::set<std::string> lines_of(const Reconciliation& result) {
  std::set<std::string> lines;
  for (const std::string& line : test::split_at(test::findings_of(result, ""), '\n')) lines.insert(line);
  return lines;
}

const char* const kWanted[] = {
    // one half-year
    "marked copy: 001 and 002 count as one source: shared facts in like words (3 of 4 facts, 6.7% of runs of three "
    "words)",
    "closes total: Alibaba + Baidu + Tencent, first half, year ?: 23bn yuan + 4.2bn yuan + 23bn yuan = 50.2bn yuan "
    "(49.15-51.25), stated 50bn yuan",
    "follows change: Alibaba, first half, the year before: 23bn yuan / 2.23 = 10.3bn yuan (10.1-10.6)",
    "follows change: Tencent, first half, the year before: 23bn yuan / 2.76 = 8.33bn yuan (8.14-8.53)",
    "follows change: Baidu, first half, the year before: 4.2bn yuan / 1.04 = 4.04bn yuan (3.97-4.11)",
    "closes total: Alibaba + Baidu + Tencent, first half, the year before: 10.3bn yuan + 4.04bn yuan + 8.33bn yuan = "
    "22.7bn yuan (22.2-23.2), stated 23bn yuan",
    "closes change: Alibaba, Baidu and Tencent: 50bn yuan / 23bn yuan = 2.17x, +117% (111-124), stated over +100%",
    "closes change-of-parts: Alibaba, Baidu and Tencent, from the parts: 50.2bn yuan / 22.7bn yuan = 2.21x, +121% "
    "(112-131), stated over +100%",
    "same-number same-number: 23bn yuan is 3 things in 002: Alibaba capex, first half, year ?, actual; Alibaba, Baidu "
    "and Tencent capex, first half, the year before, actual; Tencent capex, first half, year ?, actual",
    "follows total-ratio: Alphabet, Amazon, Meta and Microsoft / Alibaba, Baidu and Tencent, first half, year ?: "
    "$106bn / $7bn = 15.1x (14.1-16.4) {same account}",
    "follows average: Alphabet, Amazon, Meta and Microsoft, first half, year ?: $106bn / 4 = $26.5bn each, on average "
    "{same account}",
    // yuan and dollars
    "follows pair: CNY for one USD in 000: 7.048 (7.011-7.086)",
    "follows pair: CNY for one USD in 002: 7.143 (6.6-7.769)",
    "follows pair: CNY for one USD in 003: 7.252 (7.235-7.268)",
    "agrees level: Bytedance capex, 2026: $22.7bn (000) and $23bn (000) fit",
    // Alibaba's plan
    "differs plan: Alibaba's plan: $52.4bn, 2025 to 2027 (003), $53bn, no period given (000): 1.1% apart, if both are "
    "one plan [another day's rate] [rounding] {same period}",
    "agrees bound: Alibaba: Jefferies's estimate is over $40bn (over 290.1bn yuan at 7.252), the plan $52.4bn, 31% "
    "above it, if 004 means 2025: no conflict, an open lower bound [bound only] {same year}",
    "follows yearly: Alibaba, 2025 to 2027 (plan): 380bn yuan / 3 = 126.7bn yuan a year ($17.5bn) {even years}",
    "follows yearly-pace: Alibaba's plan of 380bn yuan is 126.7bn yuan a year, 2.75x (2.69-2.82) 2 x 23bn yuan (first "
    "half, year ?) {even pace} {even years}",
    // others
    "differs plan: Amazon's plan: $100bn, 2025 (003), $105bn, year ? (004): 5% apart, if 004 means 2025 [not known] "
    "{same year}",
    "follows yearly-ratio: Amazon's $100bn (2025) is 5.73x Alibaba's $17.5bn a year {even years}",
    "follows yearly-ratio: Amazon's $105bn (year ?) is 6.01x Alibaba's $17.5bn a year {even years} {same year}",
    "follows yearly-ratio: Amazon's $105bn (year ?) is under 7.88x Alibaba's over $13.3bn a year by Jefferies {even "
    "years}",
    "follows growth: Bytedance capex, 2025 to 2026: 150bn yuan to 160bn yuan, +6.7% (6-7.4), 310bn yuan in both {base "
    "of another stance}",
    "follows yearly-ratio: Bytedance's 160bn yuan (2026) is 1.26x Alibaba's 126.7bn yuan a year {even years}",
    "follows cash: Bytedance's cash, over $50bn, is over 2.2x its plan of $22.7bn for 2026",
    "follows pieces: Chinese companies nvidia-h20: over 1m pieces x $12,000 to $13,000 = over $12bn to $13bn (over "
    "85.7bn yuan to 92.9bn yuan at 7.143), over 1.71x the 50bn yuan that Alibaba, Baidu and Tencent spent in first "
    "half, year ?; it is for all who buy",
    "agrees same-change: Alibaba share-price, 2025: +80% (000) and +80.3% (000) agree",
    "follows move: Alibaba share-price, 2025: +60% (003) and +80.3% (000) are other days; +12.7% (12.3-13.1) lies "
    "between {same listing}",
    "follows before-after: Alibaba market-value, 2025: over $120bn at +60% is over $200bn before, over $320bn after "
    "{same account}",
    "skipped same-change: Alibaba cloud revenue, second quarter, year ?: +6% (002) and +13% (004): no conflict shows",
    "follows growth-gap: revenue of cloud, no period given: Alibaba +13%, Alphabet and Microsoft +30%, 17 points "
    "apart, 2.31x as much",
    "follows yearly: Apple, 2025 to 2028 (plan): $500bn / 4 = $125bn a year {even years}",
    "follows yearly: Stargate, 2025 to 2028 (possible): $500bn / 4 = $125bn a year {even years}",
    "follows part: Stargate: $100bn (plan) is 20% of $500bn, 2025 to 2028 (possible) {part of the whole}",
    // who says it, and what nothing tells
    "marked publisher: 003: Scmp, owned by Alibaba, whose plan it reports",
    "not-known year: the year of 001 and 002: none of them gives it",
    "not-known year: the year of 004: it gives none",
};

class SeedArticles : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(test::seeds_path())) GTEST_SKIP() << "no ../shared/corpus/seeds.jsonl";
    given_ = test::read_seeds();
  }
  TableSet tables_;
  RateTable rates_{tables_};
  test::ReconcileCase given_;
};

TEST_F(SeedArticles, SayWhatTheNotesWorkOut) {
  const auto lines = lines_of(test::reconcile_case(given_, &rates_));
  for (const char* want : kWanted) EXPECT_THAT(lines, Contains(want));
}

TEST_F(SeedArticles, NothingFails) {
  for (const Finding& finding : test::reconcile_case(given_, &rates_).findings) {
    EXPECT_NE(finding.kind, FindingKind::kFails) << to_string(finding);
  }
}

// A person tells the days: the years are bound, and what hung on them is one thing or a conflict.
TEST_F(SeedArticles, AJudgementBindsTheYear) {
  for (Source& source : given_.sources) {
    if (source.label == "004") {
      source.published = parse_day("2025-02-25");
      source.decided_by["published"] = "judgement of Ann";
    }
    if (source.label == "003") source.published = parse_day("2025-02-26");
    if (source.label == "001") source.published = parse_day("2024-08-23");
  }
  const auto lines = lines_of(test::reconcile_case(given_, &rates_));
  EXPECT_THAT(lines, Contains("differs level: Amazon capex, 2025: $100bn (003), $105bn (004): 5% apart [revised since]"));
  EXPECT_THAT(lines, Contains("follows total-ratio: Alphabet, Amazon, Meta and Microsoft / Alibaba, Baidu and Tencent, "
                              "first half 2024: $106bn / $7bn = 15.1x (14.1-16.4) {same account}"));
  for (const std::string& line : lines) EXPECT_FALSE(line.starts_with("not-known year")) << line;
}

}  // namespace
}  // namespace outlay
