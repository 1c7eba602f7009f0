// A table of data/: tab-separated text that a person can edit.
//
// The form, the same for every table:
// - UTF-8, lines end with "\n" ("\r\n" is met too). A line that begins with "#"
//   and blank lines are skipped.
// - The first line that is left is the head: the names of the columns, in any
//   order. A column that the reader does not know is an error, so that a
//   misspelt head is found and not ignored.
// - A cell is taken as it stands: there is no quoting. Several values in one
//   cell are parted by "|".
// - A row of a user's table (--data DIR) with the id of a row that is already
//   there replaces it; another is added.
//
// Every error names file, line and column.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/error.h"

namespace outlay {

// Where a table's text is from, for errors: "data/units.tsv" or "mydir/units.tsv".
struct TableSource {
  std::string file;
  std::string_view text;
};

class TableRow {
 public:
  // The cell of a column that the table was opened with.
  [[nodiscard]] std::string_view cell(std::size_t column) const { return cells_[column]; }
  // The cell's parts at "|"; none for an empty cell.
  [[nodiscard]] std::vector<std::string_view> parts(std::size_t column) const;
  // An Error at this row and column.
  [[nodiscard]] Error error(std::size_t column, std::string what, std::string advice = {}) const;

 private:
  friend class Table;
  std::vector<std::string_view> cells_;  // in the order of the columns asked for
  std::vector<std::uint32_t> written_;   // where each column stands in the file, from 1
  const std::string* file_ = nullptr;
  std::uint32_t line_ = 0;
};

// The rows of one or more sources of one table, later sources over earlier.
//
// The texts must outlive the table, its rows are views of them.
class Table {
 public:
  // `columns`: the names that the caller reads, in its own order; cell(i) is
  // the i-th of them. `id_column` is the index of the one that makes a row
  // unique; rows replaced keep the place of the row they replace.
  [[nodiscard]] static Result<Table> read(const std::vector<TableSource>& sources,
                                          std::initializer_list<std::string_view> columns,
                                          std::size_t id_column = 0);

  [[nodiscard]] const std::vector<TableRow>& rows() const { return rows_; }

 private:
  std::vector<TableRow> rows_;
  std::vector<std::unique_ptr<std::string>> files_;  // names, for errors
};

}  // namespace outlay
