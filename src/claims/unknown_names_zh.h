// Names that no table has, in Chinese, by what stands around them.
//
// Nothing parts Chinese words, so a name needs a witness: a ticker in brackets
// behind it (新名股份（688256.SH）), the colon of a headline (新名：上半年净利…), or, if
// the text has it twice, a verb that only somebody can do behind it at the
// beginning of a clause (新名宣布). What is witnessed once is a name wherever the
// text has it. Forms (科技, 集团) are for claims/unknown_names.h.

#pragma once

#include <vector>

#include "claims/name_words.h"
#include "claims/passage.h"
#include "claims/unknown_names.h"
#include "text/text.h"

namespace outlay {

// Marks their tokens as taken.
[[nodiscard]] std::vector<Mention> find_witnessed_names(const Text& text,
                                                        std::vector<SentenceTokens>& sentences,
                                                        const NameWords& words);

}  // namespace outlay
