// Any claim and any source, for property tests. Texts are UTF-8 without rules:
// what a reader would never write has to come back too.

#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "ledger/json_writer.h"
#include "outlay/claim.h"
#include "outlay/source.h"

namespace outlay {

inline std::string any_text() {
  return *rc::gen::weightedOneOf<std::string>(
      {{2, rc::gen::just(std::string())},
       {3, rc::gen::element<std::string>("alibaba", "人民币", "H20 \"pieces\"", "a\nb", "+", "|")},
       {2, rc::gen::map(rc::gen::arbitrary<std::string>(),
                        [](const std::string& bytes) { return valid_utf8(bytes); })}});
}

inline std::vector<std::string> any_texts() {
  std::vector<std::string> texts(*rc::gen::inRange<std::size_t>(0, 4));
  for (std::string& text : texts) text = any_text();
  return texts;
}

inline std::map<std::string, std::string> any_map() {
  std::map<std::string, std::string> map;
  for (std::string& key : any_texts()) map[key] = any_text();
  return map;
}

inline Decimal any_decimal() {
  const auto digits = *rc::gen::arbitrary<std::int64_t>();
  const int exponent = *rc::gen::inRange(-30, 60);
  return *Decimal::parse(std::to_string(digits) + "e" + std::to_string(exponent));
}

inline std::optional<Decimal> maybe_decimal() {
  if (*rc::gen::arbitrary<bool>()) return std::nullopt;
  return any_decimal();
}

inline Interval any_interval() {
  auto low = maybe_decimal(), high = maybe_decimal();
  if (low && high && *high < *low) std::swap(low, high);
  const bool point = low && high && *low == *high;
  const auto end = [point](const std::optional<Decimal>& value) -> std::optional<IntervalEnd> {
    if (!value) return std::nullopt;
    return IntervalEnd{*value, !point && *rc::gen::arbitrary<bool>()};
  };
  return Interval(end(low), end(high));
}

inline Period any_period() {
  const Year year = *rc::gen::arbitrary<bool>()
                        ? Year::known(*rc::gen::inRange(1990, 2060))
                        : Year::unknown(std::string(64, 'd'), *rc::gen::inRange(-5, 6));
  const MonthDay end = *rc::gen::element(MonthDay{12, 31}, MonthDay{3, 31}, MonthDay{2, 29},
                                         MonthDay{6, 30}, MonthDay{1, 26});
  switch (*rc::gen::inRange(0, 9)) {
    case 0: return Period::day(year, *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 32));
    case 1: return Period::month(year, *rc::gen::inRange(1, 13));
    case 2: return Period::quarter(year, *rc::gen::inRange(1, 5), end);
    case 3: return Period::half(year, *rc::gen::inRange(1, 3), end);
    case 4: return Period::nine_months(year, end);
    case 5: return Period::year(year, end);
    case 6: return Period::years(year, *rc::gen::inRange(1, 12), end);
    case 7: return Period::year_to_date(year, end);
    default: {
      const auto first = std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(0, 30000)));
      const auto last = first + std::chrono::days(*rc::gen::inRange(0, 2000));
      return Period::from_to({Day(first), Day(last)});
    }
  }
}

inline Place any_place() {
  const auto number = [] { return *rc::gen::arbitrary<std::uint32_t>(); };
  switch (*rc::gen::inRange(0, 4)) {
    case 0: {
      const std::uint64_t begin = *rc::gen::arbitrary<std::uint32_t>();
      return BytePlace{{begin, begin + number()}, number()};
    }
    case 1: {
      const auto side = [] { return *rc::gen::arbitrary<std::int32_t>(); };
      return PagePlace{number(), side(), side(), side(), side()};
    }
    case 2: return CellPlace{any_text(), "B7"};
    default: return ElementPlace{any_text()};
  }
}

inline Unit any_unit() {
  return *Unit::parse(*rc::gen::element<std::string>("CNY", "USD/count", "percent", "pp", "x",
                                                     "count", "MW", "MWh", "EFLOPS"));
}

inline Claim any_claim() {
  Claim claim;
  claim.document = std::string(64, *rc::gen::element('0', 'a', 'f'));
  claim.place = any_place();
  claim.quote = any_text();
  claim.entity = any_texts();
  claim.concept_id = any_text();
  claim.measure = *rc::gen::element(Measure::kLevel, Measure::kChange, Measure::kRatio);
  claim.low = maybe_decimal();
  claim.high = maybe_decimal();
  claim.unit = any_unit();
  claim.hedge = any_text();
  claim.approx = *rc::gen::arbitrary<bool>();
  claim.quantum = any_decimal();
  claim.interval = any_interval();
  if (*rc::gen::arbitrary<bool>()) claim.period = any_period();
  claim.base = *rc::gen::element(Base::kNone, Base::kYearOnYear, Base::kQuarterOnQuarter,
                                 Base::kYearToDate, Base::kTotal);
  claim.stance =
      *rc::gen::element(Stance::kActual, Stance::kPlan, Stance::kEstimate, Stance::kPossible);
  claim.said_by = any_texts();
  claim.purpose = any_texts();
  claim.segment = any_text();
  claim.item = any_text();
  claim.definition = any_text();
  claim.counterparty = any_texts();
  claim.restates = any_text();
  claim.probability_permille = *rc::gen::inRange(0, 1001);
  claim.decided_by = any_map();
  identify(claim);
  return claim;
}

inline Source any_source() {
  Source source;
  source.document = std::string(64, *rc::gen::element('0', 'a', 'f'));
  source.label = any_text();
  source.kind = any_text();
  source.encoding = any_text();
  source.title = any_text();
  source.publisher = any_text();
  source.author = any_text();
  source.via = any_text();
  source.address = any_text();
  source.language = any_text();
  if (*rc::gen::arbitrary<bool>()) {
    source.published = Day(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(0, 40000))));
  }
  source.decided_by = any_map();
  return source;
}

}  // namespace outlay
