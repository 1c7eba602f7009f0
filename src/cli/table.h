// Tables for a terminal that line up, Chinese too.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/answer.h"

namespace outlay {

// How many columns of a terminal `text` takes: 2 for a wide (East Asian)
// character, 0 for a combining one.
[[nodiscard]] std::size_t display_width(std::string_view text);

struct TableStyle {
  bool colour = false;        // heads bold, ids dim
  std::size_t width = 0;      // of the terminal; 0: no limit
};

// `section` with its title as the head of the first column, as a person reads
// it: columns parted by two blanks, no blanks at a line's end. Control
// characters in cells are taken out. Rows that can be asked about get a last
// column with the beginning of their id, for `outlay why`. Where the table is
// wider than the terminal, its widest column is wrapped.
[[nodiscard]] std::string render_table(const Section& section, const TableStyle& style);

}  // namespace outlay
