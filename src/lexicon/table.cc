#include "lexicon/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace outlay {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  std::size_t at = 0;
  while (true) {
    const std::size_t next = text.find(mark, at);
    if (next == std::string_view::npos) break;
    parts.push_back(text.substr(at, next - at));
    at = next + 1;
  }
  parts.push_back(text.substr(at));
  return parts;
}

Error row_error(std::string_view file, std::uint32_t line, std::size_t column, std::string what,
                std::string_view piece, std::string advice) {
  return Error{ErrorCode::kBadRow, fmt::format("{}:{}:{}", file, line, column), std::move(what),
               std::string(piece), std::move(advice)};
}

}  // namespace

std::vector<std::string_view> TableRow::parts(std::size_t column) const {
  const std::string_view text = cells_[column];
  if (text.empty()) return {};
  return split(text, '|');
}

Error TableRow::error(std::size_t column, std::string what, std::string advice) const {
  return row_error(*file_, line_, written_[column], std::move(what), cells_[column],
                   std::move(advice));
}

Result<Table> Table::read(const std::vector<TableSource>& sources,
                          std::initializer_list<std::string_view> columns, std::size_t id_column) {
  Table table;
  std::unordered_map<std::string_view, std::size_t> row_of_id;
  for (const TableSource& source : sources) {
    table.files_.push_back(std::make_unique<std::string>(source.file));
    const std::string* file = table.files_.back().get();
    std::vector<std::uint32_t> written;  // for each column asked for, where it stands, from 1
    std::size_t head_size = 0;
    std::unordered_map<std::string_view, std::uint32_t> id_lines;  // of this source
    std::string_view rest = source.text;
    if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
    for (std::uint32_t line_number = 1; !rest.empty(); ++line_number) {
      const std::size_t end = rest.find('\n');
      std::string_view line = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty() || line.front() == '#') continue;
      const std::vector<std::string_view> cells = split(line, '\t');
      if (head_size == 0) {
        for (const std::string_view column : columns) {
          const auto at = std::find(cells.begin(), cells.end(), column);
          if (at == cells.end()) {
            return std::unexpected(row_error(*file, line_number, 1,
                                             fmt::format("the head has no column '{}'", column),
                                             line, "add it; data/README.md lists the columns"));
          }
          written.push_back(static_cast<std::uint32_t>(at - cells.begin()) + 1);
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
          if (std::find(columns.begin(), columns.end(), cells[i]) == columns.end()) {
            return std::unexpected(row_error(*file, line_number, i + 1, "nobody reads this column",
                                             cells[i], "data/README.md lists the columns"));
          }
        }
        head_size = cells.size();
        continue;
      }
      if (cells.size() != head_size) {
        return std::unexpected(row_error(
            *file, line_number, cells.size(),
            fmt::format("{} cells where the head has {}", cells.size(), head_size), line,
            "part the cells with single tabs"));
      }
      TableRow row;
      row.file_ = file;
      row.line_ = line_number;
      row.written_ = written;
      row.cells_.reserve(written.size());
      for (const std::uint32_t at : written) row.cells_.push_back(cells[at - 1]);
      const std::string_view id = row.cells_[id_column];
      if (id.empty()) {
        return std::unexpected(row.error(id_column, "the row has no id", "give it one"));
      }
      const auto [earlier, is_new_here] = id_lines.emplace(id, line_number);
      if (!is_new_here) {
        return std::unexpected(row.error(
            id_column, fmt::format("the id is taken already in line {}", earlier->second),
            "ids are unique in a file"));
      }
      const auto [known, is_new] = row_of_id.emplace(id, table.rows_.size());
      if (is_new) {
        table.rows_.push_back(std::move(row));
      } else {
        table.rows_[known->second] = std::move(row);
      }
    }
    if (head_size == 0) {
      return std::unexpected(row_error(*file, 1, 1, "the table has no head", "",
                                       "its first line names the columns, parted by tabs"));
    }
  }
  return table;
}

}  // namespace outlay
