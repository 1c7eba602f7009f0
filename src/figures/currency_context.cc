#include "figures/currency_context.h"

#include <string_view>

namespace outlay::figures {
namespace {

constexpr Currency kYuan = *Currency::parse("CNY");
constexpr Currency kTaiwanDollar = *Currency::parse("TWD");
constexpr Currency kDollar = *Currency::parse("USD");
constexpr Currency kYen = *Currency::parse("JPY");

bool has(const Text& text, std::string_view piece) { return text.content.find(piece) != std::string::npos; }

// "¥" is yen or yuan.
bool is_yen_sign(const SentenceView& view, const Amount& amount) {
  const std::size_t at = amount.minus && amount.number > amount.first + 1 ? amount.first + 1 : amount.first;
  return amount.before && view.word(at).is("¥") && at + 1 == amount.number;
}

bool is_bare_yuan(const SentenceView& view, const Amount& amount) {
  if (amount.before || !amount.behind || amount.behind->currency != kYuan || amount.last == 0) return false;
  const Word& word = view.before(amount.last);
  return word.is("元") || word.is("圆") || word.is("+");
}

}  // namespace

Currency plain_yuan(const Text& text) {
  const std::size_t note = text.content.find("下同");
  if (note != std::string::npos) {
    const std::string_view before = std::string_view(text.content).substr(note > 24 ? note - 24 : 0, note > 24 ? 24 : note);
    if (before.find("美元") != std::string_view::npos) return kDollar;
    if (before.find("台币") != std::string_view::npos || before.find("台幣") != std::string_view::npos) return kTaiwanDollar;
  }
  const bool traditional = has(text, "億") || has(text, "營收") || has(text, "萬元") || has(text, "與") || has(text, "這");
  const bool taiwan = has(text, "台股") || has(text, "新台幣") || has(text, "新臺幣") || has(text, "法說") || has(text, "台積") ||
                      has(text, "鉅亨") || has(text, "鴻海") || has(text, "上櫃") || has(text, "工商時報") || has(text, "經濟日報");
  const bool elsewhere = has(text, "港元") || has(text, "人民幣") || has(text, "港股");
  return traditional && taiwan && !elsewhere ? kTaiwanDollar : kYuan;
}

Currency currency_of(const SentenceView& view, const Item& item) {
  const Amount& amount = item.high ? *item.high : item.low;
  if (is_yen_sign(view, item.low)) {
    const Text& text = view.text();
    if (view.is_chinese()) return kYuan;
    const bool yuan = has(text, "yuan") || has(text, "RMB") || has(text, "Chin");
    const bool yen = has(text, "yen") || has(text, "Japan") || has(text, "JPY");
    return yuan && !yen ? kYuan : kYen;
  }
  if (is_bare_yuan(view, amount)) return plain_yuan(view.text());
  return item.low.currency().currency;
}

std::optional<Currency> nearest_currency(const SentenceView& view, std::size_t at) {
  const Item* behind = nullptr;
  const Item* before = nullptr;
  for (const Item& item : view.items()) {
    if (!item.low.is_money()) continue;
    if (item.first < at) before = &item;
    if (item.first > at && behind == nullptr) behind = &item;
  }
  const Item* nearest = before != nullptr ? before : behind;
  if (nearest == nullptr) return view.earlier_currency;
  return currency_of(view, *nearest);
}

}  // namespace outlay::figures
