// What a figure counts. Amounts of different units are never added.
//
// Printed as in the corpus: an ISO 4217 code ("CNY"), "percent", "pp", "x",
// "count", "MW", "MWh", "USD/count", "EFLOPS".

#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace outlay {

enum class Dimension {
  kMoney,            // with a currency
  kMoneyPerCount,    // a price for one piece, with a currency
  kPercent,          // 24 is 24%
  kPercentagePoint,  // a difference of two percentages
  kMultiple,         // 3 is three times
  kCount,            // pieces, people, users
  kPower,            // in megawatts
  kEnergy,           // in megawatt-hours
  kCompute,          // in EFLOPS
};

// Three capital letters of ISO 4217. "CNY" for yuan, RMB, 元 and 人民币.
class Currency {
 public:
  constexpr Currency() = default;
  // Nothing unless `code` is three letters A to Z.
  [[nodiscard]] static constexpr std::optional<Currency> parse(std::string_view code) {
    if (code.size() != 3) return std::nullopt;
    Currency currency;
    for (std::size_t i = 0; i < 3; ++i) {
      if (code[i] < 'A' || code[i] > 'Z') return std::nullopt;
      currency.letters_[i] = code[i];
    }
    return currency;
  }
  [[nodiscard]] constexpr bool is_none() const { return letters_[0] == 0; }
  [[nodiscard]] constexpr std::string_view code() const {
    return is_none() ? std::string_view() : std::string_view(letters_.data(), 3);
  }
  friend constexpr auto operator<=>(const Currency&, const Currency&) = default;

 private:
  std::array<char, 3> letters_{};
};

struct Unit {
  Dimension dimension = Dimension::kCount;
  Currency currency;  // set exactly where the dimension is kMoney or kMoneyPerCount

  [[nodiscard]] static Unit money(Currency currency) { return {Dimension::kMoney, currency}; }
  [[nodiscard]] static Unit price(Currency currency) { return {Dimension::kMoneyPerCount, currency}; }
  // The inverse of to_string(); nothing for a spelling that names no unit.
  [[nodiscard]] static std::optional<Unit> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] bool is_money() const { return dimension == Dimension::kMoney; }

  friend auto operator<=>(const Unit&, const Unit&) = default;
};

}  // namespace outlay
