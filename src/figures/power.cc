// Power (in MW), energy (in MWh) and compute (in EFLOPS). Spellings and factors
// are rows of data/units.tsv.

#include "figures/reading.h"

namespace outlay::figures {
namespace {

std::optional<Reading> read_unit(const SentenceView& view, std::size_t at, Dimension dimension) {
  const Item* item = view.item_at(at);
  if (item == nullptr || !item->low.unit || item->low.unit->unit.dimension != dimension) return std::nullopt;
  Reading reading = reading_of(*item);
  reading.unit = item->low.unit->unit;
  reading.movable = false;
  return reading;
}

}  // namespace

std::optional<Reading> read_power(const SentenceView& view, std::size_t at) {
  return read_unit(view, at, Dimension::kPower);
}

std::optional<Reading> read_energy(const SentenceView& view, std::size_t at) {
  return read_unit(view, at, Dimension::kEnergy);
}

std::optional<Reading> read_compute(const SentenceView& view, std::size_t at) {
  return read_unit(view, at, Dimension::kCompute);
}

}  // namespace outlay::figures
