// A page with the text of documents as it was read, each claim marked in its
// place: `outlay read --html OUT.html`.
//
// One file with nothing fetched from outside and no script. The marks use one
// grammar: a result is solid, a plan outlined, an estimate dotted, what is only
// possible dashed and thin; a claim that was probably read wrongly (under half)
// has a question mark. The keys of a claim stand in a card beside the mark when
// it is pointed at or focused, and in a list beside the text; each leads to the
// other.

#pragma once

#include <cstddef>
#include <string>

#include "outlay/answer.h"
#include "outlay/engine.h"

namespace outlay {

// The page before the first document, and behind the last.
[[nodiscard]] std::string marked_page_head();
[[nodiscard]] std::string marked_page_tail();

// One document. `claims` is Engine::claims_of(document), a row a claim in the
// order of document.claims. `number` (from 1) makes the ids of this document's
// marks its own, even where one document is read twice.
[[nodiscard]] std::string marked_document(const ReadDocument& document, const Answer& claims,
                                          std::size_t number);

// What HTML needs written otherwise, in text and in quoted attributes.
[[nodiscard]] std::string html_escaped(std::string_view text);

}  // namespace outlay
