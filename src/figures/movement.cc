#include "figures/movement.h"

namespace outlay::figures {
namespace {

constexpr std::size_t kFarthest = 8;  // words between verb and figure

FoundMovement found_movement(WordMovement word, std::size_t first, std::size_t last) {
  const bool amounts = word == WordMovement::kDownAmount;
  return {amounts || word == WordMovement::kDown ? Movement::kDown : Movement::kUp, amounts, first, last};
}

// "cut its workforce by 4%": the verb stands before its object.
std::optional<FoundMovement> verb_before_object(const SentenceView& view, std::size_t by) {
  for (std::size_t at = by; at > 0 && at + 5 > by; --at) {
    const Word& word = view.before(at);
    if (word.token.kind != TokenKind::kWord && !word.is("'") && !word.is("’")) return std::nullopt;
    const auto verb = view.tables().movements.before(view.words(), at);
    if (verb && *verb->meaning != WordMovement::kFiller) return found_movement(*verb->meaning, at - verb->size, at);
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundMovement> movement_before(const SentenceView& view, std::size_t first) {
  const FigureWords& tables = view.tables();
  const std::size_t farthest = first > kFarthest ? first - kFarthest : 0;
  std::size_t at = first;
  while (at > farthest) {
    if (const auto hedge = tables.hedges_before.before(view.words(), at)) {
      at -= hedge->size;
      continue;
    }
    const auto word = tables.movements.before(view.words(), at);
    if (!word && view.word(at).is("by")) return verb_before_object(view, at);
    if (!word) return std::nullopt;
    if (*word->meaning == WordMovement::kFiller) {
      at -= word->size;
      continue;
    }
    return found_movement(*word->meaning, at - word->size, at);
  }
  return std::nullopt;
}

std::optional<FoundMovement> movement_behind(const SentenceView& view, std::size_t last) {
  const FigureWords& tables = view.tables();
  std::size_t at = last;
  while (at < view.size() && at < last + 5) {
    if (const auto hedge = tables.hedges_behind.at(view.words(), at)) {
      at += hedge->size;
      continue;
    }
    if (view.word(at).is("的") && at == last) {
      ++at;
      continue;
    }
    const auto word = tables.movements.at(view.words(), at);
    if (!word) {
      const bool year = view.word(at).is("annual") || view.word(at).is("yoy") || view.word(at).is("quarterly") ||
                        view.word(at).is("year") || view.word(at).is("over") || view.word(at).is("-") ||
                        view.word(at).is("on") || view.word(at).is("sequential") || view.word(at).is("overall");
      if (!year) return std::nullopt;
      ++at;
      continue;
    }
    if (*word->meaning == WordMovement::kFiller) return std::nullopt;
    // "24% more", "24% cut": said at once; "24% over 2024" is no movement.
    if (view.word(at).is("+")) return std::nullopt;
    // 39%降至26% goes on from here; "a 15% cut of sales" is a share.
    const Word& next = view.word(at + word->size);
    if (next.is("至") || next.is("到") || next.is("为") || next.is("為")) return std::nullopt;
    if (view.word(at).is("cut") && next.is("of")) return std::nullopt;
    return found_movement(*word->meaning, at, at + word->size);
  }
  return std::nullopt;
}

}  // namespace outlay::figures
