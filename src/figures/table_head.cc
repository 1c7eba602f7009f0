#include "figures/table_head.h"

#include "unicode/characters.h"

namespace outlay::figures {
namespace {

// The unit that begins at `at` of a head: currency and scale in either order, or a unit.
std::optional<HeadUnit> unit_at(const FigureWords& tables, const Words& words, std::size_t at) {
  HeadUnit head;
  std::optional<Currency> currency;
  std::size_t i = at;
  if (const auto before = tables.currencies_before.at(words, i)) {
    currency = before->meaning->currency;
    i += before->size;
  }
  for (int count = 0; count < 2; ++count) {
    const auto scale = tables.scales.at(words, i);
    if (!scale) break;
    head.scale = head.scale.value_or(Decimal(1)) * scale->meaning->factor;
    i += scale->size;
  }
  if (i < words.size() && words[i].is("of")) ++i;
  if (!currency) {
    if (const auto behind = tables.currencies_behind.at(words, i)) {
      currency = behind->meaning->currency;
      i += behind->size;
    } else if (const auto sign = tables.currencies_before.at(words, i)) {
      currency = sign->meaning->currency;
      i += sign->size;
    }
  }
  if (currency) {
    // 人民币亿元: the scale may stand behind the currency too.
    const auto scale = head.scale ? std::nullopt : tables.scales.at(words, i);
    if (scale) head.scale = scale->meaning->factor;
    head.unit = Unit::money(*currency);
    return head;
  }
  if (const auto unit = tables.units.at(words, i)) {
    head.unit = unit->meaning->unit;
    head.factor = unit->meaning->factor;
    return head;
  }
  return std::nullopt;
}

std::optional<HeadUnit> unit_of(const SentenceView& view, std::uint32_t block) {
  const Text& text = view.text();
  if (block == Block::kNone || block >= text.blocks.size()) return std::nullopt;
  const TextSpan span = text.blocks[block].span;
  if (span.size() > 200) return std::nullopt;
  const std::string folded = fold(text.view(span));
  Words words;
  std::uint64_t end = 0;
  for (const Token& token : tokenize(folded, {0, folded.size()})) {
    const std::string_view word = std::string_view(folded).substr(token.span.begin, token.span.size());
    words.push_back({token, word, token.span.begin == end, false, view.tables().vocabulary.find(word)});
    end = token.span.end;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool opened = i > 0 && (words[i - 1].is("(") || words[i - 1].is("（") || words[i - 1].is("：") ||
                                  words[i - 1].is("in") || words[i - 1].is(",") || words[i - 1].is("["));
    const bool alone = i == 0 && words.size() <= 3;
    const bool sign = words[i].token.kind == TokenKind::kMark && !words[i].is("(") && i + 1 == words.size() && words.size() > 1;
    if (!opened && !alone && !sign) continue;
    if (std::optional<HeadUnit> head = unit_at(view.tables(), words, i)) return head;
  }
  return std::nullopt;
}

}  // namespace

std::optional<HeadUnit> head_unit(const SentenceView& view, const Block& block) {
  if (std::optional<HeadUnit> head = unit_of(view, block.column_head)) return head;
  return unit_of(view, block.row_head);
}

}  // namespace outlay::figures
