// Percentages ("24%", "24 per cent", 百分之二十四) and percentage points ("3 pp",
// 3个百分点, "130 basis points" is 1.3).
//
// A share up three points and a share up 3% are different claims, so the two
// are two readers. Spellings are rows of data/units.tsv.

#include "figures/reading.h"

namespace outlay::figures {
namespace {

std::optional<Reading> read_unit(const SentenceView& view, std::size_t at, Dimension dimension) {
  const Item* item = view.item_at(at);
  if (item == nullptr || !item->low.unit || item->low.unit->unit.dimension != dimension) return std::nullopt;
  Reading reading = reading_of(*item);
  reading.unit = item->low.unit->unit;
  if (item->low.plus) reading.movement = Movement::kUp;
  return reading;
}

}  // namespace

std::optional<Reading> read_percent(const SentenceView& view, std::size_t at) {
  return read_unit(view, at, Dimension::kPercent);
}

std::optional<Reading> read_percentage_point(const SentenceView& view, std::size_t at) {
  std::optional<Reading> reading = read_unit(view, at, Dimension::kPercentagePoint);
  if (reading) reading->is_change = true;
  return reading;
}

// 百分之二十四, 百分之3.5.
std::optional<Reading> read_chinese_percent(const SentenceView& view, std::size_t at) {
  if (!view.word(at).is("百") || !view.word(at + 1).is("分") || !view.word(at + 2).is("之")) return std::nullopt;
  const std::optional<Numeral> numeral = read_numeral(view, at + 3);
  Reading reading;
  reading.first = at;
  reading.unit.dimension = Dimension::kPercent;
  if (numeral) {
    reading.last = numeral->last;
    reading.low = reading.high = numeral->value;
    reading.quantum = numeral->quantum;
  } else if (view.word(at + 3).is("百")) {
    reading.last = at + 4;
    reading.low = reading.high = 100;
    reading.quantum = 1;
  } else {
    return std::nullopt;
  }
  return reading;
}

}  // namespace outlay::figures
