// Blocks of a page.
//
// Titles, headings, paragraphs, list items, cells of tables, quotations and
// captions; not menus, scripts, styles, page headers and footers, sidebars and
// controls. Which part of the page is the article is not asked here.
//
// There is no tree: which block a text belongs to follows from a few stacks,
// so that deep nesting costs nothing. The title is the <h1> whose words the
// page's <title> holds, else the <title> itself.

#pragma once

#include "text/builder.h"

namespace outlay {

// The builder's source is the page as UTF-8.
void read_html_blocks(TextBuilder& builder);

}  // namespace outlay
