// The tables of data/, as they stand, inside the program.

#pragma once

#include <span>
#include <string_view>

namespace outlay {

struct EmbeddedTable {
  std::string_view name;  // "units" for data/units.tsv
  std::string_view text;
};

// In the order of their names.
[[nodiscard]] std::span<const EmbeddedTable> embedded_tables();

}  // namespace outlay
