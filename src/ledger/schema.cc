#include "ledger/schema.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "ledger/kinds.h"
#include "ledger/schema_views.h"

namespace outlay {
namespace {

constexpr std::string_view kEntryTable = R"(
CREATE TABLE entry(
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  canonical TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
  OR NEW.previous IS NOT coalesce((SELECT hash FROM entry ORDER BY sequence DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT raise(ABORT, 'an entry follows the last one'); END;
CREATE TABLE content(
  hash TEXT PRIMARY KEY NOT NULL,
  size_bytes INTEGER NOT NULL,
  zstd BLOB NOT NULL
) STRICT;
CREATE TRIGGER content_once BEFORE INSERT ON content
WHEN EXISTS (SELECT 1 FROM content WHERE hash = NEW.hash)
BEGIN SELECT raise(ABORT, 'content is kept once'); END;
)";

constexpr std::string_view kIndexes = R"(
CREATE INDEX document_by_id ON document(id);
CREATE INDEX document_by_label ON document(label);
CREATE INDEX sighting_by_document ON sighting(document);
CREATE INDEX sighting_by_path ON sighting(path);
CREATE INDEX claim_by_id ON claim(id);
CREATE INDEX claim_by_document ON claim(document);
CREATE INDEX withdrawal_by_claim ON withdrawal(claim_sequence);
CREATE INDEX judgement_by_document ON judgement(document);
)";

// A table that only grows. INSERT OR REPLACE would delete without firing the
// trigger on DELETE; that a row comes right behind its entry keeps it out too.
std::string only_grows(std::string_view table) {
  return fmt::format(
      "CREATE TRIGGER {0}_no_update BEFORE UPDATE ON {0}\n"
      "BEGIN SELECT raise(ABORT, 'a ledger only grows'); END;\n"
      "CREATE TRIGGER {0}_no_delete BEFORE DELETE ON {0}\n"
      "BEGIN SELECT raise(ABORT, 'a ledger only grows'); END;\n",
      table);
}

std::string kind_table(EntryKind kind) {
  const std::string_view name = to_string(kind);
  std::string sql = fmt::format("CREATE TABLE {}(\n  sequence INTEGER PRIMARY KEY", name);
  for (const ColumnName& column : columns_of(kind)) {
    sql += fmt::format(",\n  \"{}\" {}", column.name, column.type);
  }
  sql += fmt::format(
      "\n) STRICT;\n"
      "CREATE TRIGGER {0}_with_entry BEFORE INSERT ON {0}\n"
      "WHEN '{0}' IS NOT (SELECT kind FROM entry WHERE sequence = NEW.sequence)\n"
      "  OR NEW.sequence IS NOT (SELECT max(sequence) FROM entry)\n"
      "  OR EXISTS (SELECT 1 FROM {0} WHERE sequence = NEW.sequence)\n"
      "BEGIN SELECT raise(ABORT, 'a row comes with its entry'); END;\n",
      name);
  return sql;
}

std::string make_schema() {
  std::string sql(kEntryTable);
  sql += only_grows("entry");
  sql += only_grows("content");
  for (const EntryKind kind : kEntryKinds) {
    sql += kind_table(kind);
    sql += only_grows(to_string(kind));
  }
  sql += kIndexes;
  sql += views_sql();
  return sql;
}

Error no_ledger(const Database& database, std::string what) {
  return {ErrorCode::kBadLedger, database.path(), std::move(what), {},
          "give the path of one, or of a file that is not there yet"};
}

// The objects of a schema by kind and name. SQLite's own are left out.
using Objects = std::map<std::pair<std::string, std::string>, std::string>;

Result<Objects> objects_of(Database& database) {
  Query rows(database, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
  Objects objects;
  while (rows.next()) {
    objects[{std::string(rows.text(0)), std::string(rows.text(1))}] = rows.text(2);
  }
  if (rows.failed()) return std::unexpected(rows.error());
  return objects;
}

}  // namespace

const std::string& schema_sql() {
  static const std::string sql = make_schema();
  return sql;
}

Result<void> check_schema(Database& database) {
  const auto id = database.number("PRAGMA application_id");
  if (!id) return std::unexpected(id.error());
  const auto version = database.number("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  const auto objects = database.number("SELECT count(*) FROM sqlite_schema");
  if (!objects) return std::unexpected(objects.error());
  if (*id != kApplicationId) {
    return std::unexpected(no_ledger(database, *objects == 0
                                                   ? "the file is empty and no ledger yet"
                                                   : "this is an SQLite file, but no ledger"));
  }
  if (*version > kFormatVersion) {
    return std::unexpected(Error{
        ErrorCode::kBadLedger, database.path(),
        fmt::format("the ledger has format {}, and this program reads up to format {}", *version,
                    kFormatVersion),
        {}, "use the newer program that wrote it"});
  }
  if (*version < 1 || *objects == 0) {
    return std::unexpected(no_ledger(database, "the file says that it is a ledger and is none"));
  }
  return {};
}

Result<void> create_or_check_schema(Database& database) {
  const auto is_empty = [&database]() -> Result<bool> {
    const auto id = database.number("PRAGMA application_id");
    if (!id) return std::unexpected(id.error());
    const auto objects = database.number("SELECT count(*) FROM sqlite_schema");
    if (!objects) return std::unexpected(objects.error());
    return *id == 0 && *objects == 0;
  };
  auto empty = is_empty();
  if (!empty) return std::unexpected(empty.error());
  if (!*empty) return check_schema(database);

  // The mode can't be set inside a transaction; a writer killed behind it
  // leaves a file that is still empty, and the next one goes on here.
  if (auto done = database.run("PRAGMA journal_mode=WAL"); !done) return done;
  if (auto done = database.run("BEGIN IMMEDIATE"); !done) return done;
  empty = is_empty();  // another writer may have been first
  if (empty && *empty) {
    const auto made = database.run(
        schema_sql() + fmt::format("PRAGMA application_id={};PRAGMA user_version={};",
                                   kApplicationId, kFormatVersion));
    if (!made) {
      if (!database.is_idle()) (void)database.run("ROLLBACK");
      return made;
    }
  }
  if (auto done = database.run("COMMIT"); !done) return done;
  return check_schema(database);
}

Result<std::vector<std::string>> schema_changes(Database& database) {
  auto model = Database::open(":memory:", Access::kWrite);
  if (!model) return std::unexpected(model.error());
  if (auto made = (*model)->run(schema_sql()); !made) return std::unexpected(made.error());
  const auto wanted = objects_of(**model);
  if (!wanted) return std::unexpected(wanted.error());
  const auto found = objects_of(database);
  if (!found) return std::unexpected(found.error());

  std::vector<std::string> changes;
  for (const auto& [key, sql] : *wanted) {
    const auto at = found->find(key);
    if (at == found->end()) {
      changes.push_back(fmt::format("the {} {} is gone", key.first, key.second));
    } else if (at->second != sql) {
      changes.push_back(fmt::format("the {} {} was altered", key.first, key.second));
    }
  }
  for (const auto& [key, sql] : *found) {
    // Tables, views and indexes of others do no harm; a trigger may.
    if (key.first == "trigger" && !wanted->contains(key)) {
      changes.push_back(fmt::format("the trigger {} was added", key.second));
    }
  }
  return changes;
}

}  // namespace outlay
