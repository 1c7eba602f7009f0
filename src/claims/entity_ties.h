// What ties a claim's candidate to the one of the claim before: the same
// entity, a part of it, another; and in which surroundings.

#pragma once

#include <string>
#include <string_view>

#include "claims/entity_candidates.h"
#include "claims/who_context.h"

namespace outlay {

// How a figure stands to the one before it, as one word: "same-1" (the same
// sentence, one name between them).
[[nodiscard]] std::string tie_context(const WhoContext& context, const Figure& before,
                                      const Figure& figure);

// "equal", "within" (one is part of the other), "group" (both are groups), or "" for another.
[[nodiscard]] std::string_view tie_kind(const EntityCandidate& before,
                                        const EntityCandidate& candidate);

}  // namespace outlay
