// Who said a figure: claim.said_by of each draft, or nobody.
//
// A speaker is named in the figure's sentence by a verb of saying ("X said",
// X表示) or an attribution ("according to X", 据X报道), or in the sentence before,
// or by the frame of the title. As with the entity, all figures of a passage
// are decided together by learned weights (data/speaker_weights.tsv).

#pragma once

#include <memory>

#include "claims/decider.h"
#include "claims/name_words.h"
#include "lexicon/names.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

[[nodiscard]] Result<std::unique_ptr<Decider>> make_speaker_decider(
    const TableSet& tables, std::shared_ptr<const Names> names,
    std::shared_ptr<const NameWords> words);

}  // namespace outlay
