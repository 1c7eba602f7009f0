#include "ledger/verify_content.h"

#include <fmt/format.h>

#include "base/sha256.h"
#include "ledger/canonical.h"
#include "ledger/compression.h"

namespace outlay {
namespace {

// What is wrong with the content under `hash`; empty where nothing is.
std::string problem_of(Database& database, std::string_view hash, std::string_view name) {
  Query row(database, "SELECT size_bytes, zstd FROM content WHERE hash = ?1");
  row.bind(hash);
  if (!row.next()) {
    return row.failed() ? row.error().what : fmt::format("its {} are gone", name);
  }
  const auto bytes = decompress(row.text(1), row.sequence(0));
  if (!bytes) return fmt::format("its {} can't be unpacked", name);
  if (sha256_hex(*bytes) != hash) return fmt::format("its {} were changed", name);
  return {};
}

}  // namespace

std::vector<std::string> problems_of_kept(Database& database, std::string_view canonical) {
  std::vector<std::string> problems;
  const auto reading = reading_from(canonical);
  if (!reading || !reading->kept) return problems;
  const auto check = [&](std::string_view hash, std::string_view name) {
    std::string problem = problem_of(database, hash, name);
    if (!problem.empty()) problems.push_back(std::move(problem));
  };
  check(reading->source.document, "kept bytes");
  if (!reading->text_hash.empty() && reading->text_hash != reading->source.document) {
    check(reading->text_hash, "kept words");
  }
  return problems;
}

}  // namespace outlay
