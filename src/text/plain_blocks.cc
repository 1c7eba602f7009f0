#include "text/plain_blocks.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "text/lines.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kMostTitleBytes = 240;
constexpr std::size_t kMostHeadingBytes = 100;
constexpr std::size_t kProseBytes = 120;
constexpr std::size_t kLinesBeforeTitle = 3;

struct Looks {
  std::size_t words = 0;
  std::size_t han = 0;
};

Looks looks_of(std::string_view line) {
  Looks looks;
  bool in_word = false;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point_at(line, at);
    at += point.size;
    looks.han += is_han(point.value);
    const bool letter = is_letter(point.value);
    looks.words += letter && !in_word;
    in_word = !is_space(point.value) && (in_word || letter);
  }
  return looks;
}

bool begins_like_head(std::string_view line) {
  const char32_t first = code_point_at(line, 0).value;
  return !is_lower(first) && (is_letter(first) || is_han(first) || is_digit(first) ||
                              first == '"' || first == '$' || first == 0x201C || first == 0x300A ||
                              first == 0x3010 || first == 0x300C);
}

bool ends_openly(std::string_view line) {
  const char32_t last = fold_width(code_point_before(line, line.size()).value);
  return last == ':' || last == ',' || last == ';' || last == 0x3001;
}

bool may_be_head(std::string_view line, std::size_t most_bytes) {
  return line.size() <= most_bytes && begins_like_head(line) && !ends_sentence(line) &&
         !ends_openly(line) && list_mark(line) == 0;
}

bool is_prose(std::string_view line) {
  return ends_sentence(line) || line.size() > kProseBytes || list_mark(line) > 0 ||
         ends_openly(line);
}

class PlainReader {
 public:
  PlainReader(TextBuilder& builder, const PlainOptions& options)
      : builder_(builder),
        source_(builder.source()),
        lines_(split_lines(source_, options.begin)),
        wrapped_(wrap_column(source_, lines_) > 0),
        title_line_(find_title(options)) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (lines_[i].blank()) {
        ++i;
        continue;
      }
      i = read_block(i);
    }
  }

 private:
  std::string_view view(std::size_t line) const { return lines_[line].of(source_); }

  std::optional<std::size_t> find_title(const PlainOptions& options) const {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < lines_.size() && seen <= kLinesBeforeTitle; ++i) {
      if (lines_[i].blank()) continue;
      ++seen;
      if (!options.known_title.empty()) {
        if (fold(view(i)) == fold(options.known_title)) return i;
        continue;
      }
      if (!options.may_begin_with_title || view(i).size() > kMostTitleBytes ||
          ends_sentence(view(i)) || list_mark(view(i)) > 0) {
        return std::nullopt;
      }
      // In wrapped text a line that goes on is no title.
      if (wrapped_ && i + 1 < lines_.size() && !lines_[i + 1].blank()) return std::nullopt;
      const Looks looks = looks_of(view(i));
      if (may_be_head(view(i), kMostTitleBytes) && (looks.words >= 3 || looks.han >= 5) &&
          next_line(i)) {
        return i;
      }
    }
    return std::nullopt;
  }

  // The next line that is not blank.
  std::optional<std::size_t> next_line(std::size_t line) const {
    for (std::size_t i = line + 1; i < lines_.size(); ++i) {
      if (!lines_[i].blank()) return i;
    }
    return std::nullopt;
  }

  // The first line behind the block that begins at `line`.
  std::size_t block_end(std::size_t line) const {
    std::size_t end = line + 1;
    if (!wrapped_) return end;
    while (end < lines_.size() && !lines_[end].blank() && list_mark(view(end)) == 0 &&
           end != title_line_) {
      ++end;
    }
    return end;
  }

  bool is_heading(std::size_t line, std::size_t end) const {
    if (end != line + 1 || !may_be_head(view(line), kMostHeadingBytes)) return false;
    const std::optional<std::size_t> next = next_line(line);
    return next && is_prose(view(*next));
  }

  std::size_t read_block(std::size_t line) {
    const std::uint64_t mark = list_mark(view(line));
    const std::size_t end = line == title_line_ ? line + 1 : block_end(line);
    BlockKind kind = BlockKind::kParagraph;
    if (line == title_line_) {
      kind = BlockKind::kTitle;
    } else if (mark > 0) {
      kind = BlockKind::kListItem;
    } else if (is_heading(line, end)) {
      kind = BlockKind::kHeading;
    }
    builder_.begin_block(kind, lines_[line].indent);
    builder_.copy(lines_[line].begin + (kind == BlockKind::kListItem ? mark : 0),
                  lines_[line].end);
    for (std::size_t i = line + 1; i < end; ++i) {
      join(lines_[i - 1], lines_[i]);
      builder_.copy(lines_[i].begin, lines_[i].end);
    }
    builder_.end_block();
    return end;
  }

  // Chinese lines are joined without a blank, others with one.
  void join(const Line& line, const Line& next) {
    const char32_t last = code_point_before(source_.substr(0, line.end), line.end).value;
    const char32_t first = code_point_at(source_, next.begin).value;
    const auto wide = [](char32_t c) { return is_han(c) || (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00; };
    if (!wide(last) && !wide(first)) builder_.put_blank(line.end, next.begin);
  }

  TextBuilder& builder_;
  const std::string_view source_;
  const std::vector<Line> lines_;
  const bool wrapped_;
  const std::optional<std::size_t> title_line_;
};

}  // namespace

void read_plain_blocks(TextBuilder& builder, const PlainOptions& options) {
  PlainReader(builder, options).run();
}

}  // namespace outlay
