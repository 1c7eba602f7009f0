// SQLite as the ledger needs it: one connection, statements that are prepared
// once, and its result codes as Errors that tell a person what to do.
//
// A Query carries its failure along, so that a loop reads plainly:
//
//   Query rows(database, "SELECT …");
//   rows.bind(a, b);
//   while (rows.next()) …
//   if (rows.failed()) return std::unexpected(rows.error());
//
// Not for several threads at once.

#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/columns.h"
#include "outlay/error.h"

namespace outlay {

enum class Access { kWrite, kRead };

class Database {
 public:
  // kWrite makes the file where there is none. kRead reads where the file, or
  // its folder, can't be written too.
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& path,
                                                              Access access);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  // One or more statements without results.
  [[nodiscard]] Result<void> run(const std::string& sql);
  // The first column of the first row; 0 where there is none.
  [[nodiscard]] Result<std::int64_t> number(std::string_view sql);

  [[nodiscard]] const std::string& path() const { return path_; }
  // True where an error has ended the transaction, or none was begun.
  [[nodiscard]] bool is_idle() const { return sqlite3_get_autocommit(connection_) != 0; }
  // What the connection last refused, as an Error at the file.
  [[nodiscard]] Error error(int code) const;
  [[nodiscard]] sqlite3* connection() const { return connection_; }

 private:
  friend class Query;
  Database(std::string path, Access access) : path_(std::move(path)), access_(access) {}
  [[nodiscard]] int connect(const std::string& name, int flags);

  std::string path_;
  Access access_;
  sqlite3* connection_ = nullptr;
  // Prepared statements that no Query uses now, by their SQL.
  std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> spare_;
};

// Bytes, bound as a BLOB and not as TEXT.
struct Blob {
  std::string_view bytes;
};

class Query {
 public:
  Query(Database& database, std::string_view sql);
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  // Sets the parameters, from ?1 on. Text has to live until the last next().
  template <class... Values>
  void bind(const Values&... values) {
    reset();
    int at = 0;
    (bind_one(++at, values), ...);
  }
  void bind_columns(std::uint64_t sequence, const ColumnValues& values);  // ?1, then ?2 on

  [[nodiscard]] bool next();  // the next row, if there is one
  // For a statement without rows: does it.
  [[nodiscard]] Result<void> run();

  [[nodiscard]] bool failed() const { return code_ != SQLITE_OK; }
  [[nodiscard]] const Error& error() const { return error_; }

  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::uint64_t sequence(int column) const;  // no entry has a number below 0
  [[nodiscard]] std::string_view text(int column) const;   // until the next next(); NULL is empty
  [[nodiscard]] ColumnValue value(int column) const;

 private:
  void reset();
  void note(int code);
  void bind_one(int at, std::int64_t value);
  void bind_one(int at, std::uint64_t value) { bind_one(at, static_cast<std::int64_t>(value)); }
  void bind_one(int at, std::string_view value);
  void bind_one(int at, const std::string& value) { bind_one(at, std::string_view(value)); }
  void bind_one(int at, Blob value);
  void bind_value(int at, const ColumnValue& value);

  Database& database_;
  std::string_view sql_;
  sqlite3_stmt* statement_ = nullptr;
  int code_ = SQLITE_OK;
  Error error_;
};

}  // namespace outlay
