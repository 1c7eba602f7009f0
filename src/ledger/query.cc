#include <cassert>
#include <utility>

#include "ledger/database.h"

namespace outlay {

Query::Query(Database& database, std::string_view sql) : database_(database), sql_(sql) {
  if (const auto spare = database.spare_.find(sql);
      spare != database.spare_.end() && !spare->second.empty()) {
    statement_ = spare->second.back();
    spare->second.pop_back();
    return;
  }
  note(sqlite3_prepare_v3(database.connection_, sql.data(), static_cast<int>(sql.size()),
                          SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
}

Query::~Query() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  auto spare = database_.spare_.find(sql_);
  if (spare == database_.spare_.end()) spare = database_.spare_.try_emplace(std::string(sql_)).first;
  spare->second.push_back(statement_);
}

void Query::reset() {
  if (statement_ != nullptr) sqlite3_reset(statement_);
}

void Query::note(int code) {
  if (code == SQLITE_OK || code_ != SQLITE_OK) return;
  code_ = code;
  error_ = database_.error(code);
}

void Query::bind_one(int at, std::int64_t value) {
  if (statement_ != nullptr) note(sqlite3_bind_int64(statement_, at, value));
}

void Query::bind_one(int at, std::string_view value) {
  if (statement_ == nullptr) return;
  const char* data = value.data() == nullptr ? "" : value.data();  // a null pointer would be NULL
  note(sqlite3_bind_text64(statement_, at, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Query::bind_one(int at, Blob value) {
  if (statement_ == nullptr) return;
  const char* data = value.bytes.data() == nullptr ? "" : value.bytes.data();
  note(sqlite3_bind_blob64(statement_, at, data, value.bytes.size(), SQLITE_STATIC));
}

void Query::bind_value(int at, const ColumnValue& value) {
  if (statement_ == nullptr) return;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    bind_one(at, *whole);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    bind_one(at, std::string_view(*text));
  } else if (const auto* real = std::get_if<double>(&value)) {
    note(sqlite3_bind_double(statement_, at, *real));
  } else {
    note(sqlite3_bind_null(statement_, at));
  }
}

void Query::bind_columns(std::uint64_t sequence, const ColumnValues& values) {
  reset();
  bind_one(1, sequence);
  for (std::size_t i = 0; i < values.size(); ++i) bind_value(static_cast<int>(i) + 2, values[i]);
}

bool Query::next() {
  if (failed()) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) note(code);
  return false;
}

Result<void> Query::run() {
  while (next()) {
  }
  if (failed()) return std::unexpected(error_);
  return {};
}

std::int64_t Query::number(int column) const { return sqlite3_column_int64(statement_, column); }

std::uint64_t Query::sequence(int column) const {
  const std::int64_t value = number(column);
  return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

std::string_view Query::text(int column) const {
  // The pointer first: asking for it may change the length.
  const void* data = sqlite3_column_blob(statement_, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return data == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(data), size);
}

ColumnValue Query::value(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER: return number(column);
    case SQLITE_FLOAT: return sqlite3_column_double(statement_, column);
    case SQLITE_NULL: return {};
    default: return std::string(text(column));
  }
}

}  // namespace outlay
