#include "text/pipe_table.h"

#include "document/markup.h"
#include "text/markdown_inline.h"
#include "text/table_heads.h"

namespace outlay {
namespace {

bool framed(std::string_view line) {
  return line.size() >= 3 && line.front() == '|' && line.back() == '|';
}

struct Cell {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

std::vector<Cell> cells_of(std::string_view source, const Line& line) {
  std::vector<Cell> cells;
  std::uint64_t begin = line.begin + (source[line.begin] == '|' ? 1 : 0);
  const auto put = [&](std::uint64_t end) {
    Cell cell{begin, end};
    while (cell.begin < cell.end && source[cell.begin] == ' ') ++cell.begin;
    while (cell.end > cell.begin && source[cell.end - 1] == ' ') --cell.end;
    cells.push_back(cell);
  };
  for (std::uint64_t at = begin; at < line.end; ++at) {
    if (source[at] == '\\') {
      ++at;
    } else if (source[at] == '|') {
      put(at);
      begin = at + 1;
    }
  }
  if (begin < line.end) put(line.end);
  return cells;
}

}  // namespace

std::size_t pipe_table_end(std::string_view source, const std::vector<Line>& lines,
                           std::size_t first) {
  const auto has_pipe = [&](std::size_t i) {
    return i < lines.size() && lines[i].of(source).find('|') != std::string_view::npos;
  };
  const auto is_framed = [&](std::size_t i) {
    return i < lines.size() && framed(lines[i].of(source));
  };
  if (!has_pipe(first)) return first;
  // A passage may begin in the middle of a table, with its rule or a row of it.
  const bool rule_first = is_table_rule(lines[first].of(source));
  const bool rule_second = has_pipe(first + 1) && is_table_rule(lines[first + 1].of(source));
  if (!rule_first && !rule_second && !(is_framed(first) && is_framed(first + 1))) return first;
  std::size_t end = first + 1;
  if (rule_first || rule_second) {
    while (has_pipe(end)) ++end;
  } else {
    while (is_framed(end)) ++end;
  }
  return end;
}

void read_pipe_table(TextBuilder& builder, const std::vector<Line>& lines, std::size_t first,
                     std::size_t end, std::uint32_t index) {
  const std::string_view source = builder.source();
  const bool headed = first + 1 < end && is_table_rule(lines[first + 1].of(source)) &&
                      !is_table_rule(lines[first].of(source));
  std::vector<TableCell> cells;
  std::uint32_t row = 0;
  for (std::size_t i = first; i < end; ++i) {
    if (is_table_rule(lines[i].of(source))) continue;
    std::uint32_t column = 0;
    for (const Cell& cell : cells_of(source, lines[i])) {
      builder.begin_block(BlockKind::kTableCell);
      Block& block = builder.block();
      block.table = index;
      block.row = row;
      block.column = column;
      put_markdown(builder, cell.begin, cell.end);
      const std::uint32_t made = builder.end_block();
      if (made != Block::kNone) {
        cells.push_back({made, row, column, 1, 1, headed && i == first});
      }
      ++column;
    }
    ++row;
  }
  link_heads(builder, cells);
}

}  // namespace outlay
