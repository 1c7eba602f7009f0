// What the deciders of the claims stage work on: one document's text, its
// figures, the names in it, and a draft of a claim for each figure.
//
// Each key of a claim has one decider (a file each). A decider fills its keys
// of every draft and says so in claim.decided_by; the order in which they run
// is the list in claims/claim_reader.cc, and a decider may look at what the
// ones before it have set.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.h"
#include "figures/figure.h"
#include "outlay/claim.h"
#include "text/text.h"

namespace outlay {

enum class MentionKind {
  kOrganisation,  // a company, fund, agency, programme: an id of data/entities.tsv, or one met in the text only
  kPerson,
  kPlace,         // a country or region that can act: china, us, malaysia
  kGroup,         // a group named as a group: group:us-big-tech
  kProduct,       // a product or brand; `id` is its maker's
  kPronoun,       // it, the company, 该公司: `id` is empty until resolved
};

struct Mention {
  MentionKind kind = MentionKind::kOrganisation;
  TextSpan span;
  std::uint32_t sentence = 0;
  std::string id;
  std::string segment;  // what of the entity the name stands for: cloud for AWS; else empty
  bool known = true;    // false: no table has it
  bool adjective = false;  // "Chinese": of a place, and hardly the place itself
};

struct Draft {
  std::size_t figure = 0;  // index in Passage::figures
  Claim claim;
  bool keep = true;        // false: the figure says nothing about anybody

  // How sure the deciders were of single keys, for claims/sureness_decider.h: how often
  // the choice was right in cross-validation, and how far the entity stood above the next.
  int concept_permille = 0, measure_permille = 0, keep_permille = 0;
  std::int64_t entity_margin = 0;
};

struct Passage {
  const Document& document;
  const Text& text;
  const std::vector<Figure>& figures;
  std::vector<Mention> mentions;  // in order of their spans, without overlaps
  std::vector<Draft> drafts;      // one a figure, in order (several where a figure is shared)
};

}  // namespace outlay
