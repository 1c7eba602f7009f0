// The report of the five seed articles has the rows of the design's own sketch.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answer/report.h"
#include "answer/why.h"
#include "support/answer_text.h"
#include "support/seeds.h"

namespace outlay {
namespace {

TEST(SeedArticles, ReportHasTheRowsOfTheDesign) {
  if (!std::filesystem::exists(test::seeds_path())) GTEST_SKIP() << "no ../shared/corpus/seeds.jsonl";
  const TableSet tables;
  const RateTable rates(tables);
  const Reconciliation known = test::reconcile_case(test::read_seeds(), &rates);
  const std::string got = test::text_of(make_report(known, test::FewNames()));
  for (const char* want : {
           "== Spending",
           "Alibaba | capex | 23bn yuan | $3.22bn | 7.143 (002: 50bn yuan = $7bn) | first half, year ? | actual | "
           "reported | 001:3,12 = 002:12 (one report)",
           "Bytedance | capex | 160bn yuan | $22.7bn | 2026 | plan | reported | 000:6",
           "Bytedance | capex | 150bn yuan | $21.3bn | 7.048 (000: 160bn yuan = $22.7bn) | 2025 | actual | reported | "
           "000:6",
           "Alibaba | capex | over $40bn | over $40bn | 3 years from year ? | estimate by Jefferies | estimated | "
           "004:45",
           "Alphabet + Amazon + Meta + Microsoft | capex | $106bn | $106bn | first half, year ? | actual | reported | "
           "001:16 = 002:28 (one report)",
           "another day's rate: 380bn yuan = $53bn needs 7.170 (7.093-7.248); 003's own is 7.252",
           "== Not known",
           "== Sources",
       }) {
    EXPECT_THAT(got, testing::HasSubstr(want));
  }
}

}  // namespace
}  // namespace outlay
