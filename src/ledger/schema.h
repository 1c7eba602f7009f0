// The file's schema: made, recognised, and compared.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ledger/database.h"
#include "outlay/error.h"

namespace outlay {

// "OUTL", so that file(1) and we know the file for what it is.
inline constexpr std::int64_t kApplicationId = 0x4F55544C;
// Raised whenever an older program could misread what a newer one writes.
inline constexpr std::int64_t kFormatVersion = 1;

// Every CREATE of it, in order.
[[nodiscard]] const std::string& schema_sql();

// Makes an empty file a ledger; leaves a ledger as it is; refuses all else.
[[nodiscard]] Result<void> create_or_check_schema(Database& database);
// Refuses what is no ledger, and one of a newer version.
[[nodiscard]] Result<void> check_schema(Database& database);

// What of the schema is not as it was made: a trigger that is gone, a table
// that was altered, a trigger that was added. One sentence each.
[[nodiscard]] Result<std::vector<std::string>> schema_changes(Database& database);

}  // namespace outlay
