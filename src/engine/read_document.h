// One document through the reading stages, in order: text, figures, claims.

#pragma once

#include "claims/claim_reader.h"
#include "document/document.h"
#include "figures/read_figures.h"
#include "outlay/engine.h"

namespace outlay {

struct Readers {
  FigureReader figures;
  ClaimReader claims;
};

// `label` is left empty: it depends on the other documents.
[[nodiscard]] ReadDocument read_document(Document document, const Sighting& sighting,
                                         const Readers& readers, bool keep_figures);

}  // namespace outlay
