// A period as the report says it: "first half, year ?".
#include <string_view>

#include "reconcile/workspace.h"

namespace outlay {
namespace {

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
