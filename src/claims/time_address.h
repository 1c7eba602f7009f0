// Addresses of pages in a sentence: "https://…/2026/02/20/results" names no day,
// and what it is long says nothing of how far two words stand apart.

#pragma once

#include <cstddef>
#include <vector>

#include "claims/words.h"

namespace outlay {

// The word behind the address that begins at word `at`; `at` where none does.
[[nodiscard]] std::size_t behind_address(const std::vector<Word>& words, std::size_t at);

}  // namespace outlay
