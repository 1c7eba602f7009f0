#include <algorithm>
#include <array>
#include <string_view>

#include "reconcile/workspace.h"

namespace outlay {
namespace {

constexpr std::string_view kOneAmount[] = {"capex",     "revenue", "profit", "cash-flow", "rnd",
                                           "cash",      "debt",    "backlog", "market-value"};
constexpr std::string_view kAtAMoment[] = {"cash", "debt", "backlog", "market-value", "price", "share-price"};

constexpr std::string_view kWidePurposes[] = {"ai", "cloud", "data-center"};

template <std::size_t n>
bool is_in(const std::string_view (&list)[n], std::string_view value) {
  return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

std::string year_text(const Year& year) {
  if (year.is_known()) return std::to_string(year.value);
  if (year.value == 0) return "year ?";
  const int distance = year.value < 0 ? -year.value : year.value;
  const std::string way = year.value < 0 ? " before" : " after";
  return (distance == 1 ? "the year" : std::to_string(distance) + " years") + way;
}

std::string in_year(std::string part, const Year& year) {
  return part + (year.is_known() ? " " : ", ") + year_text(year);
}

}  // namespace

bool has_one_amount(std::string_view concept_id) { return is_in(kOneAmount, concept_id); }
bool stands_at_a_moment(std::string_view concept_id) { return is_in(kAtAMoment, concept_id); }

bool purposes_meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  // What is wide holds the narrow ones: a plan for AI may be one for chips.
  for (const auto* list : {&a, &b}) {
    for (const std::string& purpose : *list) {
      if (is_in(kWidePurposes, purpose)) return true;
    }
  }
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

std::string period_text(const std::optional<Period>& period) {
  constexpr std::string_view kOrdinals[] = {"first", "second", "third", "fourth"};
  if (!period) return "no period given";
  const std::string fiscal = period->is_fiscal() ? "fiscal " : "";
  switch (period->pattern()) {
    case Pattern::kQuarter:
    case Pattern::kHalf: {
      const std::string part = period->pattern() == Pattern::kHalf ? " half" : " quarter";
      const auto ordinal = std::string(kOrdinals[static_cast<std::size_t>(period->number() - 1)]);
      return in_year(fiscal + ordinal + part, period->in_year());
    }
    case Pattern::kNineMonths: return in_year(fiscal + "first nine months", period->in_year());
    case Pattern::kYear: return fiscal + year_text(period->in_year());
    case Pattern::kYears: {
      if (period->in_year().is_known()) {
        return fiscal + year_text(period->in_year()) + " to " +
               year_text(period->in_year().plus(period->year_count() - 1));
      }
      return std::to_string(period->year_count()) + " years from " + year_text(period->in_year());
    }
    case Pattern::kYearToDate: return year_text(period->in_year()) + " to date";
    case Pattern::kFromTo: {
      const auto months = period->months();
      if (!months) return period->to_string();
      return std::to_string(*months) + " months to " + to_string(period->days()->last);
    }
    default: return period->is_dated() ? period->to_string() : "a day of an unknown year";
  }
}

}  // namespace outlay
