// A line of the ledger: never changed, never removed, chained to the one
// before.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace outlay {

enum class EntryKind { kRun, kDocument, kSighting, kClaim, kWithdrawal, kJudgement };

// "run", "document", "sighting", "claim", "withdrawal", "judgement".
[[nodiscard]] std::string_view to_string(EntryKind kind);

struct Entry {
  std::uint64_t sequence = 0;  // from 1, without gaps
  EntryKind kind = EntryKind::kRun;
  // The canonical bytes: JSON with sorted keys and no blanks, UTF-8, decimals
  // as text. The columns of the kind's own table can be made again from them.
  std::string canonical;
  std::string previous;  // hash of the entry before, 64 hexadecimal digits; zeros for the first
  std::string hash;      // SHA-256 of previous (as text), a newline, and canonical
};

// One line: "17 claim 9f3a…".
[[nodiscard]] std::string to_string(const Entry& entry);

}  // namespace outlay
