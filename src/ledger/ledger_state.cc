#include "ledger/ledger_state.h"

#include <fmt/format.h>

#include "base/sha256.h"
#include "ledger/compression.h"

namespace outlay {
namespace {

std::string insert_into(EntryKind kind) {
  std::string sql = fmt::format("INSERT INTO {} VALUES(?1", to_string(kind));
  for (std::size_t i = 0; i < columns_of(kind).size(); ++i) sql += fmt::format(",?{}", i + 2);
  return sql + ")";
}

}  // namespace

std::string chain_hash(std::string_view previous, std::string_view canonical) {
  std::string bytes;
  bytes.reserve(previous.size() + 1 + canonical.size());
  bytes.append(previous).append("\n").append(canonical);
  return sha256_hex(bytes);
}

Error Ledger::State::bad_argument(std::string what, std::string_view piece,
                                  std::string advice) const {
  return {ErrorCode::kBadArgument, path, std::move(what), std::string(piece), std::move(advice)};
}

std::string Ledger::State::place_of_entry(std::uint64_t sequence) const {
  return fmt::format("{}: entry {}", path, sequence);
}

Error Ledger::State::unreadable_entry(std::uint64_t sequence) const {
  return {ErrorCode::kBrokenChain, place_of_entry(sequence), "the entry can't be read", {},
          "`outlay verify` says what was done to it"};
}

std::optional<Error> Ledger::State::refusal(EntryKind kind) const {
  if (access == Access::kRead) {
    return Error{ErrorCode::kLedgerReadOnly, path, "the ledger was opened to read only", {}, {}};
  }
  if (!in_batch) return bad_argument("no batch is open", {}, "begin() comes first");
  if (!has_run && kind != EntryKind::kRun) {
    return bad_argument("an entry belongs to a run, and there is none yet", {},
                        "add_run() comes first");
  }
  return std::nullopt;
}

void Ledger::State::give_up() {
  if (!database->is_idle()) (void)database->run("ROLLBACK");
  in_batch = false;
  has_run = had_run_at_begin;
}

Error Ledger::State::ended(Error error) {
  give_up();
  return error;
}

Result<std::uint64_t> Ledger::State::append(EntryKind kind, const std::string& canonical,
                                            const ColumnValues& columns) {
  if (auto refused = refusal(kind)) return std::unexpected(*std::move(refused));
  const std::uint64_t sequence = head.sequence + 1;
  std::string hash = chain_hash(head.hash, canonical);

  Query entry(*database, "INSERT INTO entry VALUES(?1,?2,?3,?4,?5)");
  entry.bind(sequence, to_string(kind), canonical, head.hash, hash);
  if (auto done = entry.run(); !done) return std::unexpected(ended(std::move(done.error())));

  auto sql = insert_sql.find(kind);
  if (sql == insert_sql.end()) sql = insert_sql.emplace(kind, insert_into(kind)).first;
  Query row(*database, sql->second);
  row.bind_columns(sequence, columns);
  if (auto done = row.run(); !done) return std::unexpected(ended(std::move(done.error())));

  head = {sequence, std::move(hash)};
  return sequence;
}

Result<void> Ledger::State::keep(const std::string& hash, std::string_view bytes) {
  Query there(*database, "SELECT 1 FROM content WHERE hash = ?1");
  there.bind(hash);
  const bool is_there = there.next();
  if (there.failed()) return std::unexpected(ended(there.error()));
  if (is_there) return {};
  const std::string small = compress(bytes);
  Query insert(*database, "INSERT INTO content VALUES(?1,?2,?3)");
  insert.bind(hash, static_cast<std::uint64_t>(bytes.size()), Blob{small});
  if (auto done = insert.run(); !done) return std::unexpected(ended(std::move(done.error())));
  return {};
}

Result<std::optional<std::string>> Ledger::State::kept(std::string_view hash) {
  Query row(*database, "SELECT size_bytes, zstd FROM content WHERE hash = ?1");
  row.bind(hash);
  if (!row.next()) {
    if (row.failed()) return std::unexpected(row.error());
    return std::nullopt;
  }
  auto bytes = decompress(row.text(1), row.sequence(0));
  if (!bytes || sha256_hex(*bytes) != hash) {
    return std::unexpected(Error{ErrorCode::kBrokenChain, path,
                                 "what the ledger keeps under this hash has another",
                                 std::string(hash), "`outlay verify` checks all of them"});
  }
  return bytes;
}

Result<Head> Ledger::State::read_head() {
  Query row(*database, "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1");
  Head last;
  if (row.next()) last = {row.sequence(0), std::string(row.text(1))};
  if (row.failed()) return std::unexpected(row.error());
  return last;
}

Result<std::optional<Ledger::State::ReadingAt>> Ledger::State::reading(std::string_view id,
                                                                      std::uint64_t as_of) {
  Query row(*database,
            "SELECT e.sequence, e.canonical FROM document d JOIN entry e USING(sequence) "
            "WHERE d.id = ?1 AND d.sequence <= ?2 ORDER BY d.sequence DESC LIMIT 1");
  row.bind(id, as_of);
  if (!row.next()) {
    if (row.failed()) return std::unexpected(row.error());
    return std::nullopt;
  }
  auto reading = reading_from(row.text(1));
  if (!reading) return std::unexpected(unreadable_entry(row.sequence(0)));
  return ReadingAt{row.sequence(0), *std::move(reading)};
}

}  // namespace outlay
