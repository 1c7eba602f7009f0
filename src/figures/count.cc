// Counts: "300,000 H20 units", 48万颗, "three data centers", "50k each".
//
// A number is a count only where it has a scale or is grouped ("50,000"), or
// where something that can be counted stands behind it; Figure::counted says
// what. "One" and 一 are never counted: they are articles more often than not.
// Not read: dates, years, durations, lengths, names and their numbers, places
// in a list (counted.h, data/number_labels.tsv, data/classifiers.tsv).

#include "figures/counted.h"
#include "figures/reading.h"

namespace outlay::figures {

std::optional<Reading> read_count(const SentenceView& view, std::size_t at) {
  const Item* item = view.item_at(at);
  if (item == nullptr || item->low.has_unit() || item->low.other_classifier) return std::nullopt;
  const Amount& amount = item->high ? *item->high : item->low;
  if (amount.has_unit() || amount.other_classifier || item->low.minus) return std::nullopt;
  const bool classified = amount.classifier || item->low.classifier;
  if (is_glued_to_name(view, *item) || (!classified && counts_something_else(view, item->last))) return std::nullopt;
  if (is_labelled(view, *item)) return std::nullopt;
  // "per 1M input tokens": what a price is for.
  const Word& before = view.before(item->first);
  if (before.is("per") || before.is("every") || before.is("每")) return std::nullopt;

  Reading reading = reading_of(*item);
  reading.unit.dimension = Dimension::kCount;
  reading.movable = false;
  std::optional<Counted> counted = find_counted(view, item->last);
  if (counted && view.is_chinese() && !counted->sure && !amount.scale) counted.reset();
  if (counted) reading.counted = counted->span;

  if (classified) {
    if (amount.numeral.only_one && !amount.scale && !amount.inside) return std::nullopt;
    // 第三家, 之一个
    if (view.before(item->first).is("第") || view.before(item->first).is("每") || view.before(item->first).is("这") ||
        view.before(item->first).is("這") || view.before(item->first).is("那")) {
      return std::nullopt;
    }
    const Amount& named = amount.classifier ? amount : item->low;  // 200台~300
    reading.counted = view.span(named.classifier_first, named.classifier_last);
    return reading;
  }
  const Word& behind = view.word(item->last);
  const bool glued_word = view.glued(item->last) && behind.token.kind == TokenKind::kWord;
  if (glued_word && !amount.numeral.grouped) return std::nullopt;  // 256GB, 4Q24, 5G
  if (view.is_chinese() && behind.token.kind == TokenKind::kHan && view.glued(item->last) && !amount.scale) {
    return std::nullopt;
  }
  // "a 70B model": its parameters.
  if (amount.letter_scale && (behind.is("model") || behind.is("models") || behind.is("version") || behind.is("variant"))) {
    return std::nullopt;
  }
  const bool large_letter = amount.letter_scale && !(*amount.scale < Decimal(1000000000));
  if (amount.scale && !large_letter && !(amount.letter_scale && view.is_chinese())) {
    if (amount.numeral.kind == NumeralKind::kChinese && !amount.inside && *amount.scale < Decimal(10000)) return std::nullopt;
    return reading;
  }
  if (amount.letter_scale && view.is_chinese()) return std::nullopt;  // 1.6T光模块
  if (amount.numeral.grouped && !large_letter) return reading;
  if (amount.inside && !amount.numeral.point && !amount.scale) return reading;  // "600+"
  if (amount.numeral.point && !amount.scale) return std::nullopt;
  if (!counted || amount.numeral.only_one) return std::nullopt;
  if (large_letter && !counted->sure) return std::nullopt;
  if (amount.numeral.value < Decimal(2)) return std::nullopt;
  return reading;
}

}  // namespace outlay::figures
