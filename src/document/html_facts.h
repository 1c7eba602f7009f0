// What a page's head says of the page.

#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace outlay {

// title (og:title before <title>), publisher (og:site_name), author, day
// (article:published_time and the like), canonical address, language. JSON-LD
// is not read yet.
[[nodiscard]] DocumentFacts read_html_facts(std::string_view html);

// The encoding that a page's first bytes declare (<meta charset>), as written;
// empty where they don't.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

}  // namespace outlay
