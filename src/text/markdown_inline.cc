#include "text/markdown_inline.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "document/html_tokens.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kMostTagBytes = 400;
constexpr std::size_t kMostAddressBytes = 4000;
constexpr int kMostUnclosed = 16;  // addresses of a line; then none is looked for

bool is_mark(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Finds what is to be left out of a line, as ranges of it.
class Marks {
 public:
  explicit Marks(std::string_view line) : line_(line) {}

  std::vector<Range> run() {
    for (std::size_t at = 0; at < line_.size();) at = take(at);
    std::ranges::sort(out_, {}, &Range::begin);
    return std::move(out_);
  }

 private:
  std::size_t take(std::size_t at) {
    switch (line_[at]) {
      case '\\':
        if (at + 1 < line_.size() && is_mark(line_[at + 1])) {
          out_.push_back({at, at + 1});
          return at + 2;
        }
        return at + 1;
      case '*':
      case '_':
      case '~':
      case '`':
        return take_run(at);
      case '!':
        return at + 1 < line_.size() && line_[at + 1] == '[' ? take_picture(at) : at + 1;
      case '[':
        brackets_.push_back(at);
        return at + 1;
      case ']':
        return take_link(at);
      case '<':
        return take_tag(at);
      default:
        return at + 1;
    }
  }

  // A run of one mark opens where no blank follows and closes where none stands
  // before it; the last open run of the same mark and length is its pair.
  std::size_t take_run(std::size_t at) {
    const char mark = line_[at];
    std::size_t end = at;
    while (end < line_.size() && line_[end] == mark) ++end;
    const std::size_t size = end - at;
    if (size > 3 || (mark == '~' && size != 2)) return end;
    const char32_t before = at == 0 ? U' ' : code_point_before(line_.substr(0, at), at).value;
    const char32_t behind = end == line_.size() ? U' ' : code_point_at(line_, end).value;
    bool opens = !is_space(behind);
    bool closes = !is_space(before);
    if (mark == '_') {
      opens = opens && !is_letter(before) && !is_digit(before);
      closes = closes && !is_letter(behind) && !is_digit(behind);
    }
    std::vector<Range>& open = open_[index_of(mark)][size - 1];
    if (closes && !open.empty()) {
      out_.push_back(open.back());
      out_.push_back({at, end});
      open.clear();
    } else if (opens) {
      open.push_back({at, end});
    }
    return end;
  }

  static std::size_t index_of(char mark) {
    return mark == '*' ? 0 : mark == '_' ? 1 : mark == '~' ? 2 : 3;
  }

  // The end of "(address)" at `at`; `at` where there is none.
  std::size_t address_end(std::size_t at) {
    if (at >= line_.size() || line_[at] != '(' || unclosed_ > kMostUnclosed) return at;
    std::size_t depth = 0;
    const std::size_t most = std::min(line_.size(), at + kMostAddressBytes);
    for (std::size_t i = at; i < most; ++i) {
      if (line_[i] == '(') ++depth;
      if (line_[i] == ')' && --depth == 0) return i + 1;
    }
    ++unclosed_;
    return at;
  }

  std::size_t take_picture(std::size_t at) {
    const std::size_t most = std::min(line_.size(), at + kMostAddressBytes);
    const std::size_t middle = line_.substr(0, most).find("](", at);
    if (middle == std::string_view::npos) return at + 2;
    const std::size_t end = address_end(middle + 1);
    if (end == middle + 1) return at + 2;
    out_.push_back({at, end});
    return end;
  }

  std::size_t take_link(std::size_t at) {
    if (brackets_.empty()) return at + 1;
    const std::size_t open = brackets_.back();
    brackets_.pop_back();
    const std::size_t end = address_end(at + 1);
    if (end == at + 1) return end;
    out_.push_back({open, open + 1});
    out_.push_back({at, end});
    return end;
  }

  std::size_t take_tag(std::size_t at) {
    const std::size_t first = at + 1 + (at + 1 < line_.size() && line_[at + 1] == '/');
    if (first >= line_.size()) return at + 1;
    const char c = line_[first];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool comment = line_.substr(at).starts_with("<!--");
    if (!letter && !comment) return at + 1;
    const std::size_t end = line_.substr(0, std::min(line_.size(), at + kMostTagBytes))
                                .find(comment ? std::string_view("-->") : ">", at);
    if (end == std::string_view::npos) return at + 1;
    const std::size_t behind = end + (comment ? 3 : 1);
    // "<https://…>" is an address to be read.
    const std::string_view name = line_.substr(first, behind - first - 1);
    if (name.find(':') < name.find(' ') || name.find('@') < name.find(' ')) return behind;
    out_.push_back({at, behind});
    return behind;
  }

  const std::string_view line_;
  std::vector<Range> out_;
  std::vector<std::size_t> brackets_;
  int unclosed_ = 0;
  std::vector<Range> open_[4][3];
};

}  // namespace

void put_markdown(TextBuilder& builder, std::uint64_t begin, std::uint64_t end) {
  const std::string_view line = builder.source().substr(begin, end - begin);
  const std::vector<Range> left_out = Marks(line).run();
  std::size_t copied = 0;
  const auto flush = [&](std::size_t to) {
    if (copied < to) builder.copy(begin + copied, begin + to);
  };
  auto next = left_out.begin();
  for (std::size_t at = 0; at < line.size();) {
    if (next != left_out.end() && next->begin <= at) {
      flush(std::max(copied, next->begin));
      const bool line_break = line.substr(next->begin).starts_with("<br");
      if (line_break) builder.put_blank(begin + next->begin, begin + next->end);
      at = copied = std::max(copied, next->end);
      ++next;
      continue;
    }
    if (line[at] == '&') {
      const HtmlReference reference = html_reference_at(line.substr(at));
      // Only those that end as they should: "AT&T" and "R&D" are words.
      if (reference.size > 0 && line[at + reference.size - 1] == ';') {
        flush(at);
        builder.replace(reference.text, begin + at, begin + at + reference.size);
        at = copied = at + reference.size;
        continue;
      }
    }
    ++at;
  }
  flush(line.size());
}

}  // namespace outlay
