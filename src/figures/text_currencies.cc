#include "figures/text_currencies.h"

#include <initializer_list>
#include <string_view>

namespace outlay::figures {
namespace {

constexpr Currency kYuan = *Currency::parse("CNY");
constexpr Currency kTaiwanDollar = *Currency::parse("TWD");
constexpr Currency kDollar = *Currency::parse("USD");
constexpr Currency kYen = *Currency::parse("JPY");

bool has_any(std::string_view text, std::initializer_list<std::string_view> pieces) {
  for (const std::string_view piece : pieces) {
    if (text.find(piece) != std::string_view::npos) return true;
  }
  return false;
}

// "(美元‧下同)": what the words before 下同 name.
std::optional<Currency> noted(std::string_view text) {
  const std::size_t note = text.find("下同");
  if (note == std::string_view::npos) return std::nullopt;
  const std::size_t begin = note > 24 ? note - 24 : 0;
  const std::string_view before = text.substr(begin, note - begin);
  if (has_any(before, {"美元"})) return kDollar;
  if (has_any(before, {"台币", "台幣"})) return kTaiwanDollar;
  return std::nullopt;
}

}  // namespace

Currency TextCurrencies::plain_yuan() {
  if (plain_yuan_) return *plain_yuan_;
  const std::string_view text = text_.content;
  plain_yuan_ = noted(text);
  if (plain_yuan_) return *plain_yuan_;
  const bool traditional = has_any(text, {"億", "營收", "萬元", "與", "這"});
  const bool taiwan = has_any(text, {"台股", "新台幣", "新臺幣", "法說", "台積", "鉅亨", "鴻海", "上櫃", "工商時報", "經濟日報"});
  const bool elsewhere = has_any(text, {"港元", "人民幣", "港股"});
  plain_yuan_ = traditional && taiwan && !elsewhere ? kTaiwanDollar : kYuan;
  return *plain_yuan_;
}

Currency TextCurrencies::yen_sign() {
  if (yen_sign_) return *yen_sign_;
  const bool yuan = has_any(text_.content, {"yuan", "RMB", "Chin"});
  const bool yen = has_any(text_.content, {"yen", "Japan", "JPY"});
  yen_sign_ = yuan && !yen ? kYuan : kYen;
  return *yen_sign_;
}

}  // namespace outlay::figures
