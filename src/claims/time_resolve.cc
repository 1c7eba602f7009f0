#include "claims/time_resolve.h"

namespace outlay {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

int year_of(const Day& day) { return static_cast<int>(day.year()); }
int month_of(const Day& day) { return static_cast<int>(static_cast<unsigned>(day.month())); }
int day_of(const Day& day) { return static_cast<int>(static_cast<unsigned>(day.day())); }

MonthDay month_end(int month) {
  static constexpr std::uint8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return {static_cast<std::uint8_t>(month), kDays[month - 1]};
}

class Resolver {
 public:
  Resolver(const TimeExpression& expression, const TimeFrame& frame)
      : expression_(expression), frame_(frame) {}

  std::vector<ResolvedTime> resolve() {
    switch (expression_.kind) {
      case TimeKind::kDay: day(); break;
      case TimeKind::kWeekday: weekday(); break;
      case TimeKind::kWeek: week(); break;
      case TimeKind::kMonth: month(); break;
      case TimeKind::kQuarter:
        if (expression_.number == 0) {
          relative_quarter();
        } else {
          part([this](Year year, MonthDay end) { return Period::quarter(std::move(year), expression_.number, end); });
        }
        break;
      case TimeKind::kQuarterEnd: months(); break;
      case TimeKind::kHalf:
        part([this](Year year, MonthDay end) { return Period::half(std::move(year), expression_.number, end); });
        break;
      case TimeKind::kNineMonths:
        part([](Year year, MonthDay end) { return Period::nine_months(std::move(year), end); });
        break;
      case TimeKind::kYear: whole_year(); break;
      case TimeKind::kYears: years(); break;
      case TimeKind::kRange: range(); break;
      case TimeKind::kYearToDate: put(Period::year_to_date(frame_.this_year()), ""); break;
      case TimeKind::kSamePeriod: break;  // of another expression: claims/period_candidates.h
      case TimeKind::kNow:
        if (frame_.published) put(Period::day(*frame_.published), "");
        break;
    }
    return std::move(resolved_);
  }

 private:
  void put(Period period, std::string_view how) { resolved_.push_back({std::move(period), how}); }

  [[nodiscard]] std::optional<Year> written_year() const {
    if (expression_.year) return Year::known(*expression_.year);
    if (expression_.relative_year) return frame_.this_year().plus(*expression_.relative_year);
    return std::nullopt;
  }

  // A part of a year whose year may be missing: of both calendars where the
  // company has its own.
  template <class Make>
  void part(Make make) {
    if (frame_.is_fiscal()) {
      in_calendar([&](Year year) { return make(std::move(year), frame_.fiscal_year_end); }, true);
      if (expression_.fiscal && expression_.year && frame_.fiscal_year_end == MonthDay{3, 31}) {
        put(make(Year::known(*expression_.year + 1), frame_.fiscal_year_end), "fiscal-begins");
      }
    } else if (expression_.split && expression_.year) {
      put(make(Year::known(*expression_.year), MonthDay{3, 31}), "split");
    }
    in_calendar([&](Year year) { return make(std::move(year), MonthDay{}); }, false);
  }
  template <class Make>
  void part_of_calendar(Make make) {
    in_calendar(make, false);
  }

  template <class Make>
  void in_calendar(Make make, bool fiscal) {
    if (expression_.year) {
      put(make(Year::known(*expression_.year)), fiscal ? "fiscal" : "");
      return;
    }
    if (expression_.relative_year) {
      Year year = frame_.this_year().plus(*expression_.relative_year);
      if (fiscal && frame_.published) {
        year = Year::known(fiscal_year_of(*frame_.published, frame_.fiscal_year_end) +
                           *expression_.relative_year);
      }
      put(make(std::move(year)), fiscal ? "fiscal" : "");
      return;
    }
    if (!frame_.published) {
      put(make(frame_.this_year()), fiscal ? "fiscal" : "");
      return;
    }
    // The latest that is over on the day of publication, and the one after it.
    const int around = year_of(*frame_.published) + 2;
    for (int year = around; year > around - 5; --year) {
      const Period candidate = make(Year::known(year));
      const std::optional<DayRange> range = candidate.days();
      if (!range || sys_days(range->last) >= sys_days(*frame_.published)) continue;
      put(candidate, fiscal ? "fiscal-past" : "past");
      put(candidate.shifted(1), fiscal ? "fiscal-coming" : "coming");
      return;
    }
  }

