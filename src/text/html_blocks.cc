#include "text/html_blocks.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "document/html_tokens.h"
#include "text/html_elements.h"
#include "text/html_title.h"
#include "text/table_heads.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kMostNested = 64;    // lists or tables in each other
constexpr std::uint32_t kMostSpan = 1000;  // columns or rows of one cell

struct Range {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

struct OpenTable {
  std::vector<TableCell> cells;
  std::vector<std::uint32_t> taken;  // rows that a cell above still takes, a column each
  std::uint32_t row = 0, column = 0, index = 0;
  bool row_open = false, in_cell = false, in_head = false;
  TableCell cell;
};

std::uint32_t span_of(std::string_view value) {
  std::uint32_t span = 0;
  for (const char c : value.substr(0, 5)) {
    if (c < '0' || c > '9') break;
    span = span * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return std::clamp<std::uint32_t>(span, 1, kMostSpan);
}

class PageReader {
 public:
  explicit PageReader(TextBuilder& builder)
      : builder_(builder), html_(builder.source()), title_(choose_html_title(html_)) {}

  void run() {
    for_each_html_token(html_, [this](const HtmlToken& token) {
      take(token);
      return true;
    });
    end_block();
    while (!tables_.empty()) close_table();
  }

 private:
  void take(const HtmlToken& token) {
    if (token.kind == HtmlToken::Kind::kText) {
      if (skipped_.empty() || in_header_heading_) take_text(token);
      return;
    }
    const bool open = token.kind == HtmlToken::Kind::kOpen;
    if (!skipped_.empty()) return take_skipped(token, open);
    const HtmlElement element = html_element(token.name);
    if (element == HtmlElement::kInline) return;
    if (element == HtmlElement::kSkipped || element == HtmlElement::kHidden) {
      if (!open) return;
      if (element == HtmlElement::kSkipped) end_line();
      skipped_ = std::string(token.name);
      skipped_depth_ = 1;
      return;
    }
    open ? open_element(element, token) : close_element(element);
  }

  void take_skipped(const HtmlToken& token, bool open) {
    // The name of an article often stands in a header of its own.
    if (token.name == "h1" && skipped_ == "header") {
      if (open) {
        open_heading(token);
      } else {
        close_heading();
      }
      in_header_heading_ = open;
      return;
    }
    if (token.name != skipped_) return;
    skipped_depth_ += open ? 1 : -1;
    if (skipped_depth_ > 0) return;
    if (in_header_heading_) close_heading();
    in_header_heading_ = false;
    skipped_.clear();
  }

  void take_text(const HtmlToken& token) {
    for_each_html_piece(html_, token.begin, token.end, [this](const HtmlPiece& piece) {
      if (piece.replaced) {
        take_piece(piece.replacement, {piece.begin, piece.end}, true);
      } else {
        take_piece(html_.substr(piece.begin, piece.end - piece.begin), {piece.begin, piece.end},
                   false);
      }
    });
  }

  // Runs of white space become one blank; the rest is copied, or put in place
  // of the reference that it came from.
  void take_piece(std::string_view text, Range range, bool replaced) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      const bool space = is_space(code_point_at(text, at).value);
      while (end < text.size()) {
        const CodePoint point = code_point_at(text, end);
        if (is_space(point.value) != space) break;
        end += point.size;
      }
      const Range from = replaced ? range : Range{range.begin + at, range.begin + end};
      if (space) {
        if (!blank_) blank_ = from;
        blank_->end = from.end;
      } else {
        begin_block();
        if (blank_) builder_.put_blank(blank_->begin, blank_->end);
        blank_.reset();
        if (replaced) {
          builder_.replace(text.substr(at, end - at), from.begin, from.end);
        } else {
          builder_.copy(from.begin, from.end);
        }
      }
      at = end;
    }
  }

  BlockKind kind_here() const {
    if (heading_) return *heading_;
    if (!tables_.empty() && tables_.back().in_cell) return BlockKind::kTableCell;
    if (in_caption_) return BlockKind::kCaption;
    if (!items_.empty() && items_.back()) return BlockKind::kListItem;
    return quotes_ > 0 ? BlockKind::kQuotation : BlockKind::kParagraph;
  }

  void begin_block() {
    if (builder_.in_block()) return;
    builder_.begin_block(kind_here(), items_.size());
    if (kind_here() != BlockKind::kTableCell) return;
    const OpenTable& table = tables_.back();
    Block& block = builder_.block();
    block.table = table.index;
    block.row = table.cell.row;
    block.column = table.cell.column;
  }

  void end_block() {
    blank_.reset();
    if (!builder_.in_block()) return;
    const bool cell = builder_.block().kind == BlockKind::kTableCell;
    const std::uint32_t block = builder_.end_block();
    if (!cell || block == Block::kNone) return;
    OpenTable& table = tables_.back();
    table.cell.block = block;
    table.cells.push_back(table.cell);
  }

