#include "reconcile/copies.h"

#include <gtest/gtest.h>

#include "support/reconcile_case.h"

namespace outlay {
namespace {

struct Case {
  const char* given;
  const char* want;  // reasons of the pairs, by label
};

const Case kCases[] = {
    // the same words
    {R"(doc a | Meta will lease nine halls in Ohio from next spring, the company told lenders in a note
doc b | Meta will lease nine halls in Ohio from next spring, the company told lenders in a short note
)",
     "a=b near-equal wording"},
    // retold: three facts about two names in like words
    {R"(doc a | Baidu spending rose while Tencent bought servers for rented processors and Baidu held back on land
baidu capex 4.2bn CNY H1:y actual
baidu capex +4% H1:y actual
tencent capex +176% H1:y actual
doc b | Tencent bought servers for rented processors, said a note, and in a year of caution spending rose at Baidu by little as it waited
baidu capex 4.2bn CNY H1:y actual
baidu capex +4% H1:y actual
tencent capex +176% H1:y actual
)",
     "a=b shared facts in like words"},
    // the same results, each in its own words
    {R"(doc a | Spending at both groups went up in summer as orders for chips came in
baidu capex 4.2bn CNY H1:y actual
baidu capex +4% H1:y actual
tencent capex +176% H1:y actual
doc b | Half-year figures show two very different ways to deal with scarce processors
baidu capex 4.2bn CNY H1:y actual
baidu capex +4% H1:y actual
tencent capex +176% H1:y actual
)",
     ""},
    {R"(doc a via=wire | one text here
baidu capex 4.2bn CNY H1:y actual
tencent capex +176% H1:y actual
doc b publisher=wire | quite another one
baidu capex 4.2bn CNY H1:y actual
tencent capex +176% H1:y actual
)",
     "a=b same named origin"},
    // one fact in common and one origin: two stories of one wire
    {R"(doc a via=wire | one text here
baidu capex 4.2bn CNY H1:y actual
doc b via=wire | quite another one
baidu capex 4.2bn CNY H1:y actual
)",
     ""},
    {R"(doc a zh | 腾讯上半年资本开支增长一倍多，主要用于采购服务器和图形处理器，公司称需求旺盛
doc b zh | 腾讯上半年资本开支增长一倍多，主要用于采购服务器和图形处理器，公司表示需求旺盛
)",
     "a=b near-equal wording"},
    {R"(doc a zh | 腾讯上半年资本开支增长一倍多，主要用于采购服务器
doc b zh | 百度二季度收入略有下降，广告业务承压明显
)",
     ""},
};

TEST(Copies, AreToldFromIndependentReports) {
  for (const Case& c : kCases) {
    const test::ReconcileCase given = test::read_case(c.given);
    std::string got;
    for (const CopyPair& pair : find_copies(given.sources, given.claims).pairs) {
      got += given.sources[pair.a].label + "=" + given.sources[pair.b].label + " " + pair.reason;
    }
    EXPECT_EQ(got, c.want) << c.given;
  }
}

TEST(Copies, AThousandCopiesAreOneSource) {
  std::vector<Source> sources;
  for (int i = 0; i < 1000; ++i) {
    Source source;
    source.document = std::to_string(i);
    source.text = "The operator of the campus will add two hundred megawatts of power by the end of next summer, number " +
                  std::to_string(i);
    sources.push_back(source);
  }
  const Copies copies = find_copies(sources, {});
  EXPECT_EQ(std::count(copies.origin.begin(), copies.origin.end(), 0U), 1000);
}

}  // namespace
}  // namespace outlay
