#include "figures/number_parts.h"

#include "figures/sentence_view.h"

namespace outlay::figures {

// 1亿2000万: parts of one number, each of a smaller scale; the last may have none:
// 四万五千六百二十二, 十万零五十六, 3万4000. In 一万五千亿 the scale behind is of both.
void read_further_parts(const SentenceView& view, std::size_t& at, Amount& amount) {
  Decimal smallest = amount.scale.value_or(Decimal(1));
  for (int count = 0; count < 3 && amount.han_scale && view.glued(at); ++count) {
    const std::optional<Numeral> part = read_numeral(view, at);
    if (!part || part->kind != amount.numeral.kind) return;
    const auto scale = view.tables().scales.at(view.words(), part->last);
    const bool scaled = scale && !scale->meaning->letter && view.word(part->last).token.kind == TokenKind::kHan;
    Decimal value = part->value;
    Decimal quantum = part->quantum;
    std::size_t last = part->last;
    const bool of_both = scaled && count == 0 && smallest == Decimal(10000) && part->value < Decimal(10000) &&
                         amount.numeral.last > amount.number && !(scale->meaning->factor < Decimal(100000000));
    if (of_both) {
      amount.numeral.value = amount.numeral.value * smallest + part->value;
      amount.numeral.quantum = part->quantum;
      amount.scale = smallest = scale->meaning->factor;
      at = last + scale->size;
      continue;
    }
    if (scaled) {
      const auto next = view.tables().scales.at(view.words(), part->last + scale->size);
      if (part->point || (next && view.word(part->last + scale->size).token.kind == TokenKind::kHan)) return;
      value = value * scale->meaning->factor;
      quantum = quantum * scale->meaning->factor;
      last += scale->size;
    } else if (part->kind == NumeralKind::kDigits) {
      // Four digits behind 万, and no year.
      if (part->point || smallest != Decimal(10000) || value < Decimal(1000) || view.word(last).is("年")) return;
    } else if (part->last == at + 1) {
      // 一万三 is 13,000; 亿三 is no number.
      if (amount.numeral.last == amount.number || value.is_zero() || !(smallest < Decimal(1000000000))) return;
      const Decimal tenth = Decimal::power_of_ten(-1) * smallest;
      value = value * tenth;
      quantum = tenth;
    }
    if (!(value < smallest * amount.numeral.quantum) && !(value < smallest)) return;
    const Decimal ratio = divide(Decimal(1), *amount.scale);
    if (!(value * ratio < amount.numeral.quantum)) return;
    amount.numeral.value = amount.numeral.value + value * ratio;
    amount.numeral.quantum = quantum * ratio;
    amount.numeral.only_one = false;
    at = last;
    if (!scaled) return;
    smallest = scale->meaning->factor;
  }
}

// "three thousand nine hundred", "one million two thousand five hundred".
void read_further_words(const SentenceView& view, std::size_t& at, Amount& amount) {
  if (amount.numeral.kind != NumeralKind::kWords || !amount.scale || amount.letter_scale || amount.numeral.point) return;
  Decimal smallest = *amount.scale;
  for (int count = 0; count < 2; ++count) {
    const std::optional<Numeral> part = read_number_words(view, at);
    if (!part || part->point || part->last <= at) return;
    const auto scale = view.tables().scales.at(view.words(), part->last);
    const bool scaled = scale && !scale->meaning->letter;
    if (!scaled && part->value < Decimal(100)) return;
    const Decimal factor = scaled ? scale->meaning->factor : Decimal(1);
    if (!(part->value * factor < smallest)) return;
    const Decimal ratio = divide(factor, *amount.scale);
    amount.numeral.value = amount.numeral.value + part->value * ratio;
    amount.numeral.quantum = part->quantum * ratio;
    amount.numeral.only_one = false;
    at = part->last + (scaled ? scale->size : 0);
    smallest = factor;
  }
}

// "two and a half billion", "3 dozen".
void read_words_behind(const SentenceView& view, std::size_t& at, Numeral& numeral) {
  if (numeral.kind == NumeralKind::kDigits && (view.word(at).is("dozen") || view.word(at).is("dozens"))) {
    numeral.value = numeral.value * Decimal(12);
    numeral.quantum = Decimal(12);
    ++at;
    return;
  }
  if (!view.word(at).is("and") || !view.word(at + 1).is("a") || numeral.point) return;
  const bool half = view.word(at + 2).is("half");
  if (!half && !view.word(at + 2).is("quarter")) return;
  const Word& behind = view.word(at + 3);
  if (behind.is("of") || behind.is("the") || behind.is("-")) return;
  numeral.value = numeral.value + (half ? Decimal(5) * Decimal::power_of_ten(-1) : Decimal(25) * Decimal::power_of_ten(-2));
  numeral.quantum = Decimal::power_of_ten(half ? -1 : -2);
  numeral.only_one = false;
  at += 3;
}

// "a million and a half".
void read_half_behind_scale(const SentenceView& view, std::size_t& at, Amount& amount) {
  if (!amount.scale || amount.han_scale || amount.letter_scale || amount.numeral.point) return;
  if (!view.word(at).is("and") || !view.word(at + 1).is("a") || !view.word(at + 2).is("half")) return;
  const Word& behind = view.word(at + 3);
  if (behind.is("of") || behind.is("the") || behind.is("-") || behind.is("million")) return;
  amount.numeral.value = amount.numeral.value + Decimal(5) * Decimal::power_of_ten(-1);
  amount.numeral.quantum = Decimal::power_of_ten(-1);
  at += 3;
}

}  // namespace outlay::figures
