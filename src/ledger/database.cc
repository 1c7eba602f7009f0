#include "ledger/database.h"

#include <filesystem>
#include <system_error>

#include "ledger/database_error.h"

namespace outlay {
namespace {

// How long a statement waits for another writer.
constexpr int kPatienceMs = 2000;

// A path as an SQLite URI that promises that nobody writes the file.
std::string immutable_uri(const std::string& path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  std::error_code ignored;
  for (const char c : std::filesystem::absolute(path, ignored).string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      uri += c;
    } else {
      uri += '%';
      uri += kDigits[byte >> 4];
      uri += kDigits[byte & 15];
    }
  }
  return uri + "?immutable=1";
}

constexpr const char* kInMemory = ":memory:";

// Whether entries may still stand in the file beside it, which a reader that
// can't write the folder is not able to use.
bool has_log(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path + "-wal", error);
  return !error && size > 0;
}

// SQLite gives some names a meaning of their own ("file:…"); behind a folder
// they have none. A ledger in memory is the one that we want.
std::string plain_name(const std::string& path) {
  if (path == kInMemory || path.starts_with('/')) return path;
  return "./" + path;
}

}  // namespace

int Database::connect(const std::string& name, int flags) {
  sqlite3_close_v2(connection_);
  connection_ = nullptr;
  int code = sqlite3_open_v2(name.c_str(), &connection_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) return code;
  sqlite3_extended_result_codes(connection_, 1);
  sqlite3_busy_timeout(connection_, kPatienceMs);
  // The file may come from anybody: its schema may not write to itself, call
  // what has effects, or hide damage.
  sqlite3_db_config(connection_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // The first read: only here a file that is no database shows itself.
  return sqlite3_exec(connection_, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Access access) {
  std::unique_ptr<Database> database(new Database(path, access));
  int code = SQLITE_OK;
  if (access == Access::kWrite) {
    code = database->connect(plain_name(path), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (code == SQLITE_OK && sqlite3_db_readonly(database->connection_, "main") == 1) {
      code = SQLITE_READONLY;
    }
  } else {
    // A reader that may write opens so: the last to leave then tidies up, and
    // what a killed writer left is taken in.
    code = database->connect(plain_name(path), SQLITE_OPEN_READWRITE);
    const int kind = code & 0xFF;
    if (kind == SQLITE_CANTOPEN || kind == SQLITE_READONLY || kind == SQLITE_PERM) {
      code = database->connect(plain_name(path), SQLITE_OPEN_READONLY);
    }
    if (code != SQLITE_OK && (code & 0xFF) != SQLITE_NOTADB && !has_log(path)) {
      code = database->connect(immutable_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    }
    if (code == SQLITE_OK) {
      sqlite3_exec(database->connection_, "PRAGMA query_only=1", nullptr, nullptr, nullptr);
    }
  }
  if (code != SQLITE_OK) return std::unexpected(database->error(code));
  return database;
}

Database::~Database() {
  for (const auto& [sql, statements] : spare_) {
    for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  }
  sqlite3_close_v2(connection_);
}

Error Database::error(int code) const {
  const char* message = connection_ == nullptr ? nullptr : sqlite3_errmsg(connection_);
  return database_error(code, message == nullptr ? sqlite3_errstr(code) : message, path_,
                        access_ == Access::kWrite);
}

Result<void> Database::run(const std::string& sql) {
  const int code = sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return std::unexpected(error(code));
  return {};
}

Result<std::int64_t> Database::number(std::string_view sql) {
  Query query(*this, sql);
  const bool any = query.next();
  if (query.failed()) return std::unexpected(query.error());
  return any ? query.number(0) : 0;
}

}  // namespace outlay
