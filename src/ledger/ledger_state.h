// What the parts of Ledger share: the connection, the batch that is open, and
// how an entry is appended.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ledger/canonical.h"
#include "ledger/columns.h"
#include "ledger/database.h"
#include "ledger/kinds.h"
#include "ledger/ledger.h"

namespace outlay {

struct Ledger::State {
  std::string path;
  Access access = Access::kRead;
  std::unique_ptr<Database> database;

  bool in_batch = false;
  bool has_run = false;            // add_run() was called, in this batch or before
  bool had_run_at_begin = false;
  Head head;                       // of the open batch
  std::map<EntryKind, std::string> insert_sql;  // into the kind's table

  // An Error unless a batch is open (and, but for runs, a run was added).
  [[nodiscard]] std::optional<Error> refusal(EntryKind kind) const;
  // Ends the batch where SQLite has: then nothing of it is in the ledger.
  Error ended(Error error);
  void give_up();

  [[nodiscard]] Result<std::uint64_t> append(EntryKind kind, const std::string& canonical,
                                             const ColumnValues& columns);
  template <class Record>
  [[nodiscard]] Result<std::uint64_t> append(EntryKind kind, const Record& record) {
    return append(kind, to_canonical(record), values_of(record));
  }
  // Keeps `bytes` under their hash, once.
  [[nodiscard]] Result<void> keep(const std::string& hash, std::string_view bytes);
  // Nothing where they are not kept.
  [[nodiscard]] Result<std::optional<std::string>> kept(std::string_view hash);

  [[nodiscard]] Result<Head> read_head();
  // What the latest document entry of `id` says; nothing where there is none.
  struct ReadingAt {
    std::uint64_t sequence = 0;
    DocumentReading reading;
  };
  [[nodiscard]] Result<std::optional<ReadingAt>> reading(std::string_view id, std::uint64_t as_of);
  // In order; of one document, or of all where `document` is empty.
  [[nodiscard]] Result<std::vector<JudgementRecord>> judgements(std::string_view document,
                                                                std::uint64_t as_of);
  // With judgements applied; of one document, or of all where `document` is empty.
  [[nodiscard]] Result<std::vector<Source>> sources(std::string_view document, std::uint64_t as_of,
                                                    WithText text);
  struct Standing {
    std::uint64_t sequence = 0;
    std::string document;
  };
  [[nodiscard]] Result<std::optional<Standing>> standing_claim(std::string_view id);

  [[nodiscard]] Error bad_argument(std::string what, std::string_view piece = {},
                                   std::string advice = {}) const;
  // Canonical bytes that can't be read as what their entry is.
  [[nodiscard]] Error unreadable_entry(std::uint64_t sequence) const;
  [[nodiscard]] std::string place_of_entry(std::uint64_t sequence) const;
};

// SHA-256 of previous, a newline, and canonical.
[[nodiscard]] std::string chain_hash(std::string_view previous, std::string_view canonical);

}  // namespace outlay
