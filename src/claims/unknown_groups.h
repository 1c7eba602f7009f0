// Groups and markets that no table has, by their form: "liquid cooling market",
// "regional grid operators", 光芯片市场. Their ids are made of their words.

#pragma once

#include <vector>

#include "claims/name_words.h"
#include "claims/passage.h"
#include "claims/unknown_names.h"
#include "text/text.h"

namespace outlay {

// Marks their tokens as taken.
[[nodiscard]] std::vector<Mention> find_unknown_groups(const Text& text,
                                                       std::vector<SentenceTokens>& sentences,
                                                       const NameWords& words);

}  // namespace outlay
