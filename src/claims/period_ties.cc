#include "claims/period_ties.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace outlay {
namespace {

constexpr std::int64_t kTolerance = 7;  // days: quarters of 13 weeks are calendar quarters
constexpr std::int64_t kYear = 365;

bool near(std::int64_t a, std::int64_t b) { return std::abs(a - b) <= kTolerance; }

std::string_view kind_of(const Claim& claim) {
  if (is_of_a_moment(claim.concept_id)) return "moment";
  if (may_be_of_a_moment(claim.concept_id)) return "either";
  if (claim.concept_id == "funding" || claim.concept_id == "contract") return "deal";
  return claim.concept_id == "capex" ? "capex" : "flow";
}

// Expressions of time of one sentence between two of its words.
std::size_t times_between(const FigureTimes& f, std::size_t begin, std::size_t end) {
  return static_cast<std::size_t>(std::ranges::count_if(f.near, [&](const TimeExpression& one) {
    return one.begin >= begin && one.begin < end;
  }));
}

}  // namespace

std::string_view name_of(PeriodTie tie) {
  static constexpr std::string_view kNames[kPeriodTies] = {
      "other",        "equal",      "both-none", "to-none", "from-none", "year-earlier",
      "year-later",   "inside",     "around",    "to-end",  "from-end",  "just-before",
      "just-after",   "days"};
  return kNames[static_cast<std::size_t>(tie)];
}

PeriodDays::PeriodDays(const std::optional<Period>& period) {
  if (!period) return;
  // A year that is not known is as good as any to compare two of one document.
  constexpr int kAnyYear = 3000;
  const std::optional<DayRange> days =
      period->is_dated() ? period->days()
                         : period->bound(period->in_year().variable, Year::known(kAnyYear)).days();
  if (!days) return;
  none = false;
  first = std::chrono::sys_days(days->first).time_since_epoch().count();
  last = std::chrono::sys_days(days->last).time_since_epoch().count();
}

PeriodTie tie_of(const PeriodDays& a, const PeriodDays& b) {
  if (a.none || b.none) {
    return a.none && b.none ? PeriodTie::kBothNone : a.none ? PeriodTie::kFromNone : PeriodTie::kToNone;
  }
  const bool a_day = a.first == a.last, b_day = b.first == b.last;
  if (a_day && b_day) return a.first == b.first ? PeriodTie::kEqual : PeriodTie::kDays;
  if (a_day) {
    return near(a.first, b.last) ? PeriodTie::kFromEnd
           : a.first >= b.first && a.first <= b.last ? PeriodTie::kAround : PeriodTie::kOther;
  }
  if (b_day) {
    return near(b.first, a.last) ? PeriodTie::kToEnd
           : b.first >= a.first && b.first <= a.last ? PeriodTie::kInside : PeriodTie::kOther;
  }
  if (near(a.first, b.first) && near(a.last, b.last)) return PeriodTie::kEqual;
  if (near(a.first - kYear, b.first) && near(a.last - kYear, b.last)) return PeriodTie::kYearEarlier;
  if (near(a.first + kYear, b.first) && near(a.last + kYear, b.last)) return PeriodTie::kYearLater;
  if (b.first >= a.first - kTolerance && b.last <= a.last + kTolerance) return PeriodTie::kInside;
  if (a.first >= b.first - kTolerance && a.last <= b.last + kTolerance) return PeriodTie::kAround;
  if (near(b.last, a.first)) return PeriodTie::kJustBefore;
  if (near(a.last, b.first)) return PeriodTie::kJustAfter;
  return PeriodTie::kOther;
}

std::array<std::string, kTieContexts> tie_contexts(const FigureTimes& a, const FigureTimes& b) {
  const Text& text = b.words.text();
  const std::uint32_t distance = b.figure.sentence - a.figure.sentence;
  const Block& from = text.blocks[text.sentences[a.figure.sentence].block];
  const Block& to = text.blocks[text.sentences[b.figure.sentence].block];
  std::string_view where;
  if (distance == 0) {
    where = a.figure.span.begin == b.figure.span.begin ? "one-span" : "same";
  } else if (to.table != Block::kNone && from.table == to.table) {
    where = from.row == to.row ? "row" : from.column == to.column ? "column" : "table";
  } else if (&from == &to) {
    where = distance == 1 ? "next" : "further";
  } else {
    where = distance == 1 ? "next-block" : "far-block";
  }
  std::size_t times = 0, clauses = 0;
  if (distance == 0) {
    times = times_between(b, a.at, b.at);
    clauses = words_between(b.sentence.words, std::min(a.at, b.at), b.at).clauses;
  } else {
    times = times_between(b, 0, b.at);
  }
  const bool same_concept = a.claim.concept_id == b.claim.concept_id;
  const std::string_view compared = b.is_compared ? "<" : a.is_compared ? ">" : "";
  return {fmt::format("{} {}{}{}", where, std::min<std::size_t>(times, 2),
                      clauses > 0 ? "c" : "", compared),
          fmt::format("{} {}>{} {}{}{}", distance == 0 ? "same" : "other", to_string(a.claim.measure),
                      to_string(b.claim.measure), same_concept ? "=" : "", std::min<std::size_t>(times, 1), compared),
          fmt::format("{} {}>{} {}>{}", distance == 0 ? "same" : "other", kind_of(a.claim),
                      kind_of(b.claim), a.claim.stance == Stance::kActual ? "did" : "will",
                      b.claim.stance == Stance::kActual ? "did" : "will")};
}

}  // namespace outlay
