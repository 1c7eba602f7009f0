// Words that are a change by themselves: "doubled", "tripling", 翻番, 腰斩.
//
// Rows of data/growth_words.tsv. "doubled" is a change of 100 percent, exactly:
// nobody prints digits that could be rounded. Not read: "double-digit", "double
// A", a "triple" rating.

#include "figures/reading.h"

namespace outlay::figures {

std::optional<Reading> read_growth_word(const SentenceView& view, std::size_t at) {
  const auto match = view.tables().growth.at(view.words(), at);
  if (!match || view.in_address(at)) return std::nullopt;
  const std::size_t last = at + match->size;
  if (view.word(last).is("-") && view.glued(last)) return std::nullopt;
  if (view.before(at).is("-") && view.glued(at)) return std::nullopt;
  if (view.word(last).is("digit") || view.word(last).is("digits") || view.word(last).is("down") ||
      view.word(last).is("counting") || view.word(last).is("check")) {
    return std::nullopt;
  }
  if (view.word(at).token.kind == TokenKind::kHan && view.item_at(at) != nullptr) return std::nullopt;
  Reading reading;
  reading.first = at;
  reading.last = last;
  reading.low = reading.high = match->meaning->change;
  reading.unit.dimension = Dimension::kPercent;
  reading.movement = match->meaning->movement;
  reading.is_change = true;
  reading.movable = false;
  reading.exact = true;
  return reading;
}

}  // namespace outlay::figures
