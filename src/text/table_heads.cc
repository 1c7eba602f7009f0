#include "text/table_heads.h"

#include <algorithm>
#include <map>

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::uint32_t kMostColumns = 4096;

template <class Is>
bool holds(std::string_view text, Is is) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is(point.value)) return true;
    at += point.size;
  }
  return false;
}

std::string_view view(TextBuilder& builder, const TableCell& cell) {
  return builder.text().view(builder.block(cell.block).span);
}

std::uint32_t head_rows(TextBuilder& builder, const std::vector<TableCell>& cells) {
  std::uint32_t rows = 0;
  std::map<std::uint32_t, bool> marked;
  for (const TableCell& cell : cells) {
    const auto [row, added] = marked.try_emplace(cell.row, true);
    row->second = row->second && cell.head;
    rows = std::max(rows, cell.row + 1);
  }
  std::uint32_t heads = 0;
  for (const auto& [row, all] : marked) {
    if (!all) break;
    heads = row + 1;
  }
  if (heads == rows) heads = 0;  // all heads: nothing is one
  if (heads > 0) return heads;
  bool digit_in_first = false;
  bool digit_below = false;
  for (const TableCell& cell : cells) {
    const bool digit = holds(view(builder, cell), is_digit);
    (cell.row == cells.front().row ? digit_in_first : digit_below) |= digit;
  }
  return digit_below && !digit_in_first ? cells.front().row + 1 : 0;
}

}  // namespace

void link_heads(TextBuilder& builder, const std::vector<TableCell>& cells) {
  if (cells.empty()) return;
  const std::uint32_t heads = head_rows(builder, cells);
  std::vector<std::uint32_t> column_heads;
  std::uint32_t row = Block::kNone;
  std::uint32_t row_head = Block::kNone;
  std::uint32_t head_ends = 0;
  for (const TableCell& cell : cells) {
    Block& block = builder.block(cell.block);
    if (cell.row < heads) {
      const std::uint32_t last = std::min(cell.column + cell.columns, kMostColumns);
      if (column_heads.size() < last) column_heads.resize(last, Block::kNone);
      for (std::uint32_t i = cell.column; i < last; ++i) column_heads[i] = cell.block;
      continue;
    }
    if (cell.row != row) {
      row = cell.row;
      const bool names = cell.column == 0 && holds(view(builder, cell), [](char32_t c) {
        return is_letter(c) || is_han(c);
      });
      if (cell.column == 0 || row >= head_ends) row_head = names ? cell.block : Block::kNone;
      if (cell.column == 0) head_ends = row + cell.rows;
    }
    if (cell.column < column_heads.size()) block.column_head = column_heads[cell.column];
    if (row_head != cell.block) block.row_head = row_head;
  }
}

}  // namespace outlay
