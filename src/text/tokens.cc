#include "text/tokens.h"

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

}  // namespace

std::vector<Token> tokenize(std::string_view content, TextSpan span) {
  const std::string_view text = content.substr(0, span.end);
  std::vector<Token> tokens;
  for (std::size_t at = span.begin; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::size_t begin = at;
    at += point.size;
    if (is_space(point.value)) continue;
    TokenKind kind = TokenKind::kMark;
    if (is_digit(point.value)) {
      kind = TokenKind::kNumber;
      at = run_end(text, at, is_digit, parts_digits);
    } else if (is_han(point.value)) {
      kind = TokenKind::kHan;
    } else if (is_letter(point.value)) {
      kind = TokenKind::kWord;
      at = run_end(text, at, is_letter, parts_letters);
    }
    tokens.push_back({kind, {begin, at}});
  }
  return tokens;
}

}  // namespace outlay
