#include "outlay/error.h"

#include <cstddef>

namespace outlay {
namespace {

constexpr std::size_t kPieceLimitBytes = 80;

// Control characters as \xNN, so that a hostile piece can't drive a terminal;
// cut at a character's edge.
std::string printable(std::string_view piece) {
  const bool cut = piece.size() > kPieceLimitBytes;
  if (cut) {
    std::size_t end = kPieceLimitBytes;
    while (end > 0 && (static_cast<unsigned char>(piece[end]) & 0xC0) == 0x80) --end;
    piece = piece.substr(0, end);
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const char c : piece) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      text += "\\x";
      text += kDigits[byte >> 4];
      text += kDigits[byte & 15];
    } else {
      text += c;
    }
  }
  if (cut) text += "…";
  return text;
}

}  // namespace

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound: return "not_found";
    case ErrorCode::kUnreadable: return "unreadable";
    case ErrorCode::kNotText: return "not_text";
    case ErrorCode::kBadEncoding: return "bad_encoding";
    case ErrorCode::kBadSyntax: return "bad_syntax";
    case ErrorCode::kBadRow: return "bad_row";
    case ErrorCode::kTooLarge: return "too_large";
    case ErrorCode::kBadLedger: return "bad_ledger";
    case ErrorCode::kLedgerLocked: return "ledger_locked";
    case ErrorCode::kLedgerReadOnly: return "ledger_read_only";
    case ErrorCode::kBrokenChain: return "broken_chain";
    case ErrorCode::kCannotWrite: return "cannot_write";
    case ErrorCode::kBadArgument: return "bad_argument";
  }
  return "unknown";
}

std::string to_string(const Error& error) {
  std::string line = error.place;
  if (!line.empty()) line += ": ";
  line += error.what;
  if (!error.piece.empty()) line += ": «" + printable(error.piece) + "»";
  if (!error.advice.empty()) line += "; " + error.advice;
  return line;
}

}  // namespace outlay
