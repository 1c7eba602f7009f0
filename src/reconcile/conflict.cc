#include "reconcile/conflict.h"

#include <algorithm>
#include <array>

#include "reconcile/constraints/helpers.h"
#include "reconcile/wording.h"

namespace outlay {
namespace {

constexpr int kUnsurePermille = 700;

// `fine` cut to the digits of `coarse`, up and down.
std::optional<Reason> rounding(const Statement& fine, const Statement& coarse) {
  if (!fine.amount.is_plain() || !coarse.amount.is_plain() || coarse.quantum.is_zero()) return std::nullopt;
  const Decimal steps = divide(*fine.amount.low, coarse.quantum);
  const Decimal down = round_to(steps, 0, Rounding::kDown) * coarse.quantum;
  const Decimal up = round_to(steps, 0, Rounding::kUp) * coarse.quantum;
  const Decimal& told = *coarse.amount.low;
  if (told != down && told != up) return std::nullopt;
  return Reason{"rounding", format_amount(fine.amount) + (told == up ? " rounded up is " : " rounded down is ") +
                                format_amount(coarse.amount)};
}

std::optional<Reason> unit_slip(const Statement& a, const Statement& b) {
  // A scale is dropped from amounts and pieces, not from percentages; and a
  // bound reaches any multiple.
  const Dimension dimension = a.amount.unit.dimension;
  if (dimension != Dimension::kMoney && dimension != Dimension::kCount) return std::nullopt;
  if (!a.amount.interval.is_bounded() || !b.amount.interval.is_bounded()) return std::nullopt;
  struct Slip {
    int exponent;
    const char* name;
  };
  constexpr std::array<Slip, 3> kSlips{{{1, "100 million (亿) read as a billion"}, {3, "x 1,000"}, {4, "x 10,000"}}};
  for (const Slip& slip : kSlips) {
    const Amount factor = exactly(Decimal::power_of_ten(slip.exponent), multiple_unit());
    const bool a_small = a.amount.size() < b.amount.size();
    const Amount& small = a_small ? a.amount : b.amount;
    const Amount& large = a_small ? b.amount : a.amount;
    if (overlaps(times(small, factor, small.unit).interval, large.interval)) return Reason{"unit slip", slip.name};
  }
  return std::nullopt;
}

std::optional<Reason> wrong_currency(const Workspace& work, const Statement& a, const Statement& b) {
  if (!a.amount.unit.is_money() || !is_positive(a.amount) || !is_positive(b.amount)) return std::nullopt;
  // By a rate that one of the documents, or a copy of it, implies.
  for (const Statement* s : {&a, &b}) {
    for (const std::size_t source : s->sources) {
      for (const std::size_t index : work.statements_in(source)) {
        const Unit& unit = work.statements[index].amount.unit;
        if (!unit.is_money() || unit == a.amount.unit) continue;
        const Rate* rate = work.implied_rate({source}, unit.currency, a.amount.unit.currency);
        if (rate == nullptr) continue;
        const bool a_small = a.amount.size() < b.amount.size();
        const Amount& small = a_small ? a.amount : b.amount;
        const Amount& large = a_small ? b.amount : a.amount;
        if (!overlaps(times(small, rate->amount, small.unit).interval, large.interval)) continue;
        return Reason{"yuan for dollars", format_amount(small) + " x " + format_factor(rate->amount.size()) + " = " +
                                              format_amount(large) + ": one names the wrong currency"};
      }
    }
  }
  return std::nullopt;
}

// A statement of the same account in another currency, printed beside `s`.
const Statement* printed_beside(const Workspace& work, const Statement& s) {
  for (const std::size_t source : s.sources) {
    for (const std::size_t index : work.statements_in(source)) {
      const Statement& other = work.statements[index];
      if (other.measure == Measure::kLevel && other.account == s.account && other.stance == s.stance &&
          other.period == s.period && other.amount.unit.is_money() && s.amount.unit.is_money() &&
          other.amount.unit != s.amount.unit &&
          work.implied_rate({source}, other.amount.unit.currency, s.amount.unit.currency) != nullptr) {
        return &other;
      }
    }
  }
  return nullptr;
}

std::optional<Reason> other_days_rate(const Workspace& work, const Statement& a, const Statement& b) {
  for (const auto& [one, two] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    const Statement* original = printed_beside(work, *one);
    if (original == nullptr) continue;
    const auto needed = needed_rate(original->printed, two->printed);
    if (!needed) continue;
    const Rate* own = work.implied_rate(one->sources, needed->of, needed->per);
    std::optional<DayRange> days;
    if (one->period) days = one->period->days();
    if (!some_day_had(work, *needed, days, own)) continue;
    std::string text = format_amount(original->amount) + " = " + format_amount(two->amount) + " needs " +
                       format_factor(needed->amount.size()) + " (" +
                       format_factor(needed->amount.interval.low()->value) + "-" +
                       format_factor(needed->amount.interval.high()->value) + ")";
    if (own != nullptr) text += "; " + work.labels(one->sources) + "'s own is " + format_factor(own->amount.size());
    return Reason{"another day's rate", text};
  }
  return std::nullopt;
}

std::optional<Reason> another_year(const Workspace& work, const Statement& a, const Statement& b) {
  for (const auto& [one, two] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    if (!one->period || !one->period->months()) continue;
    for (const int step : {-1, 1}) {
      const auto found = work.find(one->account, one->period->shifted(step), one->stance, {}, one->amount.unit);
      if (!found || !work.slots[*found].is_stated()) continue;
      if (overlaps(work.slots[*found].amount.interval, two->amount.interval)) {
        return Reason{"another year", format_amount(two->amount) + " fits " + period_text(work.slots[*found].period)};
      }
    }
  }
  return std::nullopt;
}

std::optional<Day> first_told(const Workspace& work, const Statement& s) {
  std::optional<Day> first;
  for (const std::size_t source : s.sources) {
    const auto& day = work.sources[source].published;
    if (day && (!first || *day < *first)) first = day;
  }
  return first;
}

std::optional<Reason> revised(const Workspace& work, const Statement& a, const Statement& b) {
  if (a.stance == Stance::kActual) return std::nullopt;
  const auto x = first_told(work, a), y = first_told(work, b);
  if (!x || !y || *x == *y) return std::nullopt;
  const bool a_first = *x < *y;
  return Reason{"revised since", format_amount(a_first ? a.amount : b.amount) + " on " + to_string(std::min(*x, *y)) +
                                     ", " + format_amount(a_first ? b.amount : a.amount) + " on " +
                                     to_string(std::max(*x, *y))};
}

std::optional<Reason> bound_only(const Statement& a, const Statement& b) {
  if (a.amount.is_plain() == b.amount.is_plain() || !overlaps(a.amount.interval, b.amount.interval)) {
    return std::nullopt;
  }
  const Statement& bound = a.amount.is_plain() ? b : a;
  return Reason{"bound only", format_amount(bound.amount) + " leaves its other side open"};
}

std::optional<Reason> read_wrongly(const Workspace& work, const Statement& a, const Statement& b) {
  for (const Statement* s : {&a, &b}) {
    for (const std::size_t claim : s->claims) {
      const int sure = work.claims[claim].probability_permille;
      if (sure < kUnsurePermille) {
        return Reason{"read wrongly", format_amount(s->amount) + " was read with " + std::to_string(sure / 10) +
                                          "% certainty"};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<NeededRate> needed_rate(const Amount& amount, const Amount& other) {
  if (!amount.unit.is_money() || !other.unit.is_money() || amount.unit == other.unit) return std::nullopt;
  const bool dollar = amount.unit.currency.code() == "USD";
  const Amount &of = dollar ? other : amount, &per = dollar ? amount : other;
  const auto rate = divide(of, per, multiple_unit());
  if (!rate || !rate->is_plain() || !rate->interval.is_bounded()) return std::nullopt;
  return NeededRate{of.unit.currency, per.unit.currency, *rate};
}

bool some_day_had(const Workspace& work, const NeededRate& needed, const std::optional<DayRange>& days,
                  const Rate* own) {
  if (days && work.rate_table() != nullptr) {
    const Day before = Day((days->first.year() - std::chrono::years(1)) / days->first.month() / std::chrono::day(1));
    const auto had = work.rate_table()->range(needed.of, needed.per, {before, days->last});
    if (had) return overlaps(*had, needed.amount.interval);
  }
  if (own == nullptr) return false;
  const Amount three_percent{{}, {}, Interval::between(*Decimal::parse("0.97"), *Decimal::parse("1.03")), multiple_unit()};
  return overlaps((own->amount.interval * three_percent.interval), needed.amount.interval);
}

std::vector<Reason> likely_reasons(const Workspace& work, const Statement& a, const Statement& b) {
  std::vector<Reason> reasons;
  const auto keep = [&reasons](std::optional<Reason> reason) {
    if (reason) reasons.push_back(std::move(*reason));
  };
  const bool a_fine = a.quantum <= b.quantum;
  keep(bound_only(a, b));
  keep(unit_slip(a, b));
  keep(wrong_currency(work, a, b));
  keep(other_days_rate(work, a, b));
  keep(rounding(a_fine ? a : b, a_fine ? b : a));
  keep(another_year(work, a, b));
  keep(revised(work, a, b));
  if (work.share_origin(a.sources, b.sources) && a.sources != b.sources) {
    keep(Reason{"copy", work.labels(a.sources) + " and " + work.labels(b.sources) + " copy each other"});
  }
  keep(read_wrongly(work, a, b));
  if (reasons.empty()) reasons.push_back({"not known", ""});
  return reasons;
}

}  // namespace outlay
