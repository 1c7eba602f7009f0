#include "ledger/verify.h"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "ledger/columns.h"
#include "ledger/kinds.h"
#include "ledger/ledger_state.h"
#include "ledger/schema.h"
#include "ledger/verify_content.h"

namespace outlay {
namespace {

constexpr std::size_t kProblemLimit = 50;

std::string row_query(EntryKind kind) {
  std::string sql = "SELECT sequence";
  for (const ColumnName& column : columns_of(kind)) sql += fmt::format(", \"{}\"", column.name);
  return sql + fmt::format(" FROM {} ORDER BY sequence", to_string(kind));
}

// The rows of one kind's table, walked beside the entries.
struct KindRows {
  KindRows(Database& database, EntryKind its_kind)
      : kind(its_kind), sql(row_query(its_kind)), query(database, sql) {
    query.bind();
    any = query.next();
  }
  void advance() { any = query.next(); }

  EntryKind kind;
  std::string sql;
  Query query;
  bool any = false;  // the query stands on a row
};

class Walk {
 public:
  Walk(Database& database, std::string_view expected_head)
      : database_(database), expected_head_(expected_head) {}

  Result<Verification> run() {
    for (const EntryKind kind : kEntryKinds) {
      rows_.push_back(std::make_unique<KindRows>(database_, kind));
    }
    Query entries(database_,
                  "SELECT sequence, kind, canonical, previous, hash FROM entry ORDER BY sequence");
    entries.bind();
    while (entries.next()) check(entries);
    if (entries.failed()) note(result_.head.sequence + 1, entries.error().what);
    finish_rows();
    tell_swaps();
    check_head();
    return std::move(result_);
  }

 private:
  // An entry whose bytes are not those that were hashed; its bytes may be found
  // to be another one's.
  struct Changed {
    std::uint64_t sequence = 0;
    std::string canonical;
    std::string previous;
    std::string hash;
    std::size_t problem = 0;  // index in result_.problems; only kept while listed
  };

  void note(std::uint64_t sequence, std::string what) {
    if (result_.problems.size() >= kProblemLimit) {
      result_.problems_cut = true;
      return;
    }
    result_.problems.push_back({ErrorCode::kBrokenChain,
                                fmt::format("{}: entry {}", database_.path(), sequence),
                                std::move(what), {}, {}});
  }

  void check(const Query& row) {
    const std::uint64_t sequence = row.sequence(0);
    check_chain(row, sequence);
    const auto kind = parse_entry_kind(row.text(1));
    if (!kind) {
      note(sequence, fmt::format("its kind is “{}”, which is none", row.text(1)));
    } else {
      check_content(row, sequence, *kind);
    }
    result_.head = {sequence, std::string(row.text(4))};
    if (!expected_head_.empty() && row.text(4) == expected_head_) {
      result_.expected_head_at = sequence;
    }
  }

  void check_chain(const Query& row, std::uint64_t sequence) {
    const std::uint64_t wanted = result_.head.sequence + 1;
    if (sequence == wanted + 1) note(wanted, "the entry was removed");
    if (sequence > wanted + 1) {
      note(wanted, fmt::format("the entries {} to {} were removed", wanted, sequence - 1));
    }
    const std::string_view canonical = row.text(2), previous = row.text(3), hash = row.text(4);
    if (chain_hash(previous, canonical) != hash) {
      changed_.push_back({sequence, std::string(canonical), std::string(previous),
                          std::string(hash), result_.problems.size()});
      note(sequence, "it was changed: its bytes have another hash");
    }
    if (previous != result_.head.hash && sequence == wanted) {
      const std::uint64_t before = entry_with_hash(previous);
      if (before != 0) {
        note(sequence, fmt::format("it was moved: it follows entry {} and not {}", before,
                                   sequence - 1));
      } else if (sequence == 1) {
        note(sequence, "entries before it were removed");
      } else {
        note(sequence, fmt::format("it does not follow entry {}: one was removed, put in, or "
                                   "changed with its hash",
                                   sequence - 1));
      }
    }
  }

  // Asked only where the chain is broken.
  std::uint64_t entry_with_hash(std::string_view hash) {
    if (result_.problems.size() >= kProblemLimit) return 0;
    Query row(database_, "SELECT sequence FROM entry WHERE hash = ?1");
    row.bind(hash);
    return row.next() ? row.sequence(0) : 0;
  }

