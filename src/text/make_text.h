// From a document to its readable text.
//
// Blocks come in the order of the document: the title (of front matter, of a
// page's head, or the first line that looks like one), headings, paragraphs,
// list items, cells of tables with their heads, quotations, captions. Front
// matter is no part of the text, nor are a page's menus, scripts, headers and
// footers. Marks of Markdown (**, #, [..](..), |) and list marks are left out;
// the map leads over them.
//
// For a passage or plain text in UTF-8 every block is bytes of the document as
// they stand, but for line ends that became blanks.

#pragma once

#include "document/document.h"
#include "outlay/span.h"
#include "text/sentences.h"
#include "text/text.h"

namespace outlay {

// Any document has a text; what is no text at all has an empty one.
[[nodiscard]] Text make_text(const Document& document,
                             const SentenceRules& rules = SentenceRules::standard());

// The same range of a document in UTF-8, counted in code points: the form of
// the corpus, which counts in a passage's `text`.
[[nodiscard]] CodePointSpan code_point_span(const Document& document, DocumentSpan span);

}  // namespace outlay
