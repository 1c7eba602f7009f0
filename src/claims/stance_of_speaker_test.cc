// Whole readings, for the rule joins what names, entity and speaker have found.

#include "claims/stance_of_speaker.h"

#include <gtest/gtest.h>

#include "claims/claim_reader.h"
#include "figures/read_figures.h"
#include "text/make_text.h"

namespace outlay {
namespace {

std::vector<Claim> claims_of(std::string text) {
  static const auto figures = FigureReader::load(TableSet());
  static const auto reader = ClaimReader::load(TableSet());
  Document document;
  document.kind = DocumentKind::kPlainText;
  document.bytes = std::move(text);
  document.id = document_id(document.bytes);
  const Text readable = make_text(document);
  return reader->read(document, readable, figures->read(readable));
}

TEST(StanceOfSpeaker, MakesAnEstimateOfWhatAHouseSaysOfSomebodyElse) {
  const auto claims = claims_of(
      "Tencent will build more data centres over the next two years, the company said.\n\n"
      "Analysts at Jefferies estimate its capital expenditure at more than $30 billion.\n\n"
      "Oracle opened an office in Nashville.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].entity, std::vector<std::string>{"tencent"});
  EXPECT_EQ(claims[0].said_by, std::vector<std::string>{"jefferies"});
  EXPECT_EQ(claims[0].stance, Stance::kEstimate);
}

TEST(StanceOfSpeaker, LeavesAPlanOfOnesOwn) {
  const auto claims =
      claims_of("Amazon said it plans to spend $105 billion on capital expenditure in 2025.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].stance, Stance::kPlan);
  EXPECT_EQ(claims[0].decided_by.at("stance"), "stance-weights");
}

TEST(TermOfThePlan, IsTakenFromASentenceWithoutAFigure) {
  const auto claims = claims_of(
      "Alibaba's 380 billion yuan capital expenditure for AI infrastructure is its largest.\n\n"
      "Alibaba is preparing for demand by setting aside money for the next three years.");
  ASSERT_EQ(claims.size(), 1U);
  ASSERT_TRUE(claims[0].period.has_value());
  EXPECT_EQ(claims[0].period->to_string(), "y to y+2");
  EXPECT_EQ(claims[0].decided_by.at("period"), "term-of-the-plan");
}

TEST(PlainWords, LeaveNoChoiceOfPeriod) {
  const auto claims = claims_of(
      "In the first half of the year Tencent spent 50 billion yuan on capital expenditure, more "
      "than the 23 billion yuan it spent in the same period last year.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].period->to_string(), "H1 y");
  EXPECT_EQ(claims[1].period->to_string(), "H1 y-1");
}

}  // namespace
}  // namespace outlay