  void check_content(const Query& row, std::uint64_t sequence, EntryKind kind) {
    if (kind == EntryKind::kDocument) ++result_.documents;
    if (kind == EntryKind::kClaim) ++result_.claims;
    const auto recomputed = recompute(kind, row.text(2));
    if (!recomputed) {
      note(sequence, fmt::format("its bytes can't be read as a {}", to_string(kind)));
    } else if (recomputed->canonical != row.text(2)) {
      note(sequence, "its bytes are not in canonical form");
    }
    for (auto& rows : rows_) check_row(*rows, sequence, kind, recomputed ? &*recomputed : nullptr);
    if (kind == EntryKind::kDocument && recomputed) {
      for (std::string& what : problems_of_kept(database_, row.text(2))) {
        note(sequence, std::move(what));
      }
    }
  }

  void check_row(KindRows& rows, std::uint64_t sequence, EntryKind kind, const Recomputed* wanted) {
    while (rows.any && (rows.query.sequence(0) < sequence ||
                        (rows.query.sequence(0) == sequence && rows.kind != kind))) {
      stray_row(rows);
    }
    if (rows.kind != kind) return;
    if (!rows.any || rows.query.sequence(0) != sequence) {
      note(sequence, fmt::format("its row in the table {} is gone", to_string(kind)));
      return;
    }
    if (wanted != nullptr) {
      const auto columns = columns_of(kind);
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (rows.query.value(static_cast<int>(i) + 1) == wanted->columns[i]) continue;
        note(sequence, fmt::format("the column {}.{} was changed", to_string(kind),
                                   columns[i].name));
      }
    }
    rows.advance();
  }

  void stray_row(KindRows& rows) {
    note(rows.query.sequence(0),
         fmt::format("the table {} has a row for it, and it is no such entry",
                     to_string(rows.kind)));
    rows.advance();
  }

  void finish_rows() {
    for (auto& rows : rows_) {
      while (rows->any) stray_row(*rows);
      if (rows->query.failed()) note(result_.head.sequence, rows->query.error().what);
    }
  }

  // Two changed entries that have each other's bytes were swapped.
  void tell_swaps() {
    for (std::size_t a = 0; a < changed_.size() && a < kProblemLimit; ++a) {
      for (std::size_t b = a + 1; b < changed_.size() && b < kProblemLimit; ++b) {
        if (chain_hash(changed_[a].previous, changed_[b].canonical) != changed_[a].hash) continue;
        if (chain_hash(changed_[b].previous, changed_[a].canonical) != changed_[b].hash) continue;
        tell_swap(changed_[a], changed_[b].sequence);
        tell_swap(changed_[b], changed_[a].sequence);
      }
    }
  }

  void tell_swap(const Changed& changed, std::uint64_t other) {
    if (changed.problem >= result_.problems.size()) return;
    result_.problems[changed.problem].what =
        fmt::format("it was swapped with entry {}: it has the bytes of that one", other);
  }

  void check_head() {
    if (expected_head_.empty() || result_.expected_head_at != 0) return;
    note(result_.head.sequence,
         fmt::format("the ledger ends here and has no entry with the hash {}: what came behind "
                     "was cut off, or it was written anew",
                     expected_head_));
  }

  Database& database_;
  std::string_view expected_head_;
  std::vector<std::unique_ptr<KindRows>> rows_;
  std::vector<Changed> changed_;
  Verification result_;
};

}  // namespace

Result<Verification> verify_ledger(Database& database, std::string_view expected_head) {
  // Damage and schema first: where an index lies, queries of the walk may too.
  std::vector<Error> first;
  const auto note = [&first, &database](ErrorCode code, std::string what) {
    first.push_back({code, database.path(), std::move(what), {}, {}});
  };
  Query pages(database, "PRAGMA integrity_check(10)");
  pages.bind();
  while (pages.next()) {
    if (pages.text(0) != "ok") note(ErrorCode::kBadLedger, std::string(pages.text(0)));
  }
  if (pages.failed()) note(pages.error().code, pages.error().what);
  auto changes = schema_changes(database);
  if (!changes) return std::unexpected(std::move(changes.error()));
  for (std::string& what : *changes) note(ErrorCode::kBrokenChain, std::move(what));

  auto walked = Walk(database, expected_head).run();
  if (!walked) return walked;
  walked->problems.insert(walked->problems.begin(), std::make_move_iterator(first.begin()),
                          std::make_move_iterator(first.end()));
  return walked;
}

Result<Verification> Ledger::verify(std::string_view expected_head) const {
  // One view of the file for the whole walk, whatever a writer adds meanwhile.
  const bool own_transaction = state_->database->is_idle();
  if (own_transaction) {
    if (auto done = state_->database->run("BEGIN"); !done) return std::unexpected(done.error());
  }
  auto verified = verify_ledger(*state_->database, expected_head);
  if (own_transaction && !state_->database->is_idle()) (void)state_->database->run("COMMIT");
  return verified;
}

}  // namespace outlay
