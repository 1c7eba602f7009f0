#include "claims/period_names.h"

#include <fmt/format.h>

namespace outlay {
namespace {

using std::chrono::sys_days;

// A period is just past where it ended so many days before publication.
constexpr std::chrono::days kJustPast{135};

}  // namespace

std::string_view length_of(const std::optional<Period>& period) {
  if (!period) return "none";
  switch (period->pattern()) {
    case Pattern::kDay: return "day";
    case Pattern::kMonth: return "month";
    case Pattern::kQuarter: return "quarter";
    case Pattern::kHalf: return "half";
    case Pattern::kNineMonths: return "nine";
    case Pattern::kYear: return "year";
    case Pattern::kYears: return "years";
    case Pattern::kYearToDate: return "ytd";
    case Pattern::kFromTo: return "range";
  }
  return "range";
}

std::string_view relation_of(const std::optional<Period>& period, const TimeFrame& frame) {
  return relation_of(period, period ? period->days() : std::nullopt, frame);
}

std::string_view relation_of(const std::optional<Period>& period, const std::optional<DayRange>& days,
                             const TimeFrame& frame) {
  if (!period) return "";
  if (!days) return "undated";
  if (!frame.published) return "no-day";
  const sys_days said = sys_days(*frame.published);
  if (sys_days(days->last) < said) return said - sys_days(days->last) < kJustPast ? "past" : "long-past";
  if (sys_days(days->first) > said) return "coming";
  return sys_days(days->first) == said && days->first == days->last ? "that-day" : "now";
}

std::string form_of(const TimeExpression& expression, std::string_view how) {
  std::string form(name_of(expression.kind));
  if (expression.number == 0 && expression.kind != TimeKind::kYear &&
      expression.kind != TimeKind::kRange) {
    form += fmt::format("{:+}", expression.offset);
  }
  if (expression.year) form += "-y";
  if (expression.relative_year) form += fmt::format("-r{:+}", *expression.relative_year);
  if (expression.fiscal) form += "-f";
  if (expression.vague) form += "-v";
  if (expression.at_end) form += "-e";
  if (!how.empty()) form += fmt::format("/{}", how);
  return form;
}

}  // namespace outlay
