#include "ledger/canonical.h"
#include "ledger/json_reader.h"
#include "ledger/json_writer.h"

#include <fmt/format.h>

#include <utility>

namespace outlay {
namespace {

constexpr std::pair<Pattern, std::string_view> kPatterns[] = {
    {Pattern::kDay, "day"},         {Pattern::kMonth, "month"},
    {Pattern::kQuarter, "quarter"}, {Pattern::kHalf, "half"},
    {Pattern::kNineMonths, "nine-months"}, {Pattern::kYear, "year"},
    {Pattern::kYears, "years"},     {Pattern::kYearToDate, "year-to-date"},
    {Pattern::kFromTo, "from-to"},
};
// Years that <chrono> can hold; others are no years of a page.
constexpr std::int64_t kLastYear = 32767;

std::string_view name_of(Pattern pattern) {
  for (const auto& [known, name] : kPatterns) {
    if (known == pattern) return name;
  }
  return {};
}

std::optional<Pattern> pattern_named(std::string_view name) {
  for (const auto& [pattern, known] : kPatterns) {
    if (known == name) return pattern;
  }
  return std::nullopt;
}

// "03-31"; a year of the calendar where the text is empty.
std::optional<MonthDay> parse_month_day(std::string_view text) {
  if (text.empty()) return MonthDay{};
  const auto day = parse_day(fmt::format("2024-{}", text));  // a leap year: 02-29 is a day
  if (!day) return std::nullopt;
  return MonthDay{static_cast<std::uint8_t>(static_cast<unsigned>(day->month())),
                  static_cast<std::uint8_t>(static_cast<unsigned>(day->day()))};
}

bool lies_in(std::int64_t value, std::int64_t first, std::int64_t last) {
  return first <= value && value <= last;
}

}  // namespace

void write_period(JsonWriter& out, const Period& period) {
  out.begin_object();
  if (period.is_fiscal()) {
    const MonthDay end = period.fiscal_year_end();
    out.field("fiscal_year_end", fmt::format("{:02}-{:02}", end.month, end.day));
  }
  const auto range = period.pattern() == Pattern::kFromTo ? period.days() : std::nullopt;
  if (range) out.field("from", to_string(range->first));
  out.field("number", period.number());
  out.field("pattern", name_of(period.pattern()));
  if (range) out.field("to", to_string(range->last));
  out.field("variable", period.in_year().variable);
  if (!range) out.field("year", period.in_year().value);  // or the offset from the variable
  if (period.pattern() == Pattern::kYears) out.field("years", period.year_count());
  out.end_object();
}

std::optional<Period> read_period(JsonFields& fields) {
  const auto pattern = pattern_named(fields.text("pattern"));
  const auto fiscal_year_end = parse_month_day(fields.text("fiscal_year_end"));
  const std::int64_t year_value = fields.number("year");
  const std::int64_t number = fields.number("number");
  const std::int64_t years = fields.number("years");
  if (!pattern || !fiscal_year_end || !lies_in(year_value, -kLastYear, kLastYear)) {
    return std::nullopt;
  }
  const Year year{fields.text("variable"), static_cast<int>(year_value)};
  const int n = static_cast<int>(lies_in(number, 0, 1231) ? number : 0);
  const int month = n / 100, day = n % 100;
  switch (*pattern) {
    case Pattern::kDay:
      if (!lies_in(month, 1, 12) || !lies_in(day, 1, 31)) return std::nullopt;
      return Period::day(year, month, day);
    case Pattern::kMonth:
      if (!lies_in(n, 1, 12)) return std::nullopt;
      return Period::month(year, n);
    case Pattern::kQuarter:
      if (!lies_in(n, 1, 4)) return std::nullopt;
      return Period::quarter(year, n, *fiscal_year_end);
    case Pattern::kHalf:
      if (!lies_in(n, 1, 2)) return std::nullopt;
      return Period::half(year, n, *fiscal_year_end);
    case Pattern::kNineMonths: return Period::nine_months(year, *fiscal_year_end);
    case Pattern::kYear: return Period::year(year, *fiscal_year_end);
    case Pattern::kYears:
      if (!lies_in(years, 2, 200)) return std::nullopt;
      return Period::years(year, static_cast<int>(years), *fiscal_year_end);
    case Pattern::kYearToDate: return Period::year_to_date(year, *fiscal_year_end);
    case Pattern::kFromTo: {
      const auto first = fields.day("from"), last = fields.day("to");
      if (!first || !last || *last < *first) return std::nullopt;
      return Period::from_to({*first, *last});
    }
  }
  return std::nullopt;
}

}  // namespace outlay
