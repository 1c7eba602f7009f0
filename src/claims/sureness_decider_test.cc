#include "claims/sureness_decider.h"

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

TEST(SurenessDecider, IsHighWhereTheSentenceSaysAllAndLowWhereItDoesNot) {
  const auto plain =
      claims_of("Microsoft's revenue rose 18% to $77.7 billion from a year earlier.");
  ASSERT_EQ(plain.size(), 2U);
  EXPECT_GE(plain[1].probability_permille, 800);
  const auto vague = claims_of("It came to about $4 billion, or so they had heard at the time.");
  for (const Claim& claim : vague) EXPECT_LE(claim.probability_permille, 500);
}

TEST(SurenessDecider, ARestatementIsAsSureAsWhatItRestates) {
  const auto claims =
      claims_of("Tencent spent 160 billion yuan ($22.7 billion) on capital expenditure.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].probability_permille, claims[1].probability_permille);
}

}  // namespace
}  // namespace outlay
