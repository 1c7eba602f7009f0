// Amounts with a scale and neither unit nor currency: 净利润122.38亿, "revenue of
// 2.3 billion", 用户突破5亿. Money or a count, as the words of
// data/amount_words.tsv nearest before or behind tell; where none does, 亿 and
// above is money if other money stands in the sentence, and else a count.

#include "figures/counted.h"
#include "figures/currency_context.h"
#include "figures/reading.h"

namespace outlay::figures {
namespace {

constexpr std::size_t kFarthest = 14;  // words looked at before the amount

std::optional<AmountKind> told_before(const SentenceView& view, std::size_t first) {
  for (std::size_t back = 0; back < kFarthest && back < first; ++back) {
    const auto word = view.tables().amounts.before(view.words(), first - back);
    if (word) return *word->meaning;
    const Word& mark = view.before(first - back);
    if (mark.is("。") || mark.is("；") || mark.is(";")) break;
  }
  return std::nullopt;
}

std::optional<AmountKind> told_behind(const SentenceView& view, std::size_t last) {
  for (std::size_t at = last; at < last + 4; ++at) {
    const auto word = view.tables().amounts.at(view.words(), at);
    if (word) return *word->meaning;
    const Word& filler = view.word(at);
    if (filler.is("in") || filler.is("of") || filler.is("worth") || filler.is("annual") || filler.is("total") ||
        filler.is("capital") || filler.is("的") || filler.is("个") || filler.is("個") || filler.is("monthly") ||
        filler.is("weekly") || filler.is("daily") || filler.is("active")) {
      continue;
    }
    break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Reading> read_bare_amount(const SentenceView& view, std::size_t at) {
  const Item* item = view.item_at(at);
  if (item == nullptr || !item->low.scale || item->low.has_unit() || item->low.classifier ||
      item->low.other_classifier) {
    return std::nullopt;
  }
  if (item->low.letter_scale && view.is_chinese()) return std::nullopt;  // 1.6T光模块
  if (view.before(item->first).is("per") || view.before(item->first).is("every")) return std::nullopt;
  const Decimal& scale = *item->low.scale;
  if (scale < Decimal(10000) || is_glued_to_name(view, *item) || counts_something_else(view, item->last)) return std::nullopt;
  std::optional<AmountKind> kind = told_behind(view, item->last);
  if (!kind && !view.is_chinese() && find_counted(view, item->last)) kind = AmountKind::kCount;
  if (!kind) kind = told_before(view, item->first);
  const std::optional<Currency> near = nearest_currency(view, item->first);
  if (item->low.letter_scale && !(kind && told_before(view, item->first))) {
    // "47.2T won vs 43.6T": said of money, and no model's size.
    const Word& before = view.before(item->first);
    const bool joined = before.is("vs") || before.is("versus") || before.is("to") || before.is("from") || before.is("(") ||
                        before.is("than");
    const bool ends = view.word(item->last).token.kind != TokenKind::kWord && !view.word(item->last).is("-");
    if (!(near && joined && ends) || *item->low.scale < Decimal(1000000000)) return std::nullopt;
    kind = AmountKind::kMoney;
  }
  if (!kind) {
    const bool large = !(scale < Decimal(100000000));
    if (view.is_chinese()) {
      kind = large ? AmountKind::kMoney : AmountKind::kCount;
    } else {
      kind = near && large ? AmountKind::kMoney : AmountKind::kCount;
    }
  }
  Reading reading = reading_of(*item);
  reading.movable = false;
  if (*kind == AmountKind::kMoney) {
    const Currency fallback = view.is_chinese() ? view.currencies().plain_yuan() : *Currency::parse("USD");
    reading.unit = Unit::money(near ? *near : fallback);
    return reading;
  }
  reading.unit.dimension = Dimension::kCount;
  if (const std::optional<Counted> counted = find_counted(view, item->last)) reading.counted = counted->span;
  return reading;
}

}  // namespace outlay::figures
