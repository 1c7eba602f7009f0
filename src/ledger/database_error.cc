#include "ledger/database_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>
#include <system_error>

namespace outlay {
namespace {

constexpr const char* kReadOnlyAdvice =
    "SQLite writes the file and makes two more beside it: the file and its folder have to be "
    "writable";

// SQLite says "unable to open" for a path that is not there, for one that may
// not be read, and for a folder in which it can't make its other files.
Error cannot_open(const std::string& path, bool writing) {
  std::error_code ignored;
  const std::filesystem::path file(path);
  if (std::filesystem::is_directory(file, ignored)) {
    return {ErrorCode::kBadLedger, path, "this is a folder and no ledger", {},
            "give the path of a file in it"};
  }
  if (std::filesystem::exists(file, ignored)) {
    if (writing) {
      return {ErrorCode::kLedgerReadOnly, path, "the ledger can't be written", {}, kReadOnlyAdvice};
    }
    return {ErrorCode::kUnreadable, path, "the ledger can't be opened", {},
            "check who may read it"};
  }
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  if (!std::filesystem::is_directory(folder, ignored)) {
    return {ErrorCode::kNotFound, path, "there is no such folder", folder.string(), "make it first"};
  }
  if (writing) {
    return {ErrorCode::kCannotWrite, path, "a ledger can't be made here", {},
            "check who may write in the folder"};
  }
  return {ErrorCode::kNotFound, path, "there is no such ledger", {}, "`outlay add` makes one"};
}

}  // namespace

Error database_error(int code, const std::string& message, const std::string& path, bool writing) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::kLedgerLocked, path, "another program is writing this ledger", {},
              "wait until it is done and try again; readers need not wait"};
    case SQLITE_READONLY:
      return {ErrorCode::kLedgerReadOnly, path, "the ledger can't be written", {}, kReadOnlyAdvice};
    case SQLITE_CANTOPEN: return cannot_open(path, writing);
    case SQLITE_FULL:
      return {ErrorCode::kCannotWrite, path, "no room is left for the ledger", {},
              "make room and run the same command again: what was not confirmed is not in the ledger"};
    case SQLITE_NOTADB:
      return {ErrorCode::kBadLedger, path, "this is no ledger", {},
              "give the path of one, or of a file that is not there yet"};
    case SQLITE_CORRUPT:
      return {ErrorCode::kBadLedger, path, "the ledger is damaged: " + message, {},
              "`outlay verify` says how far it holds; go back to a copy"};
    case SQLITE_IOERR:
      return {writing ? ErrorCode::kCannotWrite : ErrorCode::kUnreadable, path,
              "the disk refused: " + message, {}, "check the disk and run the same command again"};
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorCode::kUnreadable, path, "the ledger may not be opened", {},
              "check who may read it"};
    case SQLITE_TOOBIG:
      return {ErrorCode::kTooLarge, path, "one piece is over a gigabyte", {},
              "leave that document out, or keep only its hash (--no-keep)"};
    case SQLITE_CONSTRAINT:
      return {ErrorCode::kBadLedger, path, "the ledger refuses the entry: " + message, {},
              "`outlay verify` says whether it was changed by another program"};
    default:
      return {ErrorCode::kBadLedger, path, fmt::format("SQLite says {} ({})", message, code), {},
              "`outlay verify` says whether the ledger holds"};
  }
}

}  // namespace outlay
