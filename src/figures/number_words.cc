#include <cstdint>
#include <string>

#include "figures/numeral.h"
#include "figures/sentence_view.h"

namespace outlay::figures {
namespace {

const NumberWord* english_word(const SentenceView& view, std::size_t at) {
  if (view.word(at).token.kind != TokenKind::kWord) return nullptr;
  const auto match = view.tables().numbers.at(view.words(), at);
  return match && match->size == 1 ? match->meaning : nullptr;
}

std::size_t skip_hyphen(const SentenceView& view, std::size_t at) {
  return view.word(at).is("-") && view.glued(at) && view.glued(at + 1) ? at + 1 : at;
}

bool is_scale_word(const SentenceView& view, std::size_t at) {
  const auto scale = view.tables().scales.at(view.words(), at);
  return scale && !scale->meaning->letter;
}

// "half a million", "half a gigawatt", "quarter-million".
std::optional<Numeral> read_part_of_scale(const SentenceView& view, std::size_t at) {
  std::size_t i = at;
  const bool half = view.word(i).is("half");
  if (!half && !view.word(i).is("quarter")) return std::nullopt;
  i = skip_hyphen(view, i + 1);
  if (view.word(i).is("of")) ++i;
  if (view.word(i).is("a")) ++i;
  if (view.word(i).is("dozen") && half) {
    Numeral dozen;
    dozen.kind = NumeralKind::kWords;
    dozen.last = i + 1;
    dozen.value = 6;
    dozen.quantum = 1;
    return dozen;
  }
  const auto unit = view.tables().units.at(view.words(), i);
  const bool power = unit && unit->meaning->unit.dimension == Dimension::kPower && unit->meaning->name.size() > 4;
  if (!(is_scale_word(view, i) || power) || view.word(i).is("thousands")) return std::nullopt;
  Numeral numeral;
  numeral.kind = NumeralKind::kWords;
  numeral.last = i;
  numeral.value = *Decimal::parse(half ? "0.5" : "0.25");
  numeral.quantum = numeral.value.quantum();
  return numeral;
}

// The digits behind "point": "five point two five".
void read_decimals(const SentenceView& view, Numeral& numeral) {
  if (!view.word(numeral.last).is("point")) return;
  std::string decimals;
  std::size_t at = numeral.last + 1;
  for (; decimals.size() < 12; ++at) {
    const NumberWord* digit = english_word(view, at);
    if (digit == nullptr || digit->kind != NumberWordKind::kUnit || digit->value > 9) break;
    decimals += static_cast<char>('0' + digit->value);
  }
  if (decimals.empty()) return;
  const std::optional<Decimal> part = Decimal::parse("0." + decimals);
  numeral.value = numeral.value + *part;
  numeral.quantum = part->quantum();
  numeral.last = at;
  numeral.point = true;
  numeral.only_one = false;
}

}  // namespace

std::optional<Numeral> read_number_words(const SentenceView& view, std::size_t at) {
  if (std::optional<Numeral> part = read_part_of_scale(view, at)) return part;
  const NumberWord* word = english_word(view, at);
  if (word == nullptr || view.in_address(at)) return std::nullopt;

  Numeral numeral;
  numeral.kind = NumeralKind::kWords;
  numeral.quantum = 1;
  std::int64_t total = 0;
  std::size_t i = at;
  if (word->kind == NumberWordKind::kArticle) {
    const NumberWord* behind = english_word(view, at + 1);
    const bool multiplied = is_scale_word(view, at + 1) ||
                            (behind != nullptr && behind->kind == NumberWordKind::kMultiplier);
    if (!multiplied) return std::nullopt;
    total = 1;
    ++i;
  } else if (word->kind == NumberWordKind::kUnit) {
    total = word->value;
    numeral.only_one = total == 1;
    ++i;
  } else if (word->kind == NumberWordKind::kTen) {
    total = word->value;
    numeral.quantum = 10;
    ++i;
    const std::size_t next = skip_hyphen(view, i);
    const NumberWord* unit = english_word(view, next);
    if (unit != nullptr && unit->kind == NumberWordKind::kUnit && unit->value > 0 && unit->value < 10) {
      total += unit->value;
      numeral.quantum = 1;
      i = next + 1;
    }
  } else {
    return std::nullopt;
  }
  // "two hundred and fifty", "a dozen".
  const std::size_t hyphened = skip_hyphen(view, i);
  if (hyphened != i && english_word(view, hyphened) != nullptr &&
      english_word(view, hyphened)->kind == NumberWordKind::kMultiplier) {
    i = hyphened;  // three-dozen
  }
  const NumberWord* multiplier = english_word(view, i);
  if (multiplier != nullptr && multiplier->kind == NumberWordKind::kMultiplier && !view.word(i).is("dozens")) {
    total *= multiplier->value;
    numeral.quantum = multiplier->value;
    numeral.only_one = false;
    ++i;
    std::size_t rest = view.word(i).is("and") ? i + 1 : i;
    const NumberWord* tens = english_word(view, rest);
    if (multiplier->value == 100 && tens != nullptr &&
        (tens->kind == NumberWordKind::kTen || (tens->kind == NumberWordKind::kUnit && tens->value > 0))) {
      total += tens->value;
      numeral.quantum = tens->kind == NumberWordKind::kTen ? 10 : 1;
      i = rest + 1;
      const std::size_t next = skip_hyphen(view, i);
      const NumberWord* unit = english_word(view, next);
      if (tens->kind == NumberWordKind::kTen && unit != nullptr && unit->kind == NumberWordKind::kUnit &&
          unit->value > 0 && unit->value < 10) {
        total += unit->value;
        numeral.quantum = 1;
        i = next + 1;
      }
    }
  }
  numeral.value = Decimal(total);
  numeral.last = i;
  read_decimals(view, numeral);
  return numeral;
}

}  // namespace outlay::figures
