// What went wrong with the input, told so that a person can mend it.
//
// There are four kinds of "no" here. Nothing there: std::optional. Bad input:
// Result<T>, which holds an Error. A bug: an assertion. Two sources that
// differ: data, to be shown. No exception crosses a stage's boundary.
//
// An Error names the place (file, line, column, byte, entry), the piece at
// that place, what is wrong with it, and what to do.

#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace outlay {

enum class ErrorCode {
  kNotFound,        // a path, id or row that does not exist
  kUnreadable,      // it is there, and the system will not let us read it
  kNotText,         // binary bytes where text was expected
  kBadEncoding,     // bytes that are valid in no encoding we convert
  kBadSyntax,       // broken JSON, front matter, argument
  kBadRow,          // a row of a table in data/ or --data
  kTooLarge,        // over a limit that a flag can raise
  kBadLedger,       // a file that is no ledger, or of another version
  kLedgerLocked,    // another writer holds it
  kLedgerReadOnly,  // it can't be written
  kBrokenChain,     // verify found a changed, removed, swapped or cut-off entry
  kCannotWrite,     // full disk, missing permission
  kBadArgument,     // a command line that means nothing
};

struct Error {
  ErrorCode code = ErrorCode::kBadSyntax;
  std::string place;   // "data/units.tsv:12:3", "feed.jsonl:7", "page.html: byte 412"
  std::string what;    // "the scale is no power of ten"
  std::string piece;   // the offending text, as it stands; may be empty
  std::string advice;  // what to do; may be empty
};

template <class T>
using Result = std::expected<T, Error>;

// "not_found", "bad_row", …: the name for programs (JSON output).
[[nodiscard]] std::string_view name_of(ErrorCode code);

// One line: "data/units.tsv:12:3: the scale is no power of ten: «1o9»; write 1 and zeros".
// The piece is cut at 80 bytes (at a character's edge) and control characters
// are escaped, for it comes from input that nobody has checked.
[[nodiscard]] std::string to_string(const Error& error);

}  // namespace outlay
