// The readable text of a document: blocks, sentences, and the way back to the
// document's bytes.
//
// `content` is valid UTF-8 (every later stage relies on it and none checks
// again); its blocks are parted by "\n". A character of it stands for a range
// of the document's bytes, which need not be equal to it: an entity, another
// encoding, collapsed white space.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "outlay/place.h"
#include "outlay/span.h"

namespace outlay {

enum class BlockKind { kTitle, kHeading, kParagraph, kListItem, kTableCell, kQuotation, kCaption };

enum class Language { kEnglish, kChinese };

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  TextSpan span;
  // The latest heading before it; the title is not one. kNone where there is none.
  std::uint32_t heading = kNone;
  // For a table cell: which table, row and column, and the blocks of the head
  // of its column and of its row (the cell at the row's left); kNone where missing.
  std::uint32_t table = kNone, row = 0, column = 0;
  std::uint32_t column_head = kNone, row_head = kNone;
  // For a list item: the item that it stands under, or the paragraph that
  // introduces the list ("Capex by company:").
  std::uint32_t lead = kNone;

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
};

struct Sentence {
  TextSpan span;
  std::uint32_t block = 0;
  Language language = Language::kEnglish;
};

// One piece of the map from text to document: text bytes [text, text + size)
// come from document bytes [document, document + document_size). Where the two
// sizes are equal byte stands for byte (the same byte, but for one white space
// that became a blank, and for a character of another encoding that is as long
// there); where not, the piece is one character or one run that was replaced
// as a whole.
struct SourcePiece {
  std::uint64_t text = 0;
  std::uint64_t size = 0;
  std::uint64_t document = 0;
  std::uint64_t document_size = 0;
};

struct Text {
  std::string content;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;  // in order; each lies in one block
  std::vector<SourcePiece> source;  // in order of text, without gaps but for the "\n" between blocks
  std::vector<std::uint64_t> line_starts;  // document bytes at which lines begin
  // Spans of the title and of the facts in front matter that the text begins
  // with are blocks like any other; this is the block of the title, or kNone.
  std::uint32_t title = Block::kNone;

  [[nodiscard]] std::string_view view(TextSpan span) const {
    return std::string_view(content).substr(span.begin, span.size());
  }
};

// The document bytes that `span` came from, with the line of the first.
[[nodiscard]] BytePlace place_of(const Text& text, TextSpan span);

// The sentence that holds the byte `at`, by index; the nearest before where it
// stands between two. There must be one.
[[nodiscard]] std::size_t sentence_at(const Text& text, std::uint64_t at);

// One line a block: "paragraph[0,120) 3 sentences en".
[[nodiscard]] std::string to_string(const Text& text);

}  // namespace outlay
