// Views for people with sqlite3: what stands now, in plain columns.

#pragma once

#include <string_view>

namespace outlay {

// CREATE VIEW claims, sources, judgements, learned. Documented in
// docs/ledger_format.md; nothing in the program reads them.
[[nodiscard]] std::string_view views_sql();

}  // namespace outlay
