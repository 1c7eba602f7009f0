// Walks a ledger from its first entry to its last and says what is not as its
// writers left it.
//
// Found: a byte of an entry that was changed, an entry removed, put in, or
// moved, two swapped, a column that differs from its entry, a row without its
// entry or an entry without its row, kept bytes that are not those of their
// hash, a schema that was altered, pages that SQLite calls damaged, and (with
// a head that was once printed) a tail that was cut off. A ledger that somebody
// rewrote from some entry on, hashes and all, is only found by such a head.

#pragma once

#include <string>
#include <string_view>

#include "ledger/database.h"
#include "ledger/ledger.h"

namespace outlay {

[[nodiscard]] Result<Verification> verify_ledger(Database& database,
                                                 std::string_view expected_head);

}  // namespace outlay
