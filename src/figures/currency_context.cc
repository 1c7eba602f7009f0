#include "figures/currency_context.h"

#include <algorithm>

namespace outlay::figures {
namespace {

constexpr Currency kYuan = *Currency::parse("CNY");
constexpr std::ptrdiff_t kFarthest = 24;  // items looked at on each side

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

Currency currency_of(const SentenceView& view, const Item& item) {
  const Amount& amount = item.high ? *item.high : item.low;
  if (is_yen_sign(view, item.low)) return view.is_chinese() ? kYuan : view.currencies().yen_sign();
  if (is_bare_yuan(view, amount)) return view.currencies().plain_yuan();
  return item.low.currency().currency;
}

std::optional<Currency> nearest_currency(const SentenceView& view, std::size_t at) {
  const std::vector<Item>& items = view.items();
  const auto here = std::lower_bound(items.begin(), items.end(), at,
                                     [](const Item& item, std::size_t word) { return item.first < word; });
  const auto first = here - std::min(kFarthest, here - items.begin());
  for (auto item = here; item != first; --item) {
    if ((item - 1)->low.is_money()) return currency_of(view, *(item - 1));
  }
  const auto last = here + std::min(kFarthest, items.end() - here);
  for (auto item = here; item != last; ++item) {
    if (item->low.is_money() && item->first > at) return currency_of(view, *item);
  }
  return view.earlier_currency;
}

}  // namespace outlay::figures
