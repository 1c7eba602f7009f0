// What speaks for and against a candidate being whom a figure is about.
//
// Features of the candidate alone; what ties it to the claim before (the same
// one, a member of its list) is a matter of the pair, see tie_features().

#pragma once

#include <cstddef>

#include "claims/entity_candidates.h"
#include "claims/features.h"
#include "claims/passage_words.h"
#include "claims/who_context.h"

namespace outlay {

void entity_features(const WhoContext& context, const PassageWords& words, std::size_t figure,
                     const EntityCandidate& candidate, Features& features);

// How a figure stands to the one before it, as one word: "same-1" (the same
// sentence, one name between them).
[[nodiscard]] std::string tie_context(const WhoContext& context, const Figure& before,
                                      const Figure& figure);

// "equal", "within" (one is part of the other), "group" (both are groups), or "" for another.
[[nodiscard]] std::string_view tie_kind(const EntityCandidate& before,
                                        const EntityCandidate& candidate);

}  // namespace outlay
