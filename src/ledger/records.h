// What the ledger's entries hold besides documents and claims, which have
// types of their own (outlay/source.h, outlay/claim.h).

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace outlay {

// One start of the program as a writer. Every other entry belongs to the run
// before it; that run's time is when the ledger learnt the entry.
struct Run {
  std::uint64_t sequence = 0;  // of its entry; set by the ledger, here and below
  std::string version;         // of the program: "0.1.0"
  std::string tables_digest;   // TableSet::digest()
  std::string at;              // UTC, "2026-11-22T17:43:05Z"
};

// The present moment as Run::at has it.
[[nodiscard]] std::string utc_now();
// True for "2026-11-22T17:43:05Z" and the like: a real day and a real time.
[[nodiscard]] bool is_utc_time(std::string_view text);

// One meeting with a document. (document/document.h has the reader's form,
// Sighting, which this layer may not include.)
struct Meeting {
  std::uint64_t sequence = 0;
  std::string document;  // its id
  std::string path;      // as given; bytes that are no UTF-8 are shown as U+FFFD
  std::string passage;   // id of the record in a file of passages; else empty
};

// A claim that is no longer found, or should never have been.
struct Withdrawal {
  std::uint64_t sequence = 0;
  std::string claim;                 // its id
  std::uint64_t claim_sequence = 0;  // the entry that is withdrawn; an id can be added again later
  std::string reason;
};

// What a person decided about a document, with a name and a reason.
//
// A judgement is undone by another, which has the number of the first in
// `undoes` and no value. An undoing can't itself be undone: judge anew.
struct Judgement {
  std::uint64_t sequence = 0;
  std::string by;
  std::string why;
  std::string document;  // id
  std::string claim;     // kept for judgements of claims; has to be empty today
  std::string key;       // "published" or "publisher"
  std::string value;     // empty: not known, whatever the document says
  // The value that the reader had found, so that the judgement can be looked at
  // again where a better reader finds another; set by the ledger.
  std::string previous;
  std::uint64_t undoes = 0;  // 0: it undoes nothing
};

}  // namespace outlay
