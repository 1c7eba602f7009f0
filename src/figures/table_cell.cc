// A bare number in a cell whose column or row head gives unit and scale:
// "28.1" under "Revenue ($B)", "1,204" under 营收（亿元）, "34" under "Growth (%)".
//
// Only where the cell holds little else than the number. A cell "$28.1" under
// "($B)" is read here too: the dollar sign is there, the scale is in the head.

#include "figures/currency_context.h"
#include "figures/reading.h"
#include "figures/table_head.h"

namespace outlay::figures {

std::optional<Reading> read_table_cell(const SentenceView& view, std::size_t at) {
  const Item* item = view.item_at(at);
  if (item == nullptr || item->low.scale || item->low.classifier || item->low.other_classifier) return std::nullopt;
  const Block& block = view.text().blocks[view.text().sentences[view.index()].block];
  if (block.kind != BlockKind::kTableCell || view.size() > 8) return std::nullopt;
  if (item->low.has_unit() && !item->low.is_money()) return std::nullopt;
  const std::optional<HeadUnit> head = head_unit(view, block);
  if (!head) return std::nullopt;
  Reading reading = reading_of(*item);
  if (item->low.is_money()) {
    if (!head->scale) return std::nullopt;
    reading.unit = Unit::money(currency_of(view, *item));
  } else {
    reading.unit = head->unit;
  }
  const Decimal factor = head->factor * head->scale.value_or(Decimal(1));
  reading.low = reading.low * factor;
  reading.high = reading.high * factor;
  reading.quantum = reading.quantum * factor;
  return reading;
}

}  // namespace outlay::figures
