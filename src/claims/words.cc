#include "claims/words.h"

#include "unicode/characters.h"

namespace outlay {
namespace {

bool is_hyphen(std::string_view text) {
  return text == "-" || text == "\xE2\x80\x90" || text == "\xE2\x80\x91";
}

// Whether a hyphen joins two words: nothing but letters directly on both sides.
bool joins(const Token& before, const Token& hyphen, const Token& behind) {
  return before.kind == TokenKind::kWord && behind.kind == TokenKind::kWord &&
         before.span.end == hyphen.span.begin && hyphen.span.end == behind.span.begin;
}

}  // namespace

std::string_view word_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::kMoney: return "#money";
    case Dimension::kMoneyPerCount: return "#price";
    case Dimension::kPercent: return "#percent";
    case Dimension::kPercentagePoint: return "#point";
    case Dimension::kMultiple: return "#multiple";
    case Dimension::kCount: return "#count";
    case Dimension::kPower: return "#power";
    case Dimension::kEnergy: return "#energy";
    case Dimension::kCompute: return "#compute";
  }
  return "#";
}

std::vector<Word> words_of(std::string_view content, TextSpan span,
                           const std::vector<Figure>& figures, std::size_t first_figure) {
  const std::vector<Token> tokens = tokenize(content, span);
  std::vector<Word> words;
  words.reserve(tokens.size());
  std::size_t figure = first_figure;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    while (figure < figures.size() && figures[figure].span.end <= token.span.begin) ++figure;
    if (figure < figures.size() && figures[figure].span.overlaps(token.span)) {
      if (words.empty() || words.back().figure != figure) {
        words.push_back({std::string(word_of(figures[figure].unit.dimension)),
                         figures[figure].span, TokenKind::kNumber, figure});
      }
      continue;
    }
    const std::string_view written = content.substr(token.span.begin, token.span.size());
    if (token.kind == TokenKind::kMark && is_hyphen(written) && i > 0 && i + 1 < tokens.size() &&
        joins(tokens[i - 1], token, tokens[i + 1])) {
      continue;
    }
    words.push_back({token.kind == TokenKind::kHan ? std::string(written) : fold(written),
                     token.span, token.kind, Word::kNoFigure});
  }
  return words;
}

std::vector<Word> words_of(std::string_view phrase) {
  return words_of(phrase, {0, phrase.size()}, {}, 0);
}

}  // namespace outlay