  // Some months that end with a month: a part of the year that ends with it, or
  // that they are the first nine of.
  void months() {
    const int last = expression_.number, count = expression_.count == 0 ? 3 : expression_.count;
    part_of_calendar([&](Year year) -> Period {
      const int year_end = count == 9 ? (last + 2) % 12 + 1 : last;
      const bool next_year = count == 9 && year_end < last;
      if (next_year) year = year.plus(1);
      const MonthDay end = year_end == 12 ? MonthDay{} : month_end(year_end);
      if (count == 3 && last % 3 == 0) return Period::quarter(std::move(year), last / 3);
      if (count == 3) return Period::quarter(std::move(year), 4, end);
      if (count == 6) return Period::half(std::move(year), 2, end);
      if (count == 9) return Period::nine_months(std::move(year), end);
      if (count == 12 || !year.is_known()) return Period::year(std::move(year), end);
      const Day behind = Day(std::chrono::year(year.value) / std::chrono::month(static_cast<unsigned>(last)) /
                             std::chrono::last);
      const Day first = Day(behind.year() / behind.month() / 1) - std::chrono::months(count - 1);
      return Period::from_to({first, behind});
    });
  }

  void day() {
    if (expression_.number == 0) {
      if (frame_.published) {
        put(Period::day(Day(sys_days(*frame_.published) + days(expression_.offset))), "");
      }
      return;
    }
    const int month = expression_.number / 100, number = expression_.number % 100;
    if (!Day(std::chrono::year(2024), std::chrono::month(static_cast<unsigned>(month)),
             std::chrono::day(static_cast<unsigned>(number)))
             .ok()) {
      return;
    }
    if (const auto year = written_year()) {
      put(Period::day(*year, month, number), "");
    } else if (frame_.published) {
      const int now = month_of(*frame_.published) * 100 + day_of(*frame_.published);
      const int year_past = year_of(*frame_.published) - (expression_.number > now ? 1 : 0);
      put(Period::day(Year::known(year_past), month, number), "past");
      put(Period::day(Year::known(year_past + 1), month, number), "coming");
    } else {
      put(Period::day(frame_.this_year(), month, number), "");
    }
  }

  void weekday() {
    if (!frame_.published) return;
    const auto today = std::chrono::weekday(sys_days(*frame_.published)).iso_encoding();
    const int back = (static_cast<int>(today) - expression_.number + 7) % 7;
    put(Period::day(Day(sys_days(*frame_.published) - days(back))), "");
  }

  void week() {
    if (!frame_.published) return;
    const auto today = static_cast<int>(std::chrono::weekday(sys_days(*frame_.published)).iso_encoding());
    const sys_days monday = sys_days(*frame_.published) - days(today - 1) + days(7 * expression_.offset);
    put(Period::from_to({Day(monday), Day(monday + days(6))}), "");
  }

  void month() {
    if (expression_.number != 0) {
      part_of_calendar([this](Year year) { return Period::month(std::move(year), expression_.number); });
      return;
    }
    if (!frame_.published) return;
    const int index = year_of(*frame_.published) * 12 + month_of(*frame_.published) - 1 + expression_.offset;
    put(Period::month(Year::known(index / 12), index % 12 + 1), "");
  }

  void relative_quarter() {
    if (!frame_.published) return;
    for (const bool fiscal : {true, false}) {
      if (fiscal && !frame_.is_fiscal()) continue;
      const Period now = quarter_of(*frame_.published, fiscal ? frame_.fiscal_year_end : MonthDay{});
      const std::optional<Period> before = now.previous();
      if (!before) continue;
      if (expression_.offset > 0) {
        put(after(now), fiscal ? "fiscal" : "");
        put(now, fiscal ? "fiscal-now" : "now");
      } else if (expression_.offset < 0) {
        put(*before, fiscal ? "fiscal" : "");
        if (const auto earlier = before->previous()) put(*earlier, fiscal ? "fiscal-before" : "before");
      } else {
        put(now, fiscal ? "fiscal-now" : "now");
        put(*before, fiscal ? "fiscal-past" : "past");
      }
    }
  }

