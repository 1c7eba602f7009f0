#include "answer/citation.h"

#include <gtest/gtest.h>

#include "support/reconcile_case.h"

namespace outlay {
namespace {

TEST(Citation, JoinsCopiesAndPartsSources) {
  const Reconciliation known = test::reconcile_case(test::read_case(R"(
doc a | Meta will lease nine halls in Ohio from next spring, the company told lenders
meta capex 17bn USD H1:y actual
meta capex 17bn USD H1:y actual
doc b | Meta will lease nine halls in Ohio from next spring, the company told its lenders
meta capex 17bn USD H1:y actual
doc c | Quite another text
meta capex 17bn USD H1:y actual
)"));
  std::vector<std::string> ids;
  for (const Claim& claim : known.claims) ids.push_back(claim.id);
  EXPECT_EQ(cite(known, ids), "a:1,2 = b:1 (one report); c:1");
  EXPECT_EQ(cite(known, std::vector<std::string>{ids[3]}), "c:1");
  EXPECT_EQ(cite(known, std::vector<std::string>{}), "");
  EXPECT_EQ(cite(known, std::vector<std::string>{"c-unknown"}), "");
}

TEST(Citation, CutsWordsAtTheEdgesOfCharacters) {
  test::ReconcileCase given = test::read_case("doc a zh | x\nmeta capex 17bn CNY 2025 actual\n");
  given.sources[0].text = "前面一行\n腾讯在二零二五年的资本开支为170亿元，同比增长很多很多\n后面";
  given.claims[0].quote = "170亿元";
  const Reconciliation known = test::reconcile_case(given);
  const Claim& claim = known.claims[0];
  EXPECT_EQ(words_of(known, claim), "腾讯在二零二五年的资本开支为170亿元，同比增长很多很多");
  EXPECT_EQ(words_of(known, claim, 24), "…支为170亿元，同…");
  given.claims[0].quote = "not in the text";
  EXPECT_EQ(words_of(test::reconcile_case(given), given.claims[0]), "not in the text");
}

}  // namespace
}  // namespace outlay
