// Where claims stand, as people write it: "002:10,12,14", and the words there.

#pragma once

#include <string>
#include <vector>

#include "reconcile/reconcile.h"

namespace outlay {

// "001:12 = 002:12 (one report); 003:7": each document once with its lines,
// copies joined by "=", independent sources parted by ";".
[[nodiscard]] std::string cite(const Reconciliation& known, const std::vector<std::string>& claims);

// "001:12" for one claim; a place without a line as it spells itself.
[[nodiscard]] std::string cite(const Reconciliation& known, const Claim& claim);

// The line of the document that holds the claim's figure, cut to `limit_bytes`
// around it at the edges of characters; the quote alone where no text is kept.
[[nodiscard]] std::string words_of(const Reconciliation& known, const Claim& claim, std::size_t limit_bytes = 200);

}  // namespace outlay
