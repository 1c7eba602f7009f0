// Whether what the ledger keeps beside the chain is what the chain says.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/database.h"

namespace outlay {

// `canonical` is a document entry's. Its bytes and its text, where it says that
// they are kept, have to be there and have their hash. One sentence a problem.
[[nodiscard]] std::vector<std::string> problems_of_kept(Database& database,
                                                        std::string_view canonical);

}  // namespace outlay
