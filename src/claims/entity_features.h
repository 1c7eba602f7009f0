// What speaks for and against a candidate being whom a figure is about.
//
// Features of the candidate alone; what ties it to the claim before (the same
// one, a member of its list) is a matter of the pair, see entity_ties.h.

#pragma once

#include <cstddef>
#include <string_view>

#include "claims/entity_candidates.h"
#include "claims/features.h"
#include "claims/passage_words.h"
#include "claims/who_context.h"

namespace outlay {

// Features that leave little doubt: claims/entity.cc says what they add.
inline constexpr std::string_view kPairFeature = "M respectively fits";
inline constexpr std::string_view kJointFeature = "L joint";
inline constexpr std::string_view kRowOfFeature = "row of it alone";
inline constexpr std::string_view kItemOfFeature = "item under it";

void entity_features(const WhoContext& context, const PassageWords& words, std::size_t figure,
                     const EntityCandidate& candidate, Features& features);

}  // namespace outlay
