#include "figures/reading.h"

namespace outlay::figures {

// Words that are figures by themselves come first, for what they begin with
// may look like a number ("a third", 三成, 百分之五); then units from the most
// to the least telling; the count, which needs a thing counted, is last.
const std::vector<Reader>& readers() {
  static const std::vector<Reader> kReaders = {
      {"chinese-percent", read_chinese_percent, Needs::kWord},
      {"tenths", read_tenths, Needs::kWord},
      {"fraction", read_fraction, Needs::kWord},
      {"fold", read_fold, Needs::kWord},
      {"growth-word", read_growth_word, Needs::kWord},
      {"percentage-point", read_percentage_point, Needs::kAmount},
      {"percent", read_percent, Needs::kAmount},
      {"table-cell", read_table_cell, Needs::kAmount},
      {"price", read_price, Needs::kAmount},
      {"money", read_money, Needs::kAmount},
      {"multiple", read_multiple, Needs::kAmount},
      {"power", read_power, Needs::kAmount},
      {"energy", read_energy, Needs::kAmount},
      {"compute", read_compute, Needs::kAmount},
      {"bare-amount", read_bare_amount, Needs::kAmount},
      {"count", read_count, Needs::kAmount},
  };
  return kReaders;
}

}  // namespace outlay::figures
