#include "figures/reading.h"

namespace outlay::figures {

// Words that are figures by themselves come first, for what they begin with
// may look like a number ("a third", 三成, 百分之五); then units from the most
// to the least telling; the count, which needs a thing counted, is last.
const std::vector<Reader>& readers() {
  static const std::vector<Reader> kReaders = {
      {"chinese-percent", read_chinese_percent},
      {"tenths", read_tenths},
      {"fraction", read_fraction},
      {"fold", read_fold},
      {"growth-word", read_growth_word},
      {"percentage-point", read_percentage_point},
      {"percent", read_percent},
      {"table-cell", read_table_cell},
      {"price", read_price},
      {"money", read_money},
      {"multiple", read_multiple},
      {"power", read_power},
      {"energy", read_energy},
      {"compute", read_compute},
      {"bare-amount", read_bare_amount},
      {"count", read_count},
  };
  return kReaders;
}

}  // namespace outlay::figures