  [[nodiscard]] static Period after(const Period& quarter) {
    const int number = quarter.number();
    return number < 4 ? Period::quarter(quarter.in_year(), number + 1, quarter.fiscal_year_end())
                      : Period::quarter(quarter.in_year().plus(1), 1, quarter.fiscal_year_end());
  }

  // "The full year": the one that is over, or the one that goes on.
  void open_year() {
    if (!frame_.published) return;
    for (const bool fiscal : {true, false}) {
      if (fiscal && !frame_.is_fiscal()) continue;
      const MonthDay end = fiscal ? frame_.fiscal_year_end : MonthDay{};
      const int now = fiscal_year_of(*frame_.published, end);
      put(Period::year(Year::known(now), end), fiscal ? "fiscal-now" : "now");
      put(Period::year(Year::known(now - 1), end), fiscal ? "fiscal-past" : "past");
    }
  }

  void whole_year() {
    if (expression_.vague && !expression_.year) {
      open_year();
      return;
    }
    const std::optional<Year> year = written_year();
    if (!year) return;
    if (frame_.is_fiscal() && expression_.fiscal) {
      Year of_company = *year;
      if (expression_.relative_year && frame_.published) {
        of_company = Year::known(fiscal_year_of(*frame_.published, frame_.fiscal_year_end) +
                                 *expression_.relative_year);
      }
      put(Period::year(of_company, frame_.fiscal_year_end), "fiscal");
      // Japan names it by the year in which it begins.
      if (expression_.year && frame_.fiscal_year_end == MonthDay{3, 31}) {
        put(Period::year(of_company.plus(1), frame_.fiscal_year_end), "fiscal-begins");
      }
    }
    if (expression_.split && !frame_.is_fiscal()) put(Period::year(*year, {3, 31}), "split");
    put(Period::year(*year), "");
    // "By 2028" of money to be spent: from the year of saying on.
    const Year now = frame_.this_year();
    if (expression_.year && now.is_known() && *expression_.year > now.value &&
        *expression_.year - now.value < 30) {
      put(Period::years(now, *expression_.year - now.value + 1), "until");
      if (*expression_.year - now.value > 1) {
        put(Period::years(now.plus(1), *expression_.year - now.value), "until-from-next");
      }
    }
  }

  void years() {
    const Year now = frame_.this_year();
    const int count = expression_.count;
    if (expression_.offset >= 0) {
      put(Period::years(now, count), "from-now");
      put(Period::years(now.plus(1), count), "from-next");
    }
    if (expression_.offset < 0) {
      put(Period::years(now.plus(-count), count), "to-last");
      put(Period::years(now.plus(1 - count), count), "to-now");
    }
  }

  void range() {
    const int first = *expression_.year;
    put(Period::years(Year::known(first), expression_.until - first + 1), "");
    if (expression_.until > first + 1) {
      put(Period::years(Year::known(first + 1), expression_.until - first), "growth");
    }
    put(Period::year(Year::known(expression_.until)), "last");
    put(Period::year(Year::known(first)), "first");
  }

  const TimeExpression& expression_;
  const TimeFrame& frame_;
  std::vector<ResolvedTime> resolved_;
};

}  // namespace

Year TimeFrame::this_year() const {
  if (published) return Year::known(year_of(*published));
  if (document_year) return Year::known(*document_year);
  return Year::unknown(variable);
}

int fiscal_year_of(const Day& day, MonthDay fiscal_year_end) {
  const int now = month_of(day) * 100 + day_of(day);
  const int end = fiscal_year_end.month * 100 + fiscal_year_end.day;
  return year_of(day) + (now > end ? 1 : 0);
}

Period quarter_of(const Day& day, MonthDay fiscal_year_end) {
  const int year = fiscal_year_of(day, fiscal_year_end);
  for (int number = 1; number < 4; ++number) {
    Period quarter = Period::quarter(Year::known(year), number, fiscal_year_end);
    if (sys_days(quarter.days()->last) >= sys_days(day)) return quarter;
  }
  return Period::quarter(Year::known(year), 4, fiscal_year_end);
}

std::vector<ResolvedTime> resolve_time(const TimeExpression& expression, const TimeFrame& frame) {
  return Resolver(expression, frame).resolve();
}

}  // namespace outlay
