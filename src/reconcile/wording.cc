#include "reconcile/wording.h"

#include <array>
#include <string_view>

namespace outlay {
namespace {

struct CurrencyMark {
  std::string_view code, before, after;
};

constexpr CurrencyMark kCurrencyMarks[] = {
    {"USD", "$", ""},      {"CNY", "", " yuan"},  {"EUR", "€", ""},   {"GBP", "£", ""},
    {"JPY", "", " yen"},   {"KRW", "", " won"},   {"HKD", "HK$", ""}, {"TWD", "NT$", ""},
    {"INR", "", " rupees"}, {"SGD", "S$", ""},
};

CurrencyMark mark_of(const Currency& currency) {
  for (const CurrencyMark& mark : kCurrencyMarks) {
    if (mark.code == currency.code()) return mark;
  }
  return {currency.code(), currency.code(), ""};
}

struct Scale {
  int exponent;
  std::string_view mark;
};

constexpr Scale kScales[] = {{12, "tn"}, {9, "bn"}, {6, "m"}};

Scale scale_of(const Decimal& value, const Unit& unit) {
  // A trillion is told in billions up to ten of them, as the trade does; not
  // in won and yen, of which a billion is little.
  const bool is_small = unit.currency.code() == "KRW" || unit.currency.code() == "JPY";
  for (const Scale& scale : kScales) {
    const int from = scale.exponent == 12 && !is_small ? 13 : scale.exponent;
    if (value.absolute() >= Decimal::power_of_ten(from)) return scale;
  }
  return {0, ""};
}

std::string grouped(std::string text) {
  std::size_t end = text.find('.');
  if (end == std::string::npos) end = text.size();
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = end; at > first + 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

// At most four digits in full; else one place behind the point, two below 10.
std::string digits_of(const Decimal& value) {
  if (round_to_digits(value, 4) == value) return grouped(value.to_string());
  const Decimal size = value.absolute();
  const int places = size >= Decimal(1000) ? 0 : size >= Decimal(10) ? -1 : -2;
  if (size < Decimal(1)) return grouped(round_to_digits(value, 2).to_string());
  return grouped(round_to(value, places).to_string());
}

std::string percent_digits(const Decimal& value) {
  if (round_to_digits(value, 4) == value) return digits_of(value);
  const int places = value.absolute() >= Decimal(100) ? 0 : -1;
  return round_to(value, places).to_string();
}

std::string scaled(const Decimal& value, const Scale& scale) {
  return digits_of(value * Decimal::power_of_ten(-scale.exponent));
}

std::string suffix_of(const Unit& unit, bool change) {
  switch (unit.dimension) {
    case Dimension::kPercent: return "%";
    case Dimension::kPercentagePoint: return " points";
    case Dimension::kMultiple: return "x";
    case Dimension::kCount: return change ? "" : " pieces";
    case Dimension::kMoney:
    case Dimension::kMoneyPerCount: return "";
    default: return " " + unit.to_string();
  }
}

bool is_scaled(const Unit& unit) {
  return unit.dimension == Dimension::kMoney || unit.dimension == Dimension::kCount ||
         unit.dimension == Dimension::kMoneyPerCount;
}

std::string body(const Decimal& value, const Unit& unit, bool change) {
  if (unit.dimension == Dimension::kPercent) return percent_digits(value) + "%";
  if (!is_scaled(unit)) return digits_of(value) + suffix_of(unit, change);
  const Scale scale = scale_of(value, unit);
  std::string text = scaled(value, scale) + std::string(scale.mark);
  if (unit.currency.is_none()) return text + suffix_of(unit, change);
  const CurrencyMark mark = mark_of(unit.currency);
  const bool negative = text.starts_with('-');
  // A code stands apart, a sign does not: "CHF 48bn", "HK$48bn".
  const bool is_code = !mark.before.empty() && mark.before.back() >= 'A' && mark.before.back() <= 'Z';
  const std::string_view gap = is_code ? " " : "";
  text = std::string(mark.before) + std::string(gap) + (negative ? text.substr(1) : text) + std::string(mark.after);
  return negative ? "-" + text : text;
}

using Spell = std::string (*)(const Decimal&, const Unit&);

std::string bounds(const std::optional<Decimal>& low, const std::optional<Decimal>& high,
                   const Interval& interval, const Unit& unit, Spell spell) {
  if (low && high && *low == *high) return spell(*low, unit);
  if (low && high) {
    const std::string a = spell(*low, unit), b = spell(*high, unit);
    return a == b ? a : a + " to " + b;
  }
  if (low) return (interval.low() && !interval.low()->open ? "at least " : "over ") + spell(*low, unit);
  if (high) return (interval.high() && interval.high()->open ? "under " : "up to ") + spell(*high, unit);
  return "not known";
}

bool says_more(const Amount& amount) {
  return amount.low && amount.high && !(amount.interval.is_point()) &&
         (amount.interval.low() || amount.interval.high());
}

}  // namespace

std::string format_amount(const Decimal& value, const Unit& unit) { return body(value, unit, false); }

std::string format_change(const Decimal& value, const Unit& unit) {
  const std::string text = body(value, unit, true);
  return value.is_negative() ? text : "+" + text;
}

std::string format_amount(const Amount& amount) {
  return bounds(amount.low, amount.high, amount.interval, amount.unit,
                [](const Decimal& value, const Unit& unit) { return format_amount(value, unit); });
}

std::string format_change(const Amount& amount) {
  return bounds(amount.low, amount.high, amount.interval, amount.unit,
                [](const Decimal& value, const Unit& unit) { return format_change(value, unit); });
}

std::string format_interval(const Amount& amount) {
  const bool scales = is_scaled(amount.unit);
  const Scale scale = scales ? scale_of(amount.size(), amount.unit) : Scale{0, ""};
  const auto spell = [&](const IntervalEnd& end) {
    return amount.unit.dimension == Dimension::kPercent ? percent_digits(end.value)
                                                        : scaled(end.value, scale);
  };
  const auto& low = amount.interval.low();
  const auto& high = amount.interval.high();
  if (low && high) {
    const std::string a = spell(*low), b = spell(*high);
    return b.starts_with('-') ? a + " to " + b : a + "-" + b;
  }
  if (low) return (low->open ? "over " : "at least ") + spell(*low);
  if (high) return (high->open ? "under " : "up to ") + spell(*high);
  return "any";
}

std::string format_full(const Amount& amount) {
  const std::string text = format_amount(amount);
  return says_more(amount) ? text + " (" + format_interval(amount) + ")" : text;
}

std::string format_full_change(const Amount& amount) {
  const std::string text = format_change(amount);
  return says_more(amount) ? text + " (" + format_interval(amount) + ")" : text;
}

std::string format_factor(const Decimal& value) {
  if (round_to_digits(value, 4) == value) return value.to_string();
  if (value.absolute() < Decimal(1)) return round_to_digits(value, 4).to_string();
  if (value.absolute() >= Decimal(100)) return round_to(value, value.absolute() >= Decimal(1000) ? 0 : -1).to_string();
  // "7.170": a rounded one keeps its zeros, for they were looked at.
  std::string text = round_to(value, -3).to_string();
  if (text.find('.') == std::string::npos) text += '.';
  while (text.size() - text.find('.') < 4) text += '0';
  return text;
}

}  // namespace outlay
