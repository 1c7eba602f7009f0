// What the deciders of concept, measure, stance, base, purpose, segment and
// item see of a figure: its unit and size, the words around it, the cues on
// both sides with their distance, bounded by clauses and by other figures, the
// words that govern it (what_phrase_features.h), the years that are named near
// (what_time_features.h), who is named near (a company, a bank, a group, a
// country), and what heads it (title, heading, heads of the table, the line
// above a list or a table).
//
// All of them score the same features; each has weights of its own. Weighed:
// features made for each key (more code, and what helps one mostly helps the
// others); vectors of sentences from a small transformer (added nothing).

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "claims/features.h"
#include "claims/passage.h"
#include "claims/passage_words.h"
#include "lexicon/names.h"

namespace outlay {

// What a passage's figures have in common.
struct WhatContext {
  WhatContext(const PassageWords& passage_words, const std::vector<Mention>& known_mentions,
              const Names& known_names, const Document& document);

  const PassageWords& words;
  const std::vector<Mention>& mentions;  // in order of their spans
  const Names& names;
  // The year that "next year" counts from: that of publication, else the one that
  // the text names most often; `told` says which.
  std::optional<int> year;
  bool told = false;
  // For each table, the block before its first cell.
  std::vector<std::uint32_t> before_table;
};

// Clears `features` and fills it, as a set.
void what_features(const WhatContext& context, std::size_t figure, Features& features);

}  // namespace outlay
