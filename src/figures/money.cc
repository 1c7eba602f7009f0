// Amounts of money, and prices: an amount for one piece, one hour, a million
// tokens ("$30,000 each", "$2 per hour", 每小时6美元).
//
// Currencies are rows of data/currencies.tsv. What makes an amount a price is
// told by data/price_words.tsv; amounts in millions are never prices by hour or
// month, which are rates of spending.

#include "figures/currency_context.h"
#include "figures/reading.h"

namespace outlay::figures {
namespace {

std::optional<Reading> read_amount_of_money(const SentenceView& view, std::size_t at) {
  const Item* item = view.item_at(at);
  if (item == nullptr || !item->low.is_money()) return std::nullopt;
  Reading reading = reading_of(*item);
  reading.unit = Unit::money(currency_of(view, *item));
  reading.movable = false;
  return reading;
}

std::optional<PhraseTable<PriceKind>::Match> price_word(const SentenceView& view, std::size_t at) {
  return view.tables().prices.at(view.words(), at);
}

// "each", "per GPU", "a chip", "/hour", "per 1M input tokens" behind the amount.
bool priced_behind(const SentenceView& view, const Item& item) {
  std::size_t at = item.last;
  auto word = price_word(view, at);
  if (word && *word->meaning == PriceKind::kEach) return true;
  if (!word || *word->meaning != PriceKind::kBeforePer) return false;
  const bool loose = view.word(at).is("a") || view.word(at).is("an");
  ++at;
  for (std::size_t end = at + (loose ? 1 : 4); at < end; ++at) {
    word = price_word(view, at);
    if (word && *word->meaning == PriceKind::kNotPrice) return false;
    if (word && *word->meaning == PriceKind::kPiece) return true;
    const TokenKind kind = view.word(at).token.kind;
    if (kind == TokenKind::kMark && !view.word(at).is("-")) return false;
    if (kind == TokenKind::kNumber) continue;
  }
  return false;
}

// 每颗, 每小时, 每百万个代币, 单价 before the amount, in the same clause.
bool priced_before(const SentenceView& view, const Item& item) {
  for (std::size_t back = 0; back < 12 && back < item.first; ++back) {
    const std::size_t at = item.first - back;
    const Word& word = view.before(at);
    if (word.is("，") || word.is("。") || word.is("；") || word.is(",") || word.is("、") || word.is("股") ||
        (word.token.kind == TokenKind::kNumber)) {
      return false;
    }
    const auto match = price_word(view, at - 1);
    if (match && *match->meaning == PriceKind::kBeforeHan && at - 1 + match->size <= item.first) return true;
  }
  return false;
}

}  // namespace

std::optional<Reading> read_price(const SentenceView& view, std::size_t at) {
  const Item* item = view.item_at(at);
  if (item == nullptr || !item->low.is_money()) return std::nullopt;
  const bool large = item->low.scale && !(*item->low.scale < Decimal(1000000));
  if (large || !(priced_behind(view, *item) || (view.is_chinese() && priced_before(view, *item)))) return std::nullopt;
  std::optional<Reading> reading = read_amount_of_money(view, at);
  reading->unit = Unit::price(reading->unit.currency);
  return reading;
}

std::optional<Reading> read_money(const SentenceView& view, std::size_t at) {
  return read_amount_of_money(view, at);
}

}  // namespace outlay::figures
