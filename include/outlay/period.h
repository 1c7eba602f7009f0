// The time that a figure is for: a calendar pattern, and a year that is known
// or a variable.
//
// "In the first half of the year" in an article without a date is the pattern
// "first half" of the year y; "a year earlier" beside it is the first half of
// y - 1. Nothing guesses y: it is bound by a copy of the same report, by a
// claim that matches and is dated (an assumption), or by a person's judgement.
//
// The calendar is the common one, or a company's: then `fiscal_year_end` is
// the last day of its year and the year is the one in which its fiscal year
// ends (Microsoft's fiscal 2025 ends on 2025-06-30).

#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outlay {

using Day = std::chrono::year_month_day;

// "2025-02-25"; nothing for what is no day of the calendar.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
[[nodiscard]] std::string to_string(const Day& day);

struct DayRange {  // both days included
  Day first;
  Day last;

  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// A year that is known, or a variable and an offset from it.
//
// The variable is named by the document whose year it is (its id), so two
// documents' years are different variables until something binds them.
struct Year {
  std::string variable;  // empty: the year is known
  int value = 0;         // the year, or the offset from the variable

  [[nodiscard]] static Year known(int year) { return {{}, year}; }
  [[nodiscard]] static Year unknown(std::string variable, int offset = 0) { return {std::move(variable), offset}; }
  [[nodiscard]] bool is_known() const { return variable.empty(); }
  [[nodiscard]] Year plus(int years) const { return {variable, value + years}; }
  // "2025", "y", "y-1", "y+2".
  [[nodiscard]] std::string to_string() const;

  friend auto operator<=>(const Year&, const Year&) = default;
};

enum class Pattern {
  kDay,         // number: month * 100 + day
  kMonth,       // number: 1 to 12
  kQuarter,     // number: 1 to 4
  kHalf,        // number: 1 or 2
  kNineMonths,  // the first nine
  kYear,
  kYears,       // `years` of them, the first is `year`
  kYearToDate,  // from the year's first day to a day that is not known
  kFromTo,      // `range`, of days that are all known
};

struct MonthDay {
  std::uint8_t month = 12;
  std::uint8_t day = 31;
  friend auto operator<=>(const MonthDay&, const MonthDay&) = default;
};

class Period {
 public:
  [[nodiscard]] static Period day(Year year, int month, int day_of_month);
  [[nodiscard]] static Period day(const Day& day);
  [[nodiscard]] static Period month(Year year, int month);
  [[nodiscard]] static Period quarter(Year year, int quarter, MonthDay fiscal_year_end = {});
  [[nodiscard]] static Period half(Year year, int half, MonthDay fiscal_year_end = {});
  [[nodiscard]] static Period nine_months(Year year, MonthDay fiscal_year_end = {});
  [[nodiscard]] static Period year(Year year, MonthDay fiscal_year_end = {});
  [[nodiscard]] static Period years(Year first, int count, MonthDay fiscal_year_end = {});
  [[nodiscard]] static Period year_to_date(Year year, MonthDay fiscal_year_end = {});
  [[nodiscard]] static Period from_to(const DayRange& range);

  [[nodiscard]] Pattern pattern() const { return pattern_; }
  [[nodiscard]] const Year& in_year() const { return year_; }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] int year_count() const { return year_count_; }
  [[nodiscard]] MonthDay fiscal_year_end() const { return fiscal_year_end_; }
  [[nodiscard]] bool is_fiscal() const { return fiscal_year_end_ != MonthDay{}; }
  [[nodiscard]] bool is_dated() const { return year_.is_known(); }

  // The days it covers, where the year is known. A year to date gives the whole
  // year, as the corpus does, for the day it ends on is not known.
  [[nodiscard]] std::optional<DayRange> days() const;
  // How many months it is long; nothing for a day and for days that are no whole months.
  [[nodiscard]] std::optional<int> months() const;
  // The same period `years` later (earlier where negative).
  [[nodiscard]] Period shifted(int years) const;
  // The period just before of the same length: the quarter before, the year before.
  [[nodiscard]] std::optional<Period> previous() const;
  // The same period with its variable, if it is `variable`, replaced by `year` (offset kept).
  [[nodiscard]] Period bound(std::string_view variable, const Year& year) const;

  // For people and as identity: "2025", "H1 2025", "H1 y", "Q2 fiscal 2026 (ends 03-31)",
  // "2025 to 2027", "y to y+2", "2025 to date", "2025-02-25", "2025-02-03 to 2025-03-14".
  [[nodiscard]] std::string to_string() const;
  // The corpus form "2025-01-01/2025-06-30", a single day for a day; nothing where
  // the year is not known.
  [[nodiscard]] std::optional<std::string> to_corpus() const;
  // Reads the corpus form; whole months, quarters, halves and years come back as those.
  [[nodiscard]] static std::optional<Period> from_corpus(std::string_view text);

  friend auto operator<=>(const Period&, const Period&) = default;

 private:
  Pattern pattern_ = Pattern::kYear;
  Year year_;
  int number_ = 0;
  int year_count_ = 1;
  MonthDay fiscal_year_end_;
  Day first_{}, last_{};  // kFromTo only
};

}  // namespace outlay
