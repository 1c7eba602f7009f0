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

// `text` without what could drive a terminal: control characters become U+FFFD,
// line ends blanks, and marks that turn the direction of writing are left out.
[[nodiscard]] std::string harmless(std::string_view text);

// `text` in lines of at most `width` columns, broken at blanks where there are
// any and between characters where not.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// A column is never wrapped to less than this.
inline constexpr std::size_t kLeastWrap = 24;

// The beginning of a row's id: enough for `why`, and short enough to type.
[[nodiscard]] std::string shown_id(const Row& row);

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
