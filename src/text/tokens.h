// Words, numbers and marks of a stretch of text.
//
// Tokens are made on demand, sentence by sentence, and not kept: most text has
// no figure in it, and what is not asked for should cost nothing.

#pragma once

#include <string_view>
#include <vector>

#include "outlay/span.h"

namespace outlay {

enum class TokenKind {
  kWord,    // letters of any script but Chinese, with inner ' and ’: "Alibaba", "company's"
  kNumber,  // digits with inner , . between digits: "52.4", "12,000"; full-width too
  kHan,     // one Chinese character
  kMark,    // one character of punctuation or symbol: "$", "-", "，"
};

struct Token {
  TokenKind kind = TokenKind::kMark;
  TextSpan span;
};

// The tokens of content[span], in order; white space is left out. A word ends
// where digits begin and the other way round: "H20" is "H" and "20".
[[nodiscard]] std::vector<Token> tokenize(std::string_view content, TextSpan span);
// The same, behind what `tokens` holds.
void tokenize(std::string_view content, TextSpan span, std::vector<Token>& tokens);

}  // namespace outlay
