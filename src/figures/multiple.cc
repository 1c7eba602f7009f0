// Multiples: "3x", "ten times", 三倍, "sixfold".
//
// A multiple of something's own past is a change in percent (7x is +600, 增长三倍
// is +300), one of something else is a ratio in x. The words right around tell
// which; where nothing does it is a ratio.

#include "figures/movement.h"
#include "figures/reading.h"

namespace outlay::figures {
namespace {

Decimal grown_by(const Decimal& multiple) { return (multiple - Decimal(1)) * Decimal(100); }

bool is_any(const Word& word, std::initializer_list<std::string_view> forms) {
  for (const std::string_view form : forms) {
    if (word.is(form)) return true;
  }
  return false;
}

// "year over year", "increase", "from last year", "per year" behind "3x".
bool change_behind(const SentenceView& view, std::size_t at) {
  for (std::size_t end = at + 3; at < end; ++at) {
    const Word& word = view.word(at);
    // "3x 2023", "2x 2025 spend": a year of its own past.
    const bool first = at + 3 == end;
    if (word.token.kind == TokenKind::kNumber && word.folded.size() == 4 && word.folded.starts_with("20")) {
      // "1.7x 2026 P/B" is a price.
      return first && !is_any(view.word(at + 1), {"p", "pe", "ev", "eps", "earnings", "ebitda", "sales", "book", "forward"});
    }
    if (word.is("[")) continue;
    if (is_any(word, {"increase", "growth", "rise", "jump", "surge", "decline", "decrease", "drop", "yoy", "year", "sequentially",
                      "annually", "qoq", "more", "higher", "last", "previous", "prior", "gain", "since", "y"})) {
      // "10x more efficient than" compares two things; "35 times more" its own past.
      return true;
    }
    if (word.token.kind == TokenKind::kMark && !word.is("/") && !word.is("-")) return false;
    if (word.is("in") || word.is("from") || word.is("per") || word.is("a") || word.is("the") || word.is("over")) continue;
  }
  return false;
}

Reading as_change(Reading reading, Movement movement, bool adds) {
  if (!adds) {
    reading.low = grown_by(reading.low);
    reading.high = grown_by(reading.high);
  } else {
    reading.low = reading.low * Decimal(100);
    reading.high = reading.high * Decimal(100);
  }
  reading.quantum = reading.quantum * Decimal(100);
  reading.unit.dimension = Dimension::kPercent;
  reading.is_change = true;
  reading.movement = movement;
  reading.movable = false;
  return reading;
}

// 增长三倍 adds three times the old; 增至三倍, 去年同期的20倍, 翻三倍 are so many times it.
Reading read_chinese(const SentenceView& view, Reading reading) {
  // 增幅是…增幅的三倍 compares two rises.
  const bool of = view.before(reading.first).is("的");
  std::optional<FoundMovement> movement;
  if (!of) movement = movement_before(view, reading.first);
  std::size_t at = reading.first;
  for (std::size_t back = 0; back < 12 && back < reading.first; ++back) {
    const Word& word = view.before(reading.first - back);
    if (is_any(word, {"，", "。", "；", ",", "、"})) break;
    at = reading.first - back - 1;
  }
  bool own_past = false, becomes = false;
  for (std::size_t i = at; i < reading.first; ++i) {
    const Word& word = view.word(i);
    const Word& next = view.word(i + 1);
    own_past = own_past || (word.is("同") && next.is("期")) || (word.is("去") && next.is("年")) || (word.is("上") && next.is("年")) ||
               (word.is("原") && (next.is("计") || next.is("計") || next.is("来") || next.is("先"))) ||
               (word.is("此") && next.is("前")) || (word.is("年") && next.is("前"));
    becomes = becomes || word.is("翻") || word.is("至") || word.is("到");
  }
  const bool turned = view.before(reading.first).is("翻") || (view.before(reading.first).is("了") && reading.first > 1 && view.word(reading.first - 2).is("翻"));
  if (turned) {
    // 翻两倍 and 翻了三倍: so many times as much; 翻一倍 is one time more.
    return as_change(std::move(reading), Movement::kUp, reading.low == Decimal(1));
  }
  if (movement && !becomes) {
    const bool falls = movement->movement == Movement::kDown;
    return as_change(std::move(reading), falls ? Movement::kNone : movement->movement, true);
  }
  const std::size_t last = reading.last;
  if (!movement && !own_past) {
    // 三倍增长, 近三倍的增长
    std::size_t behind = last;
    if (view.word(behind).is("的")) ++behind;
    const auto word = view.tables().movements.at(view.words(), behind);
    if (word && *word->meaning == WordMovement::kUp && !is_any(view.word(behind), {"高", "多"})) {
      return as_change(std::move(reading), Movement::kUp, true);
    }
    return reading;
  }
  if (own_past || becomes) return as_change(std::move(reading), Movement::kUp, false);
  return reading;
}

Reading read_english(const SentenceView& view, Reading reading) {
  std::optional<FoundMovement> before = movement_before(view, reading.first);
  bool behind = change_behind(view, reading.last);
  // "grew 3x year over year or 9.5x from 2023": alike.
  const Word& joint = view.before(reading.first);
  if (!before && !behind && (joint.is("or") || joint.is("and"))) {
    for (std::size_t at = reading.first; at > 0 && at + 10 > reading.first; --at) {
      const Item* item = view.item_at(at - 1);
      if (item == nullptr || !item->low.unit || item->low.unit->name != "multiple") continue;
      before = movement_before(view, item->first);
      behind = change_behind(view, item->last);
      break;
    }
  }
  if (!before && !behind) return reading;
  if (view.word(reading.last).is("more") && reading.low < Decimal(1)) return reading;
  // "10 times better than", "5x as many as rivals": a comparison.
  const bool falls = before && before->movement == Movement::kDown;
  if (falls || reading.low < Decimal(1)) return reading;
  return as_change(std::move(reading), Movement::kUp, false);
}

}  // namespace

std::optional<Reading> read_multiple(const SentenceView& view, std::size_t at) {
  const Item* item = view.item_at(at);
  if (item == nullptr || !item->low.unit || item->low.unit->unit.dimension != Dimension::kMultiple) return std::nullopt;
  const Word& sign = view.before(item->low.last);
  // "H100 x8", "MI300X", "2 x 4": a name or a product, no multiple.
  const Word& before = view.before(item->first);
  const bool glued = view.glued(item->first) && (before.token.kind == TokenKind::kWord || before.is("-"));
  if (glued && !(view.is_chinese() && item->low.numeral.point)) return std::nullopt;
  if (sign.is("x") || sign.is("×")) {
    const Word& behind = view.word(item->last);
    if ((behind.token.kind == TokenKind::kNumber && view.glued(item->last)) || !view.glued(item->low.last - 1)) return std::nullopt;
  }
  if (sign.is("times") && view.word(item->last).token.kind == TokenKind::kNumber && !is_any(view.word(item->last), {"2023", "2024", "2025", "2026"})) {
    return std::nullopt;  // "500,000 times 500 watts"
  }
  // "three times a year", "five times in a row": how often.
  if (sign.is("times") && is_any(view.word(item->last), {"a", "per", "in", "since", "daily"}) &&
      !is_any(view.word(item->last + 1), {"year", "last"})) {
    const Word& unit = view.word(item->last + 1);
    if (view.word(item->last).is("in") || is_any(unit, {"day", "week", "month", "row"})) return std::nullopt;
  }
  Reading reading = reading_of(*item);
  reading.unit = item->low.unit->unit;
  reading.movable = false;
  if (reading.low.is_negative()) return std::nullopt;
  return view.is_chinese() ? read_chinese(view, std::move(reading)) : read_english(view, std::move(reading));
}

// "sixfold", "tenfold", "10-fold": nearly always one's own past.
std::optional<Reading> read_fold(const SentenceView& view, std::size_t at) {
  Reading reading;
  reading.first = at;
  if (const Item* item = view.item_at(at); item != nullptr && item->low.unit && item->low.unit->name == "multiple" &&
                                           view.before(item->low.last).is("fold")) {
    reading = reading_of(*item);
    reading.unit = item->low.unit->unit;
    return as_change(std::move(reading), Movement::kUp, false);
  }
  const Word& word = view.word(at);
  if (word.token.kind != TokenKind::kWord || !word.folded.ends_with("fold") || word.folded.size() < 6) return std::nullopt;
  const std::string_view stem = word.folded.substr(0, word.folded.size() - 4);
  const Word alone{{TokenKind::kWord, {0, stem.size()}}, stem, false, false, view.tables().vocabulary.find(stem)};
  const auto number = view.tables().numbers.at({&alone, 1}, 0);
  if (!number || number->meaning->value < 2) return std::nullopt;
  reading.last = at + 1;
  reading.low = reading.high = number->meaning->value;
  reading.quantum = 1;
  return as_change(std::move(reading), Movement::kUp, false);
}

}  // namespace outlay::figures
