#include "text/markdown_blocks.h"

#include <string>
#include <vector>

#include "text/lines.h"
#include "text/markdown_inline.h"
#include "text/pipe_table.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

bool is_all(std::string_view line, std::string_view marks) {
  return line.find_first_not_of(marks) == std::string_view::npos;
}

// "---", "* * *", "___".
bool is_rule(std::string_view line) {
  return line.size() >= 3 && (is_all(line, "- ") || is_all(line, "* ") || is_all(line, "_ "));
}

bool is_underline(std::string_view line) {
  return line.size() >= 3 && (is_all(line, "=") || is_all(line, "-"));
}

class MarkdownReader {
 public:
  MarkdownReader(TextBuilder& builder, const PlainOptions& options)
      : builder_(builder),
        source_(builder.source()),
        lines_(split_lines(source_, options.begin)),
        wrapped_(wrap_column(source_, lines_) > 0),
        title_(fold(options.known_title)),
        may_begin_with_title_(options.may_begin_with_title) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();) i = read(i);
  }

 private:
  std::string_view view(std::size_t line) const { return lines_[line].of(source_); }

  std::size_t read(std::size_t line) {
    const std::string_view text = view(line);
    if (text.empty() || text.starts_with("```") || text.starts_with("~~~")) return line + 1;
    if (const std::size_t end = pipe_table_end(source_, lines_, line); end > line) {
      read_pipe_table(builder_, lines_, line, end, tables_++);
      return end;
    }
    if (is_rule(text)) return line + 1;
    if (const std::size_t marks = heading_marks(text); marks > 0) {
      put_heading(line, marks);
      return line + 1;
    }
    if (text.starts_with('>')) return put_quotation(line);
    const std::uint64_t mark = list_mark(text);
    if (mark > 0) return put(BlockKind::kListItem, line, mark);
    if (line + 1 < lines_.size() && is_underline(view(line + 1)) && !ends_sentence(text)) {
      put_heading(line, 0);
      return line + 2;
    }
    return put(BlockKind::kParagraph, line, 0);
  }

  // Bytes of "## "; 0 where the line is no heading.
  static std::size_t heading_marks(std::string_view text) {
    const std::size_t marks = text.find_first_not_of('#');
    if (marks == 0 || marks > 6 || marks == std::string_view::npos || text[marks] != ' ') return 0;
    return text.find_first_not_of(' ', marks);
  }

  void put_heading(std::size_t line, std::size_t marks) {
    std::uint64_t end = lines_[line].end;
    if (marks > 0) {
      while (end > lines_[line].begin + marks && source_[end - 1] == '#') --end;
    }
    const std::uint64_t begin = lines_[line].begin + marks;
    const bool named = !title_.empty() && fold(source_.substr(begin, end - begin)) == title_;
    const bool first = may_begin_with_title_ && builder_.next_block() == 0 && marks <= 2;
    const bool title = builder_.text().title == Block::kNone && (named || first);
    builder_.begin_block(title ? BlockKind::kTitle : BlockKind::kHeading);
    put_markdown(builder_, begin, end);
    builder_.end_block();
  }

  std::size_t put_quotation(std::size_t line) {
    const auto marks = [this](std::size_t i) {
      std::uint64_t at = lines_[i].begin;
      while (at < lines_[i].end && (source_[at] == '>' || source_[at] == ' ')) ++at;
      return at;
    };
    std::size_t end = line;
    builder_.begin_block(BlockKind::kQuotation);
    do {
      if (end > line) join(lines_[end - 1].end, marks(end));
      put_markdown(builder_, marks(end), lines_[end].end);
      ++end;
    } while (wrapped_ && end < lines_.size() && view(end).starts_with('>') &&
             marks(end) < lines_[end].end);
    builder_.end_block();
    return end;
  }

  bool continues(std::size_t line) const {
    if (line >= lines_.size()) return false;
    const std::string_view text = view(line);
    return !text.empty() && !text.starts_with('>') && !text.starts_with("```") &&
           list_mark(text) == 0 && heading_marks(text) == 0 && !is_rule(text) &&
           pipe_table_end(source_, lines_, line) == line;
  }

  std::size_t put(BlockKind kind, std::size_t line, std::uint64_t mark) {
    std::size_t end = line + 1;
    builder_.begin_block(kind, lines_[line].indent);
    put_markdown(builder_, lines_[line].begin + mark, lines_[line].end);
    for (; wrapped_ && continues(end); ++end) {
      join(lines_[end - 1].end, lines_[end].begin);
      put_markdown(builder_, lines_[end].begin, lines_[end].end);
    }
    builder_.end_block();
    return end;
  }

  void join(std::uint64_t end, std::uint64_t next) { builder_.put_blank(end, next); }

  TextBuilder& builder_;
  const std::string_view source_;
  const std::vector<Line> lines_;
  const bool wrapped_;
  const std::string title_;
  const bool may_begin_with_title_;
  std::uint32_t tables_ = 0;
};

}  // namespace

void read_markdown_blocks(TextBuilder& builder, const PlainOptions& options) {
  MarkdownReader(builder, options).run();
}

}  // namespace outlay
