#include "text/lines.h"

#include <algorithm>
#include <map>

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::uint32_t kLeastColumn = 40;
constexpr std::uint32_t kMostColumn = 132;

std::uint32_t width_of(char32_t c) {
  return is_han(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF01 && c <= 0xFF60) ? 2 : 1;
}

// Columns of `text`, up to `most` of them.
std::uint32_t columns(std::string_view text, std::uint32_t most) {
  std::uint32_t width = 0;
  for (std::size_t at = 0; at < text.size() && width < most;) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++width;
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    width += width_of(point.value);
    at += point.size;
  }
  return width;
}

// Columns of the first piece that could have been put on the line before.
std::uint32_t first_word(std::string_view text, std::uint32_t most) {
  std::uint32_t width = 0;
  for (std::size_t at = 0; at < text.size() && width < most;) {
    const CodePoint point = code_point_at(text, at);
    if (is_space(point.value)) break;
    width += width_of(point.value);
    at += point.size;
    if (is_han(point.value)) break;
  }
  return width;
}

std::size_t digits_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && line[end] >= '0' && line[end] <= '9') ++end;
  return end - at;
}

std::size_t blanks_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size()) {
    const CodePoint point = code_point_at(line, end);
    if (!is_space(point.value)) break;
    end += point.size;
  }
  return end - at;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text, std::uint64_t begin) {
  std::vector<Line> lines;
  // Each is looked for anew only behind the one that was found last.
  std::uint64_t feed = 0, carriage = 0;
  const auto next_of = [&](char c, std::uint64_t& found) {
    if (found < begin || found == 0) found = std::min(text.find(c, begin), text.size());
    return found;
  };
  while (begin < text.size()) {
    const std::uint64_t end = std::min(next_of('\n', feed), next_of('\r', carriage));
    std::uint64_t next = end < text.size() ? end + 1 : end;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++next;
    Line line{begin, end, 0};
    while (line.begin < line.end) {
      const CodePoint point = code_point_at(text, line.begin);
      if (!is_space(point.value)) break;
      line.indent += point.value == '\t' ? 4 : width_of(point.value);
      line.begin += point.size;
    }
    while (line.end > line.begin) {
      const CodePoint point = code_point_before(text.substr(0, line.end), line.end);
      if (!is_space(point.value)) break;
      line.end -= point.size;
    }
    lines.push_back(line);
    begin = next;
  }
  return lines;
}

std::uint32_t wrap_column(std::string_view text, const std::vector<Line>& lines) {
  // A pair of lines allows every W in [first, last]; the W that most allow is
  // found by sweeping over where these ranges begin and end.
  std::map<std::uint32_t, int> changes;
  int pairs = 0;
  int running_on = 0;  // pairs that break a sentence before a small letter
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& line = lines[i];
    const Line& next = lines[i + 1];
    if (line.blank() || next.blank() || list_mark(next.of(text)) > 0) continue;
    const std::uint32_t first = columns(line.of(text), kMostColumn + 1);
    const std::uint32_t last = first + first_word(next.of(text), kMostColumn);
    ++pairs;
    const std::uint32_t least = std::max(first, kLeastColumn);
    if (last >= least) {
      ++changes[least];
      --changes[last + 1];
    }
    running_on += !ends_sentence(line.of(text)) &&
                  is_lower(code_point_at(text, next.begin).value);
  }
  int most = 0;
  int now = 0;
  std::uint32_t column = 0;
  for (const auto& [at, change] : changes) {
    now += change;
    if (now > most && at <= kMostColumn) {
      most = now;
      column = at;
    }
  }
  const bool enough = pairs >= 4 || (pairs >= 1 && running_on * 2 >= pairs);
  return enough && most * 10 >= pairs * 8 ? column : 0;
}

std::uint64_t list_mark(std::string_view line) {
  if (line.empty()) return 0;
  std::size_t end = 0;
  const CodePoint first = code_point_at(line, 0);
  switch (first.value) {
    case '-':
    case '*':
    case '+':
    case 0x2013:  // –
    case 0x2022:  // •
    case 0x2023:  // ‣
    case 0x25AA:  // ▪
    case 0x25CF:  // ●
    case 0x25E6:  // ◦
    case 0x25A0:  // ■
    case 0x00B7:  // ·
    case 0x30FB:  // ・
    case 0x2043:  // ⁃
      end = first.size;
      break;
    default:
      break;
  }
  if (end > 0) {
    const std::size_t blanks = blanks_at(line, end);
    // The dots of print need no blank behind them.
    const bool dot = first.value >= 0x2022 && first.value != 0x2013;
    if (end + blanks >= line.size()) return 0;
    return blanks > 0 || dot ? end + blanks : 0;
  }
  const bool bracket = line.starts_with('(');
  const std::size_t digits = digits_at(line, bracket ? 1 : 0);
  if (digits == 0 || digits > 3) return 0;
  end = digits + (bracket ? 1 : 0);
  if (end >= line.size()) return 0;
  if (bracket ? line[end] != ')' : line[end] != '.' && line[end] != ')') {
    // "1、" of Chinese lists needs no blank.
    if (!bracket && line.substr(end).starts_with("、")) return end + 3 + blanks_at(line, end + 3);
    return 0;
  }
  ++end;
  const std::size_t blanks = blanks_at(line, end);
  return blanks > 0 && end + blanks < line.size() ? end + blanks : 0;
}

bool ends_sentence(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    const CodePoint last = code_point_before(line.substr(0, end), end);
    switch (last.value) {
      case '.':
      case '!':
      case '?':
      case 0x3002:  // 。
      case 0xFF01:  // ！
      case 0xFF1F:  // ？
      case 0x2026:  // …
        return true;
      case '"':
      case '\'':
      case ')':
      case ']':
      case '*':
      case '_':
      case 0x201D:  // ”
      case 0x2019:  // ’
      case 0xFF09:  // ）
      case 0x300D:  // 」
      case 0x300F:  // 』
      case 0x3011:  // 】
        end -= last.size;
        break;
      default:
        return false;
    }
  }
  return false;
}

}  // namespace outlay
