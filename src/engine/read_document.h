// One document through the reading stages, in order: text, figures, claims.

#pragma once

#include "claims/claim_reader.h"
#include "claims/publication.h"
#include "document/document.h"
#include "figures/read_figures.h"
#include "lexicon/tables.h"
#include "outlay/engine.h"
#include "outlay/error.h"
#include "text/text.h"

namespace outlay {

struct Readers {
  [[nodiscard]] static Result<Readers> load(const TableSet& tables);

  FigureReader figures;
  ClaimReader claims;
  PublicationReader publication;
};

// Sets the readable text of `source`, and where its lines stand in the document.
void put_text(const Text& text, Source& source);

// `label` is left empty: it depends on the other documents.
[[nodiscard]] ReadDocument read_document(Document document, const Sighting& sighting,
                                         const Readers& readers, const ReadOptions& options);

}  // namespace outlay
