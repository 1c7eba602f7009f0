// The lines of "key: value" between two lines of "---" that a text or Markdown
// file may begin with.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "outlay/span.h"

namespace outlay {

struct FrontMatter {
  DocumentFacts facts;
  // Of the value of `title` in the text, without quotes; empty where there is none.
  std::uint64_t title_begin = 0, title_end = 0;
  std::uint64_t end = 0;  // the first byte behind the closing line
};

// Nothing where `text` (UTF-8) does not begin with front matter. Keys read:
// title, publisher (site, source, outlet), author (byline, authors), date
// (published, publish_date, pubdate), language (lang), via, url (link,
// canonical, address). Other keys, lists and nested values are passed over.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(std::string_view text);

}  // namespace outlay
