// The canonical bytes of each kind of entry, and the way back.
//
// Canonical bytes are what the chain hashes: JSON with sorted keys, no blanks,
// decimals as text, and keys that say nothing left out. Equal content gives
// equal bytes, and reading gives back what was written (canonical_test.cc).
// What an entry is comes under "entry". Keys: docs/ledger_format.md.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/records.h"
#include "outlay/claim.h"
#include "outlay/period.h"
#include "outlay/source.h"

namespace outlay {

class JsonFields;
class JsonWriter;

// What a document entry holds: what a reader found in it. Where it was met is
// for its sightings (`path` and `passage` are empty here), and its text is
// kept beside its bytes (`text` is empty here).
struct DocumentReading {
  Source source;
  std::uint64_t size_bytes = 0;
  std::string text_hash;  // SHA-256 of the readable text; empty: there was none
  bool kept = false;      // bytes and text are in the table `content`
};

[[nodiscard]] std::string to_canonical(const Run& run);
[[nodiscard]] std::string to_canonical(const DocumentReading& reading);
[[nodiscard]] std::string to_canonical(const Meeting& meeting);
[[nodiscard]] std::string to_canonical(const Claim& claim);
[[nodiscard]] std::string to_canonical(const Withdrawal& withdrawal);
[[nodiscard]] std::string to_canonical(const Judgement& judgement);

// Nothing where the bytes are not of that kind. `sequence` is left at 0.
[[nodiscard]] std::optional<Run> run_from(std::string_view canonical);
[[nodiscard]] std::optional<DocumentReading> reading_from(std::string_view canonical);
[[nodiscard]] std::optional<Meeting> meeting_from(std::string_view canonical);
[[nodiscard]] std::optional<Claim> claim_from(std::string_view canonical);
[[nodiscard]] std::optional<Withdrawal> withdrawal_from(std::string_view canonical);
[[nodiscard]] std::optional<Judgement> judgement_from(std::string_view canonical);

// A period as an object: {"number":1,"pattern":"half","year":2025}.
void write_period(JsonWriter& out, const Period& period);
[[nodiscard]] std::optional<Period> read_period(JsonFields& fields);

}  // namespace outlay
