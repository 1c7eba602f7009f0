// Whole readings, for the other side depends on the entity that was read.

#include "claims/counterparty_decider.h"

#include <gtest/gtest.h>

#include "claims/claim_reader.h"
#include "figures/read_figures.h"
#include "text/make_text.h"

namespace outlay {
namespace {

using Names = std::vector<std::string>;

Names other_side_of(std::string text) {
  static const auto figures = FigureReader::load(TableSet());
  static const auto reader = ClaimReader::load(TableSet());
  Document document;
  document.kind = DocumentKind::kPlainText;
  document.bytes = std::move(text);
  document.id = document_id(document.bytes);
  const Text readable = make_text(document);
  const std::vector<Claim> claims = reader->read(document, readable, figures->read(readable));
  return claims.size() == 1 ? claims[0].counterparty : Names{"not one claim"};
}

TEST(CounterpartyDecider, FindsTheOtherSideOfADeal) {
  EXPECT_EQ(other_side_of("Microsoft signed a $9.7 billion contract with IREN."), Names{"iren"});
  EXPECT_EQ(other_side_of("CoreWeave won a $14.2 billion order from Meta."), Names{"meta"});
  EXPECT_EQ(other_side_of("Nvidia will invest $5 billion in Intel."), Names{"intel"});
  EXPECT_EQ(other_side_of("阿里巴巴向月之暗面投资8亿美元。"), Names{"moonshot-ai"});
}

TEST(CounterpartyDecider, SaysNothingWithoutAJoiningWord) {
  EXPECT_EQ(other_side_of("Microsoft signed a $9.7 billion contract."), Names{});
  EXPECT_EQ(other_side_of("Microsoft spent $9.7 billion on capital expenditure, like Meta."),
            Names{});
}

}  // namespace
}  // namespace outlay
