// Ledger: entries as they stand.

#include <chrono>

#include "ledger/ledger_state.h"

namespace outlay {
namespace {

// A row of sequence, kind, canonical, previous, hash.
std::optional<Entry> entry_at(const Query& row) {
  const auto kind = parse_entry_kind(row.text(1));
  if (!kind) return std::nullopt;
  return Entry{row.sequence(0), *kind, std::string(row.text(2)), std::string(row.text(3)),
               std::string(row.text(4))};
}

}  // namespace

Result<Head> Ledger::head() const { return state_->read_head(); }

Result<std::optional<Entry>> Ledger::entry(std::uint64_t sequence) const {
  if (sequence == 0) return std::nullopt;
  auto entries = entries_since(sequence - 1, 1);
  if (!entries) return std::unexpected(std::move(entries.error()));
  if (entries->empty() || entries->front().sequence != sequence) return std::nullopt;
  return std::move(entries->front());
}

Result<std::vector<Entry>> Ledger::entries_since(std::uint64_t sequence, std::size_t limit) const {
  Query rows(*state_->database,
             "SELECT sequence, kind, canonical, previous, hash FROM entry "
             "WHERE sequence > ?1 ORDER BY sequence LIMIT ?2");
  rows.bind(sequence, static_cast<std::uint64_t>(limit));
  std::vector<Entry> entries;
  while (rows.next()) {
    auto entry = entry_at(rows);
    if (!entry) return std::unexpected(state_->unreadable_entry(rows.sequence(0)));
    entries.push_back(*std::move(entry));
  }
  if (rows.failed()) return std::unexpected(rows.error());
  return entries;
}

Result<std::uint64_t> Ledger::known_on(const Day& day) const {
  // A clock that was set back can't make later entries known earlier: what
  // counts is the first run behind that day.
  Query row(*state_->database, "SELECT min(sequence) - 1 FROM run WHERE at > ?1");
  const std::string end_of_day = to_string(day) + "T23:59:59Z";
  row.bind(end_of_day);
  const bool any = row.next();
  if (row.failed()) return std::unexpected(row.error());
  if (any && !std::holds_alternative<std::monostate>(row.value(0))) return row.sequence(0);
  auto last = head();
  if (!last) return std::unexpected(std::move(last.error()));
  return last->sequence;
}

Result<std::vector<Run>> Ledger::runs(std::uint64_t as_of) const {
  Query rows(*state_->database,
             "SELECT e.sequence, e.canonical FROM run r JOIN entry e USING(sequence) "
             "WHERE r.sequence <= ?1 ORDER BY r.sequence");
  rows.bind(as_of);
  std::vector<Run> runs;
  while (rows.next()) {
    auto run = run_from(rows.text(1));
    if (!run) return std::unexpected(state_->unreadable_entry(rows.sequence(0)));
    run->sequence = rows.sequence(0);
    runs.push_back(*std::move(run));
  }
  if (rows.failed()) return std::unexpected(rows.error());
  return runs;
}

}  // namespace outlay
