// Files of passages: one JSON object a line, each a document of its own.
//
// {"id": "a-1", "text": "…", "published": "2025-02-25", "lang": "en", "title": "…"}
//
// `text` is needed, and is the document: its bytes are the text as UTF-8. `id`
// goes to the sighting. `title`, `published`, `lang` (or `language`),
// `publisher`, `author`, `via` and `address` (or `url`) go to the facts. Any
// other key is passed over.

#pragma once

#include "document/input.h"
#include "document/load.h"

namespace outlay {

void read_passages(Input& input, const LoadOptions& options, DocumentSink& sink);

}  // namespace outlay
