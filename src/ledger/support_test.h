// What the ledger's tests share: a folder of their own, documents and claims to
// add, and a hand that changes the file behind the ledger's back.

#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "ledger/ledger.h"

namespace outlay {

// A folder that goes with the test. Everybody may look into it, since some
// tests do so as another user.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "outlay-XXXXXX").string();
    path_ = mkdtemp(name.data());
    std::filesystem::permissions(path_, std::filesystem::perms(0777));
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

inline Source sample_source(const std::string& bytes, const std::string& label) {
  Source source;
  source.document = sha256_hex(bytes);
  source.label = label;
  source.kind = "text";
  source.encoding = "UTF-8";
  source.path = "papers/" + label + ".txt";
  source.title = "About " + label;
  source.publisher = "the-morning-paper";
  source.language = "en";
  source.published = parse_day("2025-02-20");
  source.decided_by = {{"publisher", "copyright-line"}};
  source.text = "Text: " + bytes;
  return source;
}

// The `n`-th claim of a document; different for each n.
inline Claim sample_claim(const std::string& document, int n) {
  Claim claim;
  claim.document = document;
  const auto begin = static_cast<std::uint64_t>(n) * 10;
  claim.place = BytePlace{{begin, begin + 9}, static_cast<std::uint32_t>(n + 1)};
  claim.quote = "$" + std::to_string(n) + " billion";
  claim.entity = {"alibaba"};
  claim.concept_id = "capex";
  claim.low = claim.high = Decimal(n) * Decimal::power_of_ten(9);
  claim.unit = *Unit::parse("USD");
  claim.quantum = Decimal::power_of_ten(9);
  claim.interval = Interval::rounded(*claim.low, claim.quantum);
  claim.period = Period::year(Year::known(2025));
  claim.stance = Stance::kPlan;
  claim.decided_by = {{"entity", "nearest-organisation"}, {"stance", "verb"}};
  identify(claim);
  return claim;
}

inline std::vector<Claim> sample_claims(const std::string& document, int from, int to) {
  std::vector<Claim> claims;
  for (int n = from; n < to; ++n) claims.push_back(sample_claim(document, n));
  return claims;
}

inline const Run kSampleRun{0, "0.1.0", "tables", "2026-11-22T10:00:00Z"};

// The value of a Result that has to hold one.
template <class T>
T value_of(Result<T> result) {
  if (!result) ADD_FAILURE() << to_string(result.error());
  return std::move(result).value();
}
inline void expect_done(const Result<void>& result) {
  if (!result) ADD_FAILURE() << to_string(result.error());
}
// "kind_of_error: what it says", or "ok".
template <class T>
std::string error_of(const Result<T>& result) {
  if (result) return "ok";
  return std::string(name_of(result.error().code)) + ": " + to_string(result.error());
}
// The same without the folder of the test.
template <class T>
std::string error_in(const Folder& folder, const Result<T>& result) {
  std::string text = error_of(result);
  for (std::size_t at; (at = text.find(folder.path() + "/")) != std::string::npos;) {
    text.erase(at, folder.path().size() + 1);
  }
  return text;
}

// A ledger with one run (entry 1), two documents with their sightings (2 to 5)
// and three claims of the first and two of the second (6 to 10).
inline std::string make_sample_ledger(const std::string& path) {
  Ledger ledger = value_of(Ledger::open_or_create(path));
  expect_done(ledger.begin());
  value_of(ledger.add_run(kSampleRun));
  const Source first = sample_source("first bytes", "001"), second = sample_source("second", "002");
  value_of(ledger.add_document(first, "first bytes"));
  value_of(ledger.add_document(second, "second"));
  value_of(ledger.add_claims(first.document, sample_claims(first.document, 0, 3)));
  value_of(ledger.add_claims(second.document, sample_claims(second.document, 0, 2)));
  return value_of(ledger.commit()).hash;
}

// Runs SQL on the file as somebody would who wants to get around the ledger:
// triggers away, the change, triggers back as they were.
inline void tamper(const std::string& path, const std::string& sql) {
  sqlite3* connection = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &connection), SQLITE_OK);
  std::vector<std::pair<std::string, std::string>> triggers;
  sqlite3_exec(
      connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
      [](void* found, int, char** row, char**) {
        static_cast<decltype(triggers)*>(found)->emplace_back(row[0], row[1]);
        return 0;
      },
      &triggers, nullptr);
  std::string all = "BEGIN;";
  for (const auto& [name, create] : triggers) all += "DROP TRIGGER " + name + ";";
  all += sql + ";";
  for (const auto& [name, create] : triggers) all += create + ";";
  char* message = nullptr;
  const int code = sqlite3_exec(connection, (all + "COMMIT").c_str(), nullptr, nullptr, &message);
  EXPECT_EQ(code, SQLITE_OK) << (message != nullptr ? message : "") << " in " << sql;
  sqlite3_free(message);
  sqlite3_close(connection);
}

// Runs SQL without any such care; returns what SQLite says, or "ok".
inline std::string plain_sql(const std::string& path, const std::string& sql) {
  sqlite3* connection = nullptr;
  sqlite3_open(path.c_str(), &connection);
  char* message = nullptr;
  sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, &message);
  std::string said = message == nullptr ? "ok" : message;
  sqlite3_free(message);
  sqlite3_close(connection);
  return said;
}

// What verify() finds, a line a problem: "entry 6: the column …".
inline std::string verified(const std::string& path, const std::string& expected_head = {}) {
  auto ledger = Ledger::open_read_only(path);
  if (!ledger) return error_of(ledger);
  const auto verification = ledger->verify(expected_head);
  if (!verification) return error_of(verification);
  std::string lines;
  for (const Error& problem : verification->problems) {
    const std::size_t at = problem.place.rfind(": ");
    lines += (at == std::string::npos ? "file" : problem.place.substr(at + 2)) + ": " +
             problem.what + "\n";
  }
  return lines;
}

}  // namespace outlay