  // Ends the line; in a cell that is a blank only, for a cell is one block.
  void end_line() {
    if (builder_.in_block() && builder_.block().kind == BlockKind::kTableCell) {
      const SourcePiece& last = builder_.text().source.back();
      const std::uint64_t behind = last.document + last.document_size;
      if (!blank_) blank_ = Range{behind, behind};
      return;
    }
    if (!heading_) end_block();
  }

  void open_heading(const HtmlToken& token) {
    end_block();
    const bool title = token.begin == title_.heading;
    heading_ = title ? BlockKind::kTitle : BlockKind::kHeading;
  }

  void close_heading() {
    end_block();
    heading_.reset();
  }

  void open_element(HtmlElement element, const HtmlToken& token) {
    switch (element) {
      case HtmlElement::kTitle:
        end_block();
        if (title_.from_head && !seen_title_) {
          heading_ = BlockKind::kTitle;
        } else {
          skipped_ = "title";
          skipped_depth_ = 1;
        }
        seen_title_ = true;
        return;
      case HtmlElement::kHeading:
        return open_heading(token);
      case HtmlElement::kList:
        end_line();
        heading_.reset();
        if (items_.size() < kMostNested) items_.push_back(false);
        return;
      case HtmlElement::kItem:
        end_line();
        if (!items_.empty()) items_.back() = true;
        return;
      case HtmlElement::kQuotation:
        end_line();
        ++quotes_;
        return;
      case HtmlElement::kCaption:
        end_line();
        in_caption_ = true;
        return;
      case HtmlElement::kTable:
        return open_table();
      case HtmlElement::kRow:
        return open_row();
      case HtmlElement::kHeadRows:
        if (!tables_.empty()) tables_.back().in_head = token.name == "thead";
        return;
      case HtmlElement::kCell:
        return open_cell(token);
      default:
        return end_line();
    }
  }

  void close_element(HtmlElement element) {
    switch (element) {
      case HtmlElement::kTitle:
      case HtmlElement::kHeading:
        return close_heading();
      case HtmlElement::kList:
        end_line();
        if (!items_.empty()) items_.pop_back();
        return;
      case HtmlElement::kItem:
        end_line();
        if (!items_.empty()) items_.back() = false;
        return;
      case HtmlElement::kQuotation:
        end_line();
        quotes_ -= quotes_ > 0 ? 1 : 0;
        return;
      case HtmlElement::kCaption:
        end_line();
        in_caption_ = false;
        return;
      case HtmlElement::kTable:
        return close_table();
      case HtmlElement::kRow:
        return close_row();
      case HtmlElement::kHeadRows:
        if (!tables_.empty()) tables_.back().in_head = false;
        return;
      case HtmlElement::kCell:
        return close_cell();
      default:
        return end_line();
    }
  }

  void open_table() {
    end_block();
    heading_.reset();
    if (tables_.size() >= kMostNested) return;
    tables_.emplace_back().index = table_count_++;
  }

  void close_table() {
    close_row();
    end_block();
    if (tables_.empty()) return;
    link_heads(builder_, tables_.back().cells);
    tables_.pop_back();
  }

  void open_row() {
    if (tables_.empty()) return;
    close_row();
    tables_.back().row_open = true;
    tables_.back().column = 0;
  }

  void close_row() {
    if (tables_.empty()) return;
    close_cell();
    OpenTable& table = tables_.back();
    if (!table.row_open) return;
    table.row_open = false;
    ++table.row;
    for (std::uint32_t& rows : table.taken) rows -= rows > 0 ? 1 : 0;
  }

  void open_cell(const HtmlToken& token) {
    if (tables_.empty()) return end_line();
    close_cell();
    end_block();
    OpenTable& table = tables_.back();
    table.row_open = true;
    while (table.column < table.taken.size() && table.taken[table.column] > 0) ++table.column;
    const std::uint32_t columns = span_of(token.attribute("colspan"));
    const std::uint32_t rows = span_of(token.attribute("rowspan"));
    table.cell = {Block::kNone, table.row, table.column, columns, rows,
                  token.name == "th" || table.in_head};
    table.column += columns;
    if (rows > 1 && table.column <= kMostSpan) {
      if (table.taken.size() < table.column) table.taken.resize(table.column, 0);
      for (std::uint32_t i = table.column - columns; i < table.column; ++i) table.taken[i] = rows;
    }
    table.in_cell = true;
  }

  void close_cell() {
    if (tables_.empty() || !tables_.back().in_cell) return;
    end_block();
    tables_.back().in_cell = false;
  }

  TextBuilder& builder_;
  const std::string_view html_;
  const HtmlTitle title_;
  std::optional<Range> blank_;  // white space that was met and not put yet
  std::string skipped_;         // the element whose content is left out
  int skipped_depth_ = 0;
  bool in_header_heading_ = false;
  bool seen_title_ = false;
  bool in_caption_ = false;
  std::optional<BlockKind> heading_;
  std::vector<bool> items_;  // for each open list: is an item open?
  std::uint32_t quotes_ = 0;
  std::vector<OpenTable> tables_;
  std::uint32_t table_count_ = 0;
};

}  // namespace

void read_html_blocks(TextBuilder& builder) { PageReader(builder).run(); }

}  // namespace outlay
