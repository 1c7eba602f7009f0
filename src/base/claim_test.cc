#include "outlay/claim.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace outlay {
namespace {

Claim sample() {
  Claim claim;
  claim.document = std::string(64, 'a');
  claim.place = BytePlace{{120, 134}, 7};
  claim.quote = "RMB 23 billion";
  claim.entity = {"alibaba"};
  claim.concept_id = "capex";
  claim.low = claim.high = Decimal::parse("23e9");
  claim.unit = Unit::parse("CNY").value();
  claim.quantum = Decimal::power_of_ten(9);
  claim.interval = Interval::rounded(*claim.low, claim.quantum);
  claim.period = Period::half(Year::unknown(claim.document), 1);
  claim.purpose = {"ai"};
  identify(claim);
  return claim;
}

TEST(Claim, PrintsItselfOnOneLine) {
  Claim claim = sample();
  EXPECT_EQ(to_string(claim),
            "alibaba capex level 23000000000 CNY [22500000000, 23500000000] H1 y actual ai "
            "«RMB 23 billion»");
  claim.entity = {"alibaba", "baidu"};
  claim.measure = Measure::kChange;
  claim.low = Decimal(100);
  claim.high = std::nullopt;
  claim.interval = Interval::above(Decimal(100));
  claim.unit = Unit{Dimension::kPercent, {}};
  claim.hedge = "over";
  claim.base = Base::kYearOnYear;
  claim.stance = Stance::kEstimate;
  claim.said_by = {"jefferies"};
  claim.counterparty = {"nvidia"};
  EXPECT_EQ(to_string(claim),
            "alibaba+baidu capex change 100.. percent (100, …) over H1 y yoy estimate "
            "by jefferies ai with nvidia «RMB 23 billion»");
}

TEST(Claim, HasAnIdOfItsContentAlone) {
  const Claim claim = sample();
  EXPECT_EQ(claim.id.size(), 18U);
  EXPECT_EQ(sample().id, claim.id);
  // Every key that is part of the content changes the id.
  const std::function<void(Claim&)> changes[] = {
      [](Claim& c) { c.document = std::string(64, 'b'); },
      [](Claim& c) { c.place = BytePlace{{121, 134}, 7}; },
      [](Claim& c) { c.entity = {"baidu"}; },
      [](Claim& c) { c.concept_id = "revenue"; },
      [](Claim& c) { c.measure = Measure::kRatio; },
      [](Claim& c) { c.low = std::nullopt; },
      [](Claim& c) { c.high = std::nullopt; },
      [](Claim& c) { c.unit = Unit::parse("USD").value(); },
      [](Claim& c) { c.hedge = "about"; },
      [](Claim& c) { c.period = std::nullopt; },
      [](Claim& c) { c.base = Base::kTotal; },
      [](Claim& c) { c.stance = Stance::kPlan; },
      [](Claim& c) { c.said_by = {"alibaba"}; },
      [](Claim& c) { c.purpose = {}; },
      [](Claim& c) { c.segment = "cloud"; },
      [](Claim& c) { c.item = "gpu"; },
      [](Claim& c) { c.definition = "cash"; },
      [](Claim& c) { c.counterparty = {"nvidia"}; },
  };
  std::set<std::string> ids = {claim.id};
  for (const auto& change : changes) {
    Claim changed = sample();
    change(changed);
    identify(changed);
    EXPECT_TRUE(ids.insert(changed.id).second) << to_string(changed);
  }
  // What says how it was read, and what it gives again, does not.
  Claim same = sample();
  same.probability_permille = 3;
  same.decided_by = {{"entity", "title"}};
  same.restates = "c-0";
  identify(same);
  EXPECT_EQ(same.id, claim.id);
}

TEST(Claim, NamesItsKindsBothWays) {
  for (const Stance stance :
       {Stance::kActual, Stance::kPlan, Stance::kEstimate, Stance::kPossible}) {
    EXPECT_EQ(parse_stance(to_string(stance)), stance);
  }
  for (const Measure measure : {Measure::kLevel, Measure::kChange, Measure::kRatio}) {
    EXPECT_EQ(parse_measure(to_string(measure)), measure);
  }
  for (const Base base : {Base::kNone, Base::kYearOnYear, Base::kQuarterOnQuarter,
                          Base::kYearToDate, Base::kTotal}) {
    EXPECT_EQ(parse_base(to_string(base)), base);
  }
  EXPECT_EQ(parse_stance("rumour"), std::nullopt);
}

}  // namespace
}  // namespace outlay
