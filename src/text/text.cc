#include "text/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace outlay {
namespace {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kTitle:
      return "title";
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kListItem:
      return "item";
    case BlockKind::kTableCell:
      return "cell";
    case BlockKind::kQuotation:
      return "quotation";
    case BlockKind::kCaption:
      return "caption";
  }
  return "paragraph";
}

// The first piece that ends behind `at`.
std::size_t piece_at(const std::vector<SourcePiece>& pieces, std::uint64_t at) {
  const auto found = std::partition_point(pieces.begin(), pieces.end(), [at](const SourcePiece& p) {
    return p.text + p.size <= at;
  });
  return static_cast<std::size_t>(found - pieces.begin());
}

}  // namespace

BytePlace place_of(const Text& text, TextSpan span) {
  BytePlace place;
  if (text.source.empty()) return place;
  const std::size_t first = std::min(piece_at(text.source, span.begin), text.source.size() - 1);
  const SourcePiece& head = text.source[first];
  const bool one_to_one = head.size == head.document_size;
  const std::uint64_t into = span.begin > head.text ? span.begin - head.text : 0;
  place.bytes.begin = head.document + (one_to_one ? std::min(into, head.size) : 0);
  place.bytes.end = place.bytes.begin;
  for (std::size_t i = first; i < text.source.size() && text.source[i].text < span.end; ++i) {
    const SourcePiece& piece = text.source[i];
    const std::uint64_t used = std::min(piece.size, span.end - piece.text);
    const std::uint64_t end =
        piece.document + (piece.size == piece.document_size ? used : piece.document_size);
    place.bytes.end = std::max(place.bytes.end, end);
  }
  const auto line = std::upper_bound(text.line_starts.begin(), text.line_starts.end(),
                                     place.bytes.begin);
  place.line = static_cast<std::uint32_t>(
      std::max<std::ptrdiff_t>(1, line - text.line_starts.begin()));
  return place;
}

std::size_t sentence_at(const Text& text, std::uint64_t at) {
  assert(!text.sentences.empty());
  const auto behind = std::partition_point(
      text.sentences.begin(), text.sentences.end(),
      [at](const Sentence& sentence) { return sentence.span.begin <= at; });
  if (behind == text.sentences.begin()) return 0;
  return static_cast<std::size_t>(behind - text.sentences.begin()) - 1;
}

std::string to_string(const Text& text) {
  std::string lines;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < text.blocks.size(); ++i) {
    const Block& block = text.blocks[i];
    std::size_t count = 0;
    bool english = false;
    bool chinese = false;
    for (; next < text.sentences.size() && text.sentences[next].block == i; ++next, ++count) {
      (text.sentences[next].language == Language::kChinese ? chinese : english) = true;
    }
    lines += fmt::format("{}[{},{}) {} sentence{}{}{}", name_of(block.kind), block.span.begin,
                         block.span.end, count, count == 1 ? "" : "s", english ? " en" : "",
                         chinese ? " zh" : "");
    if (block.table != Block::kNone) {
      lines += fmt::format(" table {} row {} column {}", block.table, block.row, block.column);
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace outlay
