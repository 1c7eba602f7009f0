// Blocks of text without markup: title, headings, paragraphs, list items.

#pragma once

#include <cstdint>
#include <string_view>

#include "text/builder.h"

namespace outlay {

struct PlainOptions {
  // Where reading begins: behind front matter.
  std::uint64_t begin = 0;
  // The first line may be a title that nothing else marks.
  bool may_begin_with_title = true;
  // The title as something else told it; a first line that equals it is one.
  std::string_view known_title;
};

// A line is a block, unless the text is visibly wrapped (wrap_column()); then
// the lines between two blank ones are. A short line without a final stop
// before prose or a list is a heading. The first line that looks like a title
// is one; up to three odd lines before it (the name of a picture, "top of
// page") are passed over and stay paragraphs.
void read_plain_blocks(TextBuilder& builder, const PlainOptions& options);

}  // namespace outlay
