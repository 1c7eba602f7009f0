#include "figures/reading.h"

namespace outlay::figures {

Reading reading_of(const Item& item) {
  Reading reading;
  reading.first = item.first;
  reading.last = item.last;
  reading.low = value_of(item.low);
  reading.quantum = quantum_of(item.low);
  reading.high = reading.low;
  reading.inside = item.low.inside;
  if (item.high) {
    reading.high = value_of(*item.high);
    const Decimal quantum = quantum_of(*item.high);
    if (quantum < reading.quantum) reading.quantum = quantum;
    reading.inside = item.high->inside;
    if (reading.high < reading.low) std::swap(reading.low, reading.high);
  }
  if (item.tolerance) {
    Decimal width = value_of(*item.tolerance);
    const bool relative = item.tolerance->unit && item.tolerance->unit->unit.dimension == Dimension::kPercent &&
                          !(item.low.unit && item.low.unit->unit.dimension == Dimension::kPercent);
    if (relative) width = reading.low.absolute() * width * Decimal::power_of_ten(-2);
    reading.low = reading.low - width;
    reading.high = reading.high + width;
    reading.exact = true;
  }
  if (item.bracketed) {
    reading.low = -reading.low;
    reading.high = reading.low;
  }
  return reading;
}

}  // namespace outlay::figures
