#include "outlay/period.h"

#include <fmt/format.h>

#include <cassert>
#include <charconv>

namespace outlay {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;

Day make_day(int y, int m, int d) {
  return {year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
}

Day last_of_month(int y, int m) {
  return Day(sys_days(year(y) / month(static_cast<unsigned>(m)) / last));
}

Day next_day(const Day& d) { return Day(sys_days(d) + days(1)); }

// The last day of the fiscal year `y`. A year that ends on the last day of
// February does so in leap years too.
Day fiscal_end(int y, MonthDay end) {
  const Day month_end = last_of_month(y, end.month);
  if (end.month == 2 && end.day >= 28) return month_end;
  return make_day(y, end.month, end.day);
}

// The last day of the `n`-th month of the fiscal year `y`, n from 0 (the last
// day of the year before) to 12. Months of a fiscal year that ends within a
// month end on that same day of each month, or on the month's last one.
Day fiscal_month_end(int y, MonthDay end, int n) {
  const int index = y * 12 + (end.month - 1) - (12 - n);
  const int in_year = index / 12;
  const int in_month = index % 12 + 1;
  const Day month_end = last_of_month(in_year, in_month);
  const bool whole_months = end.day >= static_cast<unsigned>(last_of_month(y, end.month).day()) ||
                            (end.month == 2 && end.day >= 28);
  if (whole_months) return month_end;
  const unsigned d = std::min<unsigned>(end.day, static_cast<unsigned>(month_end.day()));
  return make_day(in_year, in_month, static_cast<int>(d));
}

DayRange fiscal_months(int y, MonthDay end, int first, int count) {
  return {next_day(fiscal_month_end(y, end, first)), fiscal_month_end(y, end, first + count)};
}

std::string month_day_text(MonthDay value) { return fmt::format("{:02}-{:02}", value.month, value.day); }

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [text](std::size_t at, std::size_t size) -> int {
    int value = 0;
    for (std::size_t i = at; i < at + size; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const int y = number(0, 4), m = number(5, 2), d = number(8, 2);
  if (y < 1 || m < 1 || d < 1) return std::nullopt;
  const Day result = make_day(y, m, d);
  if (!result.ok()) return std::nullopt;
  return result;
}

std::string to_string(const Day& value) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(value.year()),
                     static_cast<unsigned>(value.month()), static_cast<unsigned>(value.day()));
}

std::string Year::to_string() const {
  if (is_known()) return std::to_string(value);
  return value == 0 ? "y" : fmt::format("y{:+}", value);
}

Period Period::day(Year year, int month, int day_of_month) {
  assert(month >= 1 && month <= 12 && day_of_month >= 1 && day_of_month <= 31);
  Period p;
  p.pattern_ = Pattern::kDay;
  p.year_ = std::move(year);
  p.number_ = month * 100 + day_of_month;
  return p;
}

Period Period::day(const Day& value) {
  return day(Year::known(static_cast<int>(value.year())),
             static_cast<int>(static_cast<unsigned>(value.month())),
             static_cast<int>(static_cast<unsigned>(value.day())));
}

Period Period::month(Year year, int month) {
  assert(month >= 1 && month <= 12);
  Period p;
  p.pattern_ = Pattern::kMonth;
  p.year_ = std::move(year);
  p.number_ = month;
  return p;
}

Period Period::quarter(Year year, int quarter, MonthDay fiscal_year_end) {
  assert(quarter >= 1 && quarter <= 4);
  Period p;
  p.pattern_ = Pattern::kQuarter;
  p.year_ = std::move(year);
  p.number_ = quarter;
  p.fiscal_year_end_ = fiscal_year_end;
  return p;
}

Period Period::half(Year year, int half, MonthDay fiscal_year_end) {
  assert(half == 1 || half == 2);
  Period p;
  p.pattern_ = Pattern::kHalf;
  p.year_ = std::move(year);
  p.number_ = half;
  p.fiscal_year_end_ = fiscal_year_end;
  return p;
}

Period Period::nine_months(Year year, MonthDay fiscal_year_end) {
  Period p;
  p.pattern_ = Pattern::kNineMonths;
  p.year_ = std::move(year);
  p.fiscal_year_end_ = fiscal_year_end;
  return p;
}

Period Period::year(Year year, MonthDay fiscal_year_end) {
  Period p;
  p.year_ = std::move(year);
  p.fiscal_year_end_ = fiscal_year_end;
  return p;
}

Period Period::years(Year first, int count, MonthDay fiscal_year_end) {
  assert(count >= 1 && count <= 200);
  Period p = year(std::move(first), fiscal_year_end);
  if (count > 1) p.pattern_ = Pattern::kYears;
  p.year_count_ = count;
  return p;
}

Period Period::year_to_date(Year year, MonthDay fiscal_year_end) {
  Period p = Period::year(std::move(year), fiscal_year_end);
  p.pattern_ = Pattern::kYearToDate;
  return p;
}

Period Period::from_to(const DayRange& range) {
  assert(range.first.ok() && range.last.ok() && range.first <= range.last);
  Period p;
  p.pattern_ = Pattern::kFromTo;
  p.year_ = Year::known(static_cast<int>(range.first.year()));
  p.first_ = range.first;
  p.last_ = range.last;
  return p;
}

std::optional<DayRange> Period::days() const {
  if (!year_.is_known()) return std::nullopt;
  const int y = year_.value;
  switch (pattern_) {
    case Pattern::kDay: {
      const Day d = make_day(y, number_ / 100, number_ % 100);
      if (!d.ok()) return std::nullopt;
      return DayRange{d, d};
    }
    case Pattern::kMonth: return DayRange{make_day(y, number_, 1), last_of_month(y, number_)};
    case Pattern::kQuarter: return fiscal_months(y, fiscal_year_end_, (number_ - 1) * 3, 3);
    case Pattern::kHalf: return fiscal_months(y, fiscal_year_end_, (number_ - 1) * 6, 6);
    case Pattern::kNineMonths: return fiscal_months(y, fiscal_year_end_, 0, 9);
    case Pattern::kYear:
    case Pattern::kYearToDate: return fiscal_months(y, fiscal_year_end_, 0, 12);
    case Pattern::kYears:
      return DayRange{next_day(fiscal_end(y - 1, fiscal_year_end_)),
                      fiscal_end(y + year_count_ - 1, fiscal_year_end_)};
    case Pattern::kFromTo: return DayRange{first_, last_};
  }
  return std::nullopt;
}

std::optional<int> Period::months() const {
  switch (pattern_) {
    case Pattern::kDay: return std::nullopt;
    case Pattern::kMonth: return 1;
    case Pattern::kQuarter: return 3;
    case Pattern::kHalf: return 6;
    case Pattern::kNineMonths: return 9;
    case Pattern::kYear: return 12;
    case Pattern::kYears: return 12 * year_count_;
    case Pattern::kYearToDate: return std::nullopt;
    case Pattern::kFromTo: {
      if (first_.day() != std::chrono::day(1)) return std::nullopt;
      const Day behind = next_day(last_);
      if (behind.day() != std::chrono::day(1)) return std::nullopt;
      const auto index = [](const Day& d) {
        return static_cast<int>(d.year()) * 12 + static_cast<int>(static_cast<unsigned>(d.month()));
      };
      return index(behind) - index(first_);
    }
  }
  return std::nullopt;
}

Period Period::shifted(int years) const {
  Period p = *this;
  p.year_ = year_.plus(years);
  if (pattern_ == Pattern::kFromTo) {
    const auto shift = [years](const Day& d) {
      const Day moved = d + std::chrono::years(years);
      return moved.ok() ? moved : Day(moved.year() / moved.month() / last);
    };
    p.first_ = shift(first_);
    p.last_ = shift(last_);
  }
  return p;
}

std::optional<Period> Period::previous() const {
  Period p = *this;
  const auto step = [&p](int count) {
    if (--p.number_ >= 1) return;
    p.number_ = count;
    p.year_ = p.year_.plus(-1);
  };
  switch (pattern_) {
    case Pattern::kMonth: step(12); return p;
    case Pattern::kQuarter: step(4); return p;
    case Pattern::kHalf: step(2); return p;
    case Pattern::kYear: return shifted(-1);
    case Pattern::kYears: return shifted(-year_count_);
    case Pattern::kDay: {
      const auto range = days();
      if (!range) return std::nullopt;
      return day(Day(sys_days(range->first) - std::chrono::days(1)));
    }
    case Pattern::kFromTo: {
      const auto length = months();
      if (!length) {
        const auto span = sys_days(last_) - sys_days(first_) + std::chrono::days(1);
        return from_to({Day(sys_days(first_) - span), Day(sys_days(last_) - span)});
      }
      const Day first = first_ - std::chrono::months(*length);
      return from_to({first, Day(sys_days(first_) - std::chrono::days(1))});
    }
    case Pattern::kNineMonths:
    case Pattern::kYearToDate: return std::nullopt;
  }
  return std::nullopt;
}

Period Period::bound(std::string_view variable, const Year& year) const {
  if (year_.is_known() || year_.variable != variable) return *this;
  Period p = *this;
  p.year_ = Year{year.variable, year.value + year_.value};
  return p;
}

std::string Period::to_string() const {
  const std::string y = year_.to_string();
  const std::string ends = is_fiscal() ? " (ends " + month_day_text(fiscal_year_end_) + ")" : "";
  const std::string in = (is_fiscal() ? "fiscal " : "") + y + ends;
  switch (pattern_) {
    case Pattern::kDay: return fmt::format("{}-{:02}-{:02}", y, number_ / 100, number_ % 100);
    case Pattern::kMonth: return fmt::format("{}-{:02}", y, number_);
    case Pattern::kQuarter: return fmt::format("Q{} {}", number_, in);
    case Pattern::kHalf: return fmt::format("H{} {}", number_, in);
    case Pattern::kNineMonths: return "9M " + in;
    case Pattern::kYear: return in;
    case Pattern::kYears:
      return (is_fiscal() ? "fiscal " : "") + y + " to " +
             year_.plus(year_count_ - 1).to_string() + ends;
    case Pattern::kYearToDate: return in + " to date";
    case Pattern::kFromTo: return outlay::to_string(first_) + " to " + outlay::to_string(last_);
  }
  return {};
}

std::optional<std::string> Period::to_corpus() const {
  const auto range = days();
  if (!range) return std::nullopt;
  const std::string first = outlay::to_string(range->first);
  return range->first == range->last ? first : first + "/" + outlay::to_string(range->last);
}

std::optional<Period> Period::from_corpus(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto first = parse_day(text.substr(0, slash));
  if (!first) return std::nullopt;
  if (slash == std::string_view::npos) return day(*first);
  const auto last_day = parse_day(text.substr(slash + 1));
  if (!last_day || *last_day < *first) return std::nullopt;
  if (*first == *last_day) return day(*first);
  const DayRange range{*first, *last_day};
  const Period as_days = from_to(range);
  const auto length = as_days.months();
  if (!length) return as_days;
  const Year y = Year::known(static_cast<int>(first->year()));
  const int first_month = static_cast<int>(static_cast<unsigned>(first->month()));
  if (*length == 1) return month(y, first_month);
  if (*length == 3 && first_month % 3 == 1) return quarter(y, (first_month + 2) / 3);
  if (*length == 6 && first_month % 6 == 1) return half(y, (first_month + 5) / 6);
  if (*length == 9 && first_month == 1) return nine_months(y);
  if (*length % 12 == 0 && first_month == 1) return years(y, *length / 12);
  return as_days;
}

}  // namespace outlay
