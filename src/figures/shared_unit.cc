// What the members of a list share: the unit behind the last of them, and its
// scale where the others have none.

#include "figures/items.h"

namespace outlay::figures {
namespace {

bool is_slash(const Word& word) { return word.is("/") || word.is("／"); }

bool parts_list(const Word& word) {
  return is_slash(word) || word.is("、") || word.is("和") || word.is("及") || word.is("与") || word.is("與") ||
         word.is("或") || word.is("and") || word.is("or") || word.is("以");
}

bool is_year(const Amount& amount) {
  return !amount.numeral.grouped && !amount.numeral.point && !amount.scale &&
         Decimal(1990) < amount.numeral.value && amount.numeral.value < Decimal(2050);
}

}  // namespace

void share_units(SentenceView& view) {
  std::vector<Item>& items = view.items();
  for (std::size_t i = items.size(); i-- > 1;) {
    Item& item = items[i - 1];
    const Item& next = items[i];
    Amount& amount = item.low;
    const Amount& source = next.low;
    std::size_t gap = next.first;
    // "2/3/4 亿元", "A 和 B 亿元": a mark, or 以及, between the two and nothing else.
    while (gap > item.last && parts_list(view.word(gap - 1))) --gap;
    const Word& before = view.before(item.first);
    if (view.glued(item.first) && (before.token.kind == TokenKind::kWord || before.is("'") || before.is("’"))) continue;  // "in Q1 and 65%", "'26 and 2 gigawatts"
    if (gap != item.last || next.first == item.last || item.high || amount.has_unit() || amount.classifier ||
        amount.other_classifier) {
      continue;
    }
    const bool slash = is_slash(view.word(item.last));
    if (!slash && !view.is_chinese() && !(source.behind && source.scale) && !source.unit) continue;
    if (is_year(amount) && !slash) continue;
    if (source.behind && !source.before) {
      amount.behind = source.behind;
    } else if (source.unit) {
      if (source.unit->unit.dimension == Dimension::kMultiple && !view.is_chinese()) continue;
      amount.unit = source.unit;
    } else if (!source.classifier || (!amount.scale && !slash)) {
      continue;
    } else {
      amount.classifier = true;
      amount.classifier_first = source.classifier_first;
      amount.classifier_last = source.classifier_last;
    }
    if (!amount.scale && source.scale && !amount.numeral.grouped) {
      amount.scale = source.scale;
      amount.han_scale = source.han_scale;
      amount.letter_scale = source.letter_scale;
    }
  }
}

}  // namespace outlay::figures
