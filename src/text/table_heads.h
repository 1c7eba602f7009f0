// Which cells of a table are the heads of which.

#pragma once

#include <cstdint>
#include <vector>

#include "text/builder.h"

namespace outlay {

struct TableCell {
  std::uint32_t block = Block::kNone;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t columns = 1;
  std::uint32_t rows = 1;
  bool head = false;       // marked as a head (<th>, above a Markdown table's rule)
};

// Fills column_head and row_head of the cells of one table. Head rows are the
// first rows whose cells are all marked; where none is marked, the first row is
// one if no cell of it holds a digit and some cell below does. The head of a
// column is the lowest head cell above it. The head of a row is its first cell
// (or the one that reaches down into it), if that holds a letter.
void link_heads(TextBuilder& builder, const std::vector<TableCell>& cells);

}  // namespace outlay
