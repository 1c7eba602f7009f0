// The rows of the kinds' own tables: which columns there are, and their values,
// made from what the entry says.
//
// The file's schema, the writer and verify() all take them from here, so a
// column can't be written one way and checked another. What is empty is NULL;
// lists are joined with "+". No column is ever read back into a value: that is
// what the canonical bytes are for.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ledger/canonical.h"
#include "ledger/entry.h"

namespace outlay {

struct ColumnName {
  std::string_view name;
  std::string_view type;  // as CREATE TABLE has it: "TEXT NOT NULL"
};

// Of the table that is named like the kind, behind `sequence`.
[[nodiscard]] std::span<const ColumnName> columns_of(EntryKind kind);

using ColumnValue = std::variant<std::monostate, std::int64_t, double, std::string>;
using ColumnValues = std::vector<ColumnValue>;

[[nodiscard]] ColumnValues values_of(const Run& run);
[[nodiscard]] ColumnValues values_of(const DocumentReading& reading);
[[nodiscard]] ColumnValues values_of(const Meeting& meeting);
[[nodiscard]] ColumnValues values_of(const Claim& claim);
[[nodiscard]] ColumnValues values_of(const Withdrawal& withdrawal);
[[nodiscard]] ColumnValues values_of(const Judgement& judgement);

// What an entry's canonical bytes say, as verify() needs it: written again, and
// as columns. Nothing where they can't be read as that kind.
struct Recomputed {
  std::string canonical;
  ColumnValues columns;
};
[[nodiscard]] std::optional<Recomputed> recompute(EntryKind kind, std::string_view canonical);

}  // namespace outlay
