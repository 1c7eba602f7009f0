// A figure that gives the one before again in another currency or unit:
// "160 billion yuan ($22.7 billion)", 6243亿新台币（204亿美元）.
//
// Told by what stands between the two: an opening bracket, or a word of
// data/cues.tsv's row `restates.or` ("equivalent to", 约合), and nothing more
// than a hedge. What was decided for the first holds for the second too, so its
// keys are taken over; they differ in value and unit alone.

#pragma once

#include <memory>

#include "claims/decider.h"
#include "claims/cues.h"

namespace outlay {

[[nodiscard]] std::unique_ptr<Decider> make_restates_decider();

// Whether figure `second` restates figure `first`, from the words alone.
[[nodiscard]] bool restates(const PassageWords& words, std::size_t first, std::size_t second);

}  // namespace outlay
