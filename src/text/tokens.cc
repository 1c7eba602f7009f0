#include "text/tokens.h"

#include <array>
#include <cstdint>

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

bool parts_letters(char32_t mark, char32_t) { return mark == '\'' || mark == 0x2019; }

// "１２，０００" is one number; the comma of "50，20" parts two.
bool parts_digits(char32_t mark, char32_t behind) {
  if (mark == ',' || mark == '.') return true;
  return (mark == 0xFF0C || mark == 0xFF0E) && behind >= 0xFF10;
}

// Walks one token of letters or digits. `inner` says which character may stand
// inside where another of the same kind follows at once.
template <class Is, class Inner>
std::size_t run_end(std::string_view text, std::size_t at, Is is, Inner inner) {
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (is(point.value)) {
      at += point.size;
      continue;
    }
    const std::size_t next = at + point.size;
    if (next >= text.size()) break;
    const CodePoint behind = code_point_at(text, next);
    if (!is(behind.value) || !inner(point.value, behind.value)) break;
    at = next + behind.size;
  }
  return at;
}

enum class Plain : std::uint8_t { kMark, kSpace, kDigit, kLetter };

constexpr std::array<Plain, 128> kPlain = [] {
  std::array<Plain, 128> kinds{};
  for (const char c : {' ', '\t', '\n', '\v', '\f', '\r', '\x1C', '\x1D', '\x1E', '\x1F'}) {
    kinds[static_cast<std::size_t>(c)] = Plain::kSpace;
  }
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = Plain::kDigit;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = kinds[c + 0x20] = Plain::kLetter;
  return kinds;
}();

// The end of the run of one plain kind; what stands there may still go on.
std::size_t plain_end(std::string_view text, std::size_t at, Plain kind) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 &&
         kPlain[static_cast<unsigned char>(text[at])] == kind) {
    ++at;
  }
  return at;
}

bool is_plain_mark(char c) {
  return static_cast<unsigned char>(c) < 0x80 && c != '\'' && c != ',' && c != '.' &&
         kPlain[static_cast<unsigned char>(c)] != Plain::kLetter && kPlain[static_cast<unsigned char>(c)] != Plain::kDigit;
}

}  // namespace

void tokenize(std::string_view content, TextSpan span, std::vector<Token>& tokens) {
  const std::string_view text = content.substr(0, span.end);
  for (std::size_t at = span.begin; at < text.size();) {
    const std::size_t begin = at;
    const auto first = static_cast<unsigned char>(text[at]);
    const Plain plain = first < 0x80 ? kPlain[first] : Plain::kMark;
    if (plain == Plain::kSpace) {
      ++at;
      continue;
    }
    TokenKind kind = TokenKind::kMark;
    if (plain == Plain::kLetter || plain == Plain::kDigit) {
      const bool letter = plain == Plain::kLetter;
      kind = letter ? TokenKind::kWord : TokenKind::kNumber;
      at = plain_end(text, at, plain);
      if (at < text.size() && !is_plain_mark(text[at])) {
        at = letter ? run_end(text, at, is_letter, parts_letters) : run_end(text, at, is_digit, parts_digits);
      }
    } else if (first < 0x80) {
      ++at;
    } else if (first >= 0xE5 && first <= 0xE9 && at + 3 <= text.size()) {  // U+5000 to U+9FFF
      kind = TokenKind::kHan;
      at += 3;
    } else {
      const CodePoint point = code_point_at(text, at);
      at += point.size;
      if (is_space(point.value)) continue;
      if (is_han(point.value)) {
        kind = TokenKind::kHan;
      } else if (is_digit(point.value)) {
        kind = TokenKind::kNumber;
        at = run_end(text, at, is_digit, parts_digits);
      } else if (is_letter(point.value)) {
        kind = TokenKind::kWord;
        at = run_end(text, at, is_letter, parts_letters);
      }
    }
    tokens.push_back({kind, {begin, at}});
  }
}

std::vector<Token> tokenize(std::string_view content, TextSpan span) {
  std::vector<Token> tokens;
  tokenize(content, span, tokens);
  return tokens;
}

}  // namespace outlay
