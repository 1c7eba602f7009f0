// Words that stand for somebody named before: "it", "the chipmaker", 该公司.
//
// "we" and "the Company" are the one whom the text is about: the first of its
// title that the text names, or who is named most. "it" is the latest before it
// that can be a subject, in its sentence or the one before: not the Oracle of
// "with Oracle". Words for several ("they", 双方) are left without an id: who they
// are is for claims/who_context.h, which sees the lists.

#pragma once

#include <string_view>
#include <vector>

#include "claims/name_words.h"
#include "claims/passage.h"
#include "claims/unknown_names.h"
#include "text/text.h"

namespace outlay {

// Adds them to `found`, without ids.
void find_pronouns(const Text& text, const std::vector<SentenceTokens>& sentences,
                   const NameWords& words, std::vector<Mention>& found);

// How many "the two companies", "the trio" or 这四家公司 stand for; 0 where it is not said.
[[nodiscard]] int number_meant(std::string_view phrase);

// Gives them ids. `mentions` are in order; `of_title` are those of the title.
void resolve_pronouns(const Text& text, const std::vector<SentenceTokens>& sentences,
                      const NameWords& words, const std::vector<Mention>& of_title,
                      std::vector<Mention>& mentions);

}  // namespace outlay
