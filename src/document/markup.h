// Signs of markup: is this HTML, is this Markdown?

#pragma once

#include <string_view>

namespace outlay {

// The first tag, after blanks, comments and an XML declaration, is one that a
// page begins with (doctype, html, head, body, or another known element).
[[nodiscard]] bool begins_as_html(std::string_view text);

// Markup that says Markdown beyond doubt: a heading of "#", a table with its
// line of dashes, **strong** words, a [link](address), a fence of ```.
[[nodiscard]] bool has_markdown(std::string_view text);

// A line of a table that parts head from body: "| --- | ---: |".
[[nodiscard]] bool is_table_rule(std::string_view line);

}  // namespace outlay
