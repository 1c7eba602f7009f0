#include "reconcile/account.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

struct Case {
  Account a, b;
  Joining want;
};

TEST(Account, JoinsEqualOpenAndNestedOnes) {
  const Case kCases[] = {
      {{{"alibaba"}, "capex"}, {{"alibaba"}, "capex"}, Joining::kEqual},
      {{{"alibaba"}, "capex"}, {{"tencent"}, "capex"}, Joining::kApart},
      {{{"alibaba"}, "capex"}, {{"alibaba"}, "rnd"}, Joining::kApart},
      {{{"alibaba"}, "revenue", "cloud"}, {{"alibaba"}, "revenue"}, Joining::kNested},
      {{{"alibaba"}, "revenue", "cloud"}, {{"alibaba"}, "revenue", "ai"}, Joining::kApart},
      {{{"meta"}, "capex", "", "", "with-finance-leases"}, {{"meta"}, "capex"}, Joining::kOpen},
      {{{"meta"}, "capex", "", "", "with-finance-leases"}, {{"meta"}, "capex", "", "", "cash"}, Joining::kApart},
      {{{"meta"}, "units", "", "h100"}, {{"meta"}, "units"}, Joining::kOpen},
      {{{"baidu"}, "capex"}, {{"alibaba", "baidu"}, "capex"}, Joining::kNested},
      {{{"baidu", "meta"}, "capex"}, {{"alibaba", "baidu"}, "capex"}, Joining::kApart},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(joining_of(c.a, c.b), c.want) << to_string(c.a) << " / " << to_string(c.b);
    EXPECT_EQ(joining_of(c.b, c.a), c.want) << to_string(c.b) << " / " << to_string(c.a);
  }
}

TEST(Account, SortsTheEntitiesOfAJointClaim) {
  Claim claim;
  claim.entity = {"tencent", "alibaba", "tencent"};
  claim.concept_id = "capex";
  EXPECT_EQ(to_string(account_of(claim)), "alibaba+tencent capex");
}

}  // namespace
}  // namespace outlay
