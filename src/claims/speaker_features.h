// Who could have said a figure, and what speaks for it.
//
// Candidates are nobody, and whoever is named in the figure's sentence, in the
// one before (a speaker of a quotation that runs on) or in the title's frame.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "claims/features.h"
#include "claims/passage_words.h"
#include "claims/speech.h"
#include "claims/who_context.h"

namespace outlay {

struct SpeakerCandidate {
  std::vector<std::string> ids;      // none: nobody
  std::vector<std::size_t> anchors;  // of the two sentences, in order
};

[[nodiscard]] std::vector<SpeakerCandidate> speaker_candidates(const WhoContext& context,
                                                               const Figure& figure);

void speaker_features(const WhoContext& context, const PassageWords& words, const SpeechBySentence& speech,
                      std::size_t figure, const SpeakerCandidate& candidate, Features& features);

// "equal" (both nobody, or the same), or "" for another.
[[nodiscard]] std::string_view speaker_tie(const SpeakerCandidate& before,
                                           const SpeakerCandidate& candidate);

}  // namespace outlay
