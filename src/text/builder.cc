#include "text/builder.h"

#include <cassert>
#include <utility>

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {

void TextBuilder::begin_block(BlockKind kind, std::size_t depth) {
  assert(!block_open_);
  open_ = Block{};
  open_.kind = kind;
  open_.heading = heading_;
  if (kind == BlockKind::kListItem) {
    while (!items_.empty() && items_.back().depth >= depth) items_.pop_back();
    open_.lead = items_.empty() ? lead_ : items_.back().block;
    depth_ = depth;
  }
  if (!text_.blocks.empty()) text_.content += '\n';
  open_.span = {text_.content.size(), text_.content.size()};
  block_open_ = true;
}

void TextBuilder::copy(std::uint64_t begin, std::uint64_t end) {
  assert(block_open_ && begin <= end && end <= source_.size());
  while (is_empty() && begin < end) {
    const CodePoint first = code_point_at(source_, begin);
    if (!is_space(first.value)) break;
    begin += first.size;
  }
  if (begin >= end) return;
  const std::uint64_t at = text_.content.size();
  const std::uint64_t size = end - begin;
  text_.content.append(source_.substr(begin, size));
  if (!text_.source.empty()) {
    SourcePiece& last = text_.source.back();
    if (last.size == last.document_size && last.text + last.size == at &&
        last.document + last.document_size == begin) {
      last.size += size;
      last.document_size += size;
      return;
    }
  }
  text_.source.push_back({at, size, begin, size});
}

void TextBuilder::replace(std::string_view by, std::uint64_t begin, std::uint64_t end) {
  assert(block_open_ && begin <= end && end <= source_.size());
  if (by.empty() || (is_empty() && is_space(code_point_at(by, 0).value))) return;
  text_.source.push_back({text_.content.size(), by.size(), begin, end - begin});
  text_.content.append(by);
}

void TextBuilder::put_blank(std::uint64_t begin, std::uint64_t end) {
  if (is_empty() || text_.content.back() == ' ') return;
  replace(" ", begin, end);
}

std::uint32_t TextBuilder::end_block() {
  assert(block_open_);
  block_open_ = false;
  std::string& content = text_.content;
  std::uint64_t end = content.size();
  while (end > open_.span.begin) {
    const CodePoint last = code_point_before(std::string_view(content).substr(0, end), end);
    if (!is_space(last.value)) break;
    end -= last.size;
  }
  const bool empty = end == open_.span.begin;
  if (empty && !text_.blocks.empty()) --end;  // the "\n" before it
  while (!text_.source.empty() && text_.source.back().text >= end) text_.source.pop_back();
  if (!text_.source.empty()) {
    SourcePiece& last = text_.source.back();
    if (last.text + last.size > end) {
      const std::uint64_t kept = end - last.text;
      // A piece that was replaced as a whole keeps all of its source.
      if (last.size == last.document_size) last.document_size = kept;
      last.size = kept;
    }
  }
  content.resize(end);
  if (empty) return Block::kNone;
  open_.span.end = end;
  text_.blocks.push_back(open_);
  const std::uint32_t index = next_block() - 1;
  if (open_.kind == BlockKind::kHeading) heading_ = index;
  if (open_.kind == BlockKind::kTitle && text_.title == Block::kNone) text_.title = index;
  if (open_.kind == BlockKind::kListItem) {
    items_.push_back({depth_, index});
  } else {
    items_.clear();
    const char32_t last = code_point_before(content, end).value;
    const bool introduces = open_.kind == BlockKind::kParagraph && (last == ':' || last == 0xFF1A);
    lead_ = introduces ? index : Block::kNone;
  }
  return index;
}

}  // namespace outlay
