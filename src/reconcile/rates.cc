#include "reconcile/rates.h"

#include <algorithm>
#include <array>
#include <mutex>

#include "base/sha256.h"
#include "reconcile/wording.h"

namespace outlay {
namespace {

// The head of a table of rates names its currencies; read as plain lines, for
// the columns are data here and a user may add one.
using Row = std::map<std::string, Decimal, std::less<>>;
using Rows_by_key = std::map<std::string, Row, std::less<>>;

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0;;) {
    const std::size_t end = line.find('\t', at);
    cells.push_back(line.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return cells;
    at = end + 1;
  }
}

Rows_by_key read_rows(const std::vector<TableSource>& sources) {
  Rows_by_key rows;
  for (const TableSource& source : sources) {
    std::vector<std::string_view> head;
    std::string_view rest = source.text;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      std::string_view line = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty() || line.front() == '#') continue;
      const auto cells = split(line);
      if (head.empty()) {
        head = cells;
        continue;
      }
      Row& row = rows[std::string(cells[0])];
      row["EUR"] = Decimal(1);
      for (std::size_t i = 1; i < cells.size() && i < head.size(); ++i) {
        if (const auto value = Decimal::parse(cells[i])) row[std::string(head[i])] = *value;
      }
    }
  }
  return rows;
}

std::optional<Decimal> cross(const Row& row, Currency of, Currency per) {
  const auto a = row.find(of.code()), b = row.find(per.code());
  if (a == row.end() || b == row.end() || b->second.is_zero()) return std::nullopt;
  return divide(a->second, b->second);
}

std::string month_key(const Day& day) { return to_string(day).substr(0, 7); }

Rate table_rate(Currency of, Currency per, const Decimal& value, std::string from) {
  Rate rate;
  rate.of = of;
  rate.per = per;
  const Decimal shown = round_to(value, -4);
  rate.amount = {shown, shown, Interval::rounded(shown, Decimal::power_of_ten(-4)), multiple_unit()};
  rate.from = std::move(from);
  identify(rate);
  return rate;
}

}  // namespace

struct RateTable::Rows {
  std::vector<TableSource> month_sources, day_sources;
  mutable std::once_flag months_read, days_read;
  mutable Rows_by_key months_, days_;

  const Rows_by_key& months() const {
    std::call_once(months_read, [this] { months_ = read_rows(month_sources); });
    return months_;
  }
  const Rows_by_key& days() const {
    std::call_once(days_read, [this] { days_ = read_rows(day_sources); });
    return days_;
  }
};

RateTable::RateTable(const TableSet& tables) : rows_(std::make_unique<Rows>()) {
  rows_->month_sources = tables.sources("rates");
  rows_->day_sources = tables.sources("rates_daily");
}
RateTable::~RateTable() = default;
RateTable::RateTable(RateTable&&) noexcept = default;
RateTable& RateTable::operator=(RateTable&&) noexcept = default;

std::optional<Rate> RateTable::average(Currency of, Currency per, const DayRange& days) const {
  Decimal sum(0);
  int count = 0;
  const auto& months = rows_->months();
  const std::string last = month_key(days.last);
  auto at = months.find(month_key(days.first));
  if (at == months.end() || !months.contains(last)) return std::nullopt;
  for (; at != months.end() && at->first <= last; ++at) {
    const auto value = cross(at->second, of, per);
    if (!value) return std::nullopt;
    sum = sum + *value;
    ++count;
  }
  if (count == 0) return std::nullopt;
  const std::string first = month_key(days.first);
  return table_rate(of, per, divide(sum, Decimal(count)),
                    "European Central Bank, mean of " + (first == last ? first : first + " to " + last));
}

std::optional<Rate> RateTable::on(Currency of, Currency per, const Day& day) const {
  const auto& days = rows_->days();
  const std::string key = to_string(day);
  auto at = days.upper_bound(key);
  if (at != days.begin()) {
    --at;
    const auto met = parse_day(at->first);
    const bool near = met && std::chrono::sys_days(day) - std::chrono::sys_days(*met) <= std::chrono::days(7);
    const auto value = near ? cross(at->second, of, per) : std::nullopt;
    if (value) return table_rate(of, per, *value, "European Central Bank, " + at->first);
  }
  return average(of, per, {day, day});
}

std::optional<Interval> RateTable::range(Currency of, Currency per, const DayRange& days) const {
  std::optional<Decimal> low, high;
  const auto& months = rows_->months();
  const std::string last = month_key(days.last);
  for (auto at = months.lower_bound(month_key(days.first)); at != months.end() && at->first <= last; ++at) {
    const auto value = cross(at->second, of, per);
    if (!value) continue;
    if (!low || *value < *low) low = value;
    if (!high || *value > *high) high = value;
  }
  if (!low) return std::nullopt;
  const Decimal less = *Decimal::parse("0.98"), more = *Decimal::parse("1.02");
  return Interval::between(*low * less, *high * more);
}

void identify(Rate& rate) {
  std::string content(rate.of.code());
  content.append("/").append(rate.per.code()).append("\n").append(rate.amount.interval.to_string());
  content.append("\n").append(rate.from).append("\n");
  for (const std::string& claim : rate.claims) content.append(claim).append("|");
  rate.id = "r-" + sha256_hex(content).substr(0, 16);
}

Amount convert(const Amount& amount, const Rate& rate) {
  if (amount.unit.currency == rate.per) return times(amount, rate.amount, Unit::money(rate.of));
  const auto result = divide(amount, rate.amount, Unit::money(rate.per));
  return result ? *result : amount;
}

}  // namespace outlay
