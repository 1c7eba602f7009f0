// Puts a Text together, block by block, and keeps the way back.
//
// A reader of blocks walks a source (the document as UTF-8) and says of every
// piece either "copy this range" or "put this in its place". Runs that are
// copied one behind the other become one SourcePiece.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>
#include <utility>

#include "text/text.h"

namespace outlay {

class TextBuilder {
 public:
  // `source` must outlive the builder.
  explicit TextBuilder(std::string_view source) : source_(source) {}

  [[nodiscard]] std::string_view source() const { return source_; }

  // Begins a block; the one before it must have ended. Its heading is the last
  // one that ended; a list item's lead is the item that it stands under, by the
  // depth of the lists it is in (or how far it is indented), else the paragraph
  // before the list, where that ends in a colon.
  void begin_block(BlockKind kind, std::size_t depth = 0);
  [[nodiscard]] bool in_block() const { return block_open_; }
  // Puts source[begin, end) as it stands. Blanks at a block's start are dropped.
  void copy(std::uint64_t begin, std::uint64_t end);
  // Puts `by` where source[begin, end) stood.
  void replace(std::string_view by, std::uint64_t begin, std::uint64_t end);
  // Puts one blank for source[begin, end), unless the block is empty so far or
  // ends in a blank.
  void put_blank(std::uint64_t begin, std::uint64_t end);
  // Ends the block. Blanks at its end are taken back; a block that holds no
  // character is dropped, and Block::kNone returned.
  std::uint32_t end_block();

  // The block that is being made, or, after end_block(), the last one: for its
  // cell, lead and heading.
  [[nodiscard]] Block& block() { return block_open_ ? open_ : text_.blocks.back(); }
  [[nodiscard]] const Text& text() const { return text_; }
  [[nodiscard]] Block& block(std::uint32_t index) { return text_.blocks[index]; }
  [[nodiscard]] std::uint32_t next_block() const {
    return static_cast<std::uint32_t>(text_.blocks.size());
  }

  [[nodiscard]] Text take() { return std::move(text_); }

 private:
  [[nodiscard]] bool is_empty() const { return text_.content.size() == open_.span.begin; }

  std::string_view source_;
  Text text_;
  Block open_;
  bool block_open_ = false;
  std::uint32_t heading_ = Block::kNone;
  std::uint32_t lead_ = Block::kNone;
  struct Item {
    std::size_t depth = 0;
    std::uint32_t block = Block::kNone;
  };
  std::vector<Item> items_;  // the item that is open, or ended last, and those it stands under
  std::size_t depth_ = 0;    // of the block that is open
};

}  // namespace outlay
