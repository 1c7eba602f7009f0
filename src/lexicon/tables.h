// Which tables there are: those in the program, and those a person adds with
// --data DIR.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/table.h"
#include "outlay/error.h"

namespace outlay {

// The texts of all tables; views into it (TableSource) live as long as it does.
class TableSet {
 public:
  // The embedded tables alone.
  TableSet() = default;

  // The embedded tables, and DIR/*.tsv over them. A file there that no table
  // of ours is named like is an error: it would otherwise be ignored.
  [[nodiscard]] static Result<TableSet> with_directory(const std::string& directory);

  // The sources of the table `name` ("units"), the embedded one first.
  [[nodiscard]] std::vector<TableSource> sources(std::string_view name) const;

  // SHA-256 of every table's name and text, in order: what a run of the ledger
  // says of the tables it read with.
  [[nodiscard]] std::string digest() const;

 private:
  struct UserTable {
    std::string name;
    std::string file;
    std::string text;
  };
  std::vector<std::shared_ptr<const UserTable>> user_tables_;
};

}  // namespace outlay
