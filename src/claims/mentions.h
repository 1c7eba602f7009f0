// Who is named in a text: every mention of an organisation, person, place or
// group, and the words that stand for one named before.
//
// Names of the tables are found by longest match (lexicon/names.h). Those that
// are also words count only with support: another name of the same row in the
// text, a ticker or a legal form behind, or a row near the top of the table.
// Organisations that no table knows are found by their form (claims/
// unknown_names.h). `US$` and "Taiwan dollars" name no country, and nothing
// inside an address (https://…) is a name.
//
// Pronouns ("it", "the chipmaker", 该公司) are mentions without an id; whom
// they stand for is set from the sentences before: the subject of the one
// before for "it", the document's own subject for "we".

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/name_words.h"
#include "claims/passage.h"
#include "lexicon/names.h"
#include "text/text.h"

namespace outlay {

// In order of their spans, without overlaps. `title` is what the document says
// of itself where the text has no title: a name that opens it and that no table
// has ("Vela Reports Second Quarter") gives the id of that name in the text
// ("Vela Compute Holdings").
[[nodiscard]] std::vector<Mention> find_mentions(const Text& text, const Names& names,
                                                 const NameWords& words,
                                                 std::string_view title = {});

// The mentions of a title by itself, as a text of one sentence.
[[nodiscard]] std::vector<Mention> mentions_of_title(std::string_view title, const Names& names,
                                                     const NameWords& words);

// The id of a name that no table has: "Nordic Compute Partners Inc." is
// nordic-compute-partners.
[[nodiscard]] std::string slug_of(std::string_view name, const NameWords& words);

// One line, for tests: "organisation[0,7) alibaba", "pronoun[12,14) alibaba",
// "organisation[3,9) amazon/cloud", "organisation[0,12) vela-compute (unknown)".
[[nodiscard]] std::string to_string(const Mention& mention);

}  // namespace outlay
