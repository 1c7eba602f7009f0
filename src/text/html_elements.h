// What an element of HTML means for blocks.

#pragma once

#include <string_view>

namespace outlay {

enum class HtmlElement {
  kInline,   // flows with its words: a, b, span, and what no standard knows
  kBlock,    // its words are a block of their own: p, div, section, br, hr
  kSkipped,  // left out with all that is in it
  kHidden,   // the same, and the words around it go on
  kTitle,
  kHeading,
  kList,
  kItem,
  kQuotation,
  kCaption,
  kTable,
  kHeadRows,  // thead, tbody, tfoot
  kRow,
  kCell,
};

// `name` in small letters.
[[nodiscard]] HtmlElement html_element(std::string_view name);

}  // namespace outlay
