#include "figures/items.h"

namespace outlay::figures {
namespace {

bool closes(const Word& word) { return word.is(")") || word.is("）"); }
bool opens(const Word& word) { return word.is("(") || word.is("（"); }

// The width of "±", "+/-" or "plus or minus" at `at`; 0: none there.
std::size_t plus_minus(const SentenceView& view, std::size_t at) {
  if (view.word(at).is("±")) return 1;
  if (view.word(at).is("+") && view.word(at + 1).is("/") && view.word(at + 2).is("-")) return 3;
  if (view.word(at).is("上") && view.word(at + 1).is("下")) return view.word(at + 2).is("浮") ? 4 : 2;
  if (view.word(at).is("plus") && view.word(at + 1).is("or") && view.word(at + 2).is("minus")) return 3;
  return 0;
}

// Whether read_amount() is worth asking: a sign, a currency, a number or a scale.
bool may_begin_amount(const Word& word) {
  constexpr TableBits kBegins = kNumber | kScale | kCurrencyBefore | kHedgeBefore | kPart | kSign;
  return word.token.kind == TokenKind::kNumber || (word.known.begins & kBegins) != 0;
}

void join_tolerance(const SentenceView& view, Item& item) {
  std::size_t at = item.last;
  if (view.word(at).is(",")) ++at;
  const bool bracket = opens(view.word(at));
  if (bracket) ++at;
  const std::size_t mark = plus_minus(view, at);
  if (mark == 0) return;
  const std::optional<Amount> tolerance = read_amount(view, at + mark);
  if (!tolerance || tolerance->minus || (bracket && !closes(view.word(tolerance->last)))) return;
  item.tolerance = *tolerance;
  item.last = tolerance->last + (bracket ? 1 : 0);
}

}  // namespace

void read_items(SentenceView& view) {
  std::vector<Item>& items = view.items();
  for (std::size_t at = 0; at < view.size();) {
    if (!may_begin_amount(view.word(at))) {
      ++at;
      continue;
    }
    const std::optional<Amount> amount = read_amount(view, at);
    if (!amount) {
      ++at;
      continue;
    }
    Item item;
    item.first = amount->first;
    item.last = amount->last;
    item.low = *amount;
    join_range(view, item);
    join_tolerance(view, item);
    if (!item.high && item.low.is_money() && opens(view.before(item.first)) && view.glued(item.first) &&
        closes(view.word(item.last)) && item.low.before && item.first > 0 &&
        (item.first == 1 || view.word(item.first - 2).is("|")) &&
        (item.last + 1 == view.size() || view.word(item.last + 1).is("|"))) {
      item.bracketed = true;
      --item.first;
      ++item.last;
    }
    at = item.last;
    items.push_back(std::move(item));
  }
  share_units(view);
  view.index_items();
}

}  // namespace outlay::figures
