// The blocks of a text on one line, for tables of tests:
// "title«A» paragraph«B. C.» cell 0.1.2 col«2025» row«Acme»«$2bn»".

#pragma once

#include <string>
#include <string_view>

#include "text/make_text.h"

namespace outlay {

inline std::string show_blocks(const Text& text) {
  static constexpr std::string_view kNames[] = {"title", "heading",   "paragraph", "item",
                                                "cell",  "quotation", "caption"};
  const auto words = [&](std::uint32_t block) {
    return "«" + std::string(text.view(text.blocks[block].span)) + "»";
  };
  std::string shown;
  for (std::uint32_t i = 0; i < text.blocks.size(); ++i) {
    const Block& block = text.blocks[i];
    if (i > 0) shown += ' ';
    shown += kNames[static_cast<int>(block.kind)];
    if (block.table != Block::kNone) {
      shown += " " + std::to_string(block.table) + "." + std::to_string(block.row) + "." +
               std::to_string(block.column);
    }
    const bool headed = block.column_head != Block::kNone || block.row_head != Block::kNone;
    if (headed) shown += ' ';
    if (block.column_head != Block::kNone) shown += "col" + words(block.column_head);
    if (block.row_head != Block::kNone) shown += "row" + words(block.row_head);
    if (block.lead != Block::kNone) shown += " after" + words(block.lead);
    if (block.table != Block::kNone || block.lead != Block::kNone) shown += ' ';
    shown += words(i);
  }
  return shown;
}

inline Document document_of(std::string_view bytes, DocumentKind kind) {
  Document document;
  document.kind = kind;
  document.bytes = std::string(bytes);
  document.id = document_id(bytes);
  return document;
}

inline std::string blocks_of(std::string_view bytes, DocumentKind kind) {
  return show_blocks(make_text(document_of(bytes, kind)));
}

}  // namespace outlay
