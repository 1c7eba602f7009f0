#include "figures/hedge.h"

#include <algorithm>
#include <string>

#include "figures/movement.h"

namespace outlay::figures {
namespace {

bool is_near(HedgeEffect effect) {
  using enum HedgeEffect;
  return effect == kNear || effect == kNearBelow || effect == kNextDigit || effect == kSeveral;
}

// The ">" of "->", "=>", "<b>" and of a quoted line is no hedge.
bool is_arrow(const SentenceView& view, std::size_t at) {
  const Word& word = view.word(at);
  if (word.is("<")) return view.word(at + 1).token.kind == TokenKind::kWord;
  if (!word.is(">")) return false;
  if (at == 0 || !view.glued(at)) return !view.glued(at + 1) && at == 0;
  const Word& before = view.before(at);
  return before.is("-") || before.is("=") || before.token.kind == TokenKind::kWord || before.is("\"") || before.is("/");
}

// "as much as 4.8%" of what has happened is plain, of what may come a bound.
bool happened(const SentenceView& view, std::size_t at) {
  if (!view.word(at).is("as")) return false;
  const auto verb = view.tables().movements.before(view.words(), at);
  if (!verb) return false;
  const std::size_t first = at - verb->size;
  const Word& before = view.before(first);
  for (const std::string_view modal : {"to", "could", "may", "might", "will", "would", "by", "can", "should"}) {
    if (before.is(modal)) return false;
  }
  return true;
}

// Ten to the place of the last digit that is not zero: 100 for 3800, 1 for 30 is 10.
Decimal last_place(Decimal value) {
  Decimal place = 1;
  value = value.absolute();
  if (value.is_zero()) return place;
  while (place < value) {
    const Decimal next = place * Decimal(10);
    const Decimal parts = divide(value, next);
    if (!parts.is_integer()) break;
    place = next;
  }
  return place;
}

Decimal part_of(const Decimal& value, int permille) {
  return value.absolute() * Decimal(permille) * Decimal::power_of_ten(-3);
}

// What may stand between hedge and figure: "[", "above a $1bn value", "cross the $1bn mark".
std::size_t words_between(const SentenceView& view, const Reading& reading) {
  const Word& before = view.before(reading.first);
  if (view.is_chinese()) {
    // 至少为30亿, 超过了5%: fillers, unless they are a hedge's own.
    std::size_t at = reading.first;
    while (at + 2 > reading.first && at > 0) {
      if (view.tables().hedges_before.before(view.words(), at)) break;
      const Word& filler = view.before(at);
      if (!(filler.is("为") || filler.is("為") || filler.is("达") || filler.is("達") || filler.is("到") || filler.is("有") ||
            filler.is("是") || filler.is("了") || filler.is("要") || filler.is("在") || filler.is("“"))) {
        break;
      }
      --at;
    }
    return view.tables().hedges_before.before(view.words(), at) ? reading.first - at : 0;
  }
  if (before.is("[") || before.is("a") || before.is("an") || before.is("“") || before.is("\"")) return 1;
  if (!before.is("the")) return 0;
  const auto hedge = view.tables().hedges_before.before(view.words(), reading.first - 1);
  if (hedge && is_near(view.tables().hedges[*hedge->meaning].effect)) return 1;
  for (std::size_t at = reading.last; at < reading.last + 3; ++at) {
    const Word& word = view.word(at);
    if (word.is("mark") || word.is("threshold") || word.is("level") || word.is("milestone")) return 1;
  }
  return 0;
}

// 5万亿美元（约合…）以上: the hedge stands behind the bracket.
std::size_t behind_bracket(const SentenceView& view, std::size_t last) {
  if (!view.is_chinese() || !(view.word(last).is("(") || view.word(last).is("（"))) return last;
  for (std::size_t at = last + 1; at < last + 24 && at < view.size(); ++at) {
    if (view.word(at).is(")") || view.word(at).is("）")) return at + 1;
  }
  return last;
}

// 不超过总股本的30%, 不足OpenAI的四分之一: whose share it is stands between. 超过 and
// 低于 compare with it instead, so only what says no (不, 至) is taken.
const HedgeWord* bound_of_another(const SentenceView& view, std::size_t first) {
  if (!view.before(first).is("的")) return nullptr;
  for (std::size_t back = 1; back < 24 && back < first; ++back) {
    const Word& word = view.before(first - back);
    if (word.is("，") || word.is("。") || word.is("；") || word.is("、") || word.is(",") || word.token.kind == TokenKind::kNumber) {
      return nullptr;
    }
    const auto hedge = view.tables().hedges_before.before(view.words(), first - back);
    if (!hedge) continue;
    const Word& begin = view.word(first - back - hedge->size);
    const bool bound = begin.is("不") || begin.is("至") || begin.is("尚") || begin.is("最") ||
                       view.tables().hedges[*hedge->meaning].effect == HedgeEffect::kNear;
    if (bound) return &view.tables().hedges[*hedge->meaning];
  }
  return nullptr;
}

// 超过18%的市场预期 compares with 18%.
bool compares_with_forecast(const SentenceView& view, std::size_t last, const HedgeWord& row) {
  if (!view.is_chinese() || (row.effect != HedgeEffect::kAbove && row.effect != HedgeEffect::kBelow)) return false;
  if (!view.word(last).is("的")) return false;
  for (std::size_t at = last + 1; at < last + 6; ++at) {
    if (view.word(at).is("预") || view.word(at).is("預")) return true;
    if (view.word(at).token.kind == TokenKind::kMark) return false;
  }
  return false;
}

}  // namespace

std::optional<FoundHedge> find_hedge(const SentenceView& view, const Reading& reading) {
  const FigureWords& tables = view.tables();
  std::optional<FoundHedge> found;
  const auto add = [&](const HedgeWord& hedge) {
    const bool near = is_near(hedge.effect);
    if (!found) {
      found = FoundHedge{&hedge, near};
    } else {
      // A bound beside a nearness ("up to about") stays a bound.
      if (!near && is_near(found->hedge->effect)) found->hedge = &hedge;
      found->near = found->near || near;
    }
  };
  std::size_t at = reading.first - words_between(view, reading);
  for (int count = 0; count < 2; ++count) {
    const auto hedge = tables.hedges_before.before(view.words(), at);
    if (!hedge) break;
    const std::size_t first = at - hedge->size;
    if (is_arrow(view, first) || happened(view, first)) break;
    const HedgeWord& row = tables.hedges[*hedge->meaning];
    if (row.effect == HedgeEffect::kSeveral || row.effect == HedgeEffect::kNone) break;
    if (compares_with_forecast(view, reading.last, row)) break;
    // The "~" between two numbers joins them.
    if (view.word(first).is("~") && first > 0 && view.before(first).token.kind == TokenKind::kNumber && view.glued(first)) break;
    add(row);
    at = first;
  }
  if (!found && view.is_chinese()) {
    // 至少增长5%: the hedge stands before the verb.
    const std::optional<FoundMovement> verb = movement_before(view, reading.first);
    const auto hedge = verb ? tables.hedges_before.before(view.words(), verb->first) : std::nullopt;
    if (hedge && !is_near(tables.hedges[*hedge->meaning].effect)) add(tables.hedges[*hedge->meaning]);
  }
  if (!found && view.is_chinese()) {
    if (const HedgeWord* hedge = bound_of_another(view, reading.first)) add(*hedge);
  }
  const std::size_t behind = behind_bracket(view, reading.last);
  if (const auto hedge = tables.hedges_behind.at(view.words(), behind)) {
    const bool sum = view.word(behind).is("+");
    if (!sum) add(tables.hedges[*hedge->meaning]);
  }
  if (reading.inside) add(tables.hedges[*reading.inside]);
  return found;
}

void apply_hedge(const Reading& reading, const std::optional<FoundHedge>& hedge, Figure& figure) {
  using enum HedgeEffect;
  const bool falls = figure.movement == Movement::kDown && !(reading.low < Decimal(0)) &&
                     (Decimal(0) < reading.low || Decimal(0) < reading.high);
  // Worked out upright, turned over at the end.
  Decimal low = reading.low;
  Decimal high = reading.high;
  const bool negative = high < Decimal(0) && low < Decimal(0);
  if (negative) {
    low = -reading.high;
    high = -reading.low;
  }
  std::optional<IntervalEnd> from, to;
  const Decimal half = Decimal(5) * reading.quantum * Decimal::power_of_ten(-1);
  const Decimal margin = reading.exact ? Decimal(0) : half;
  from = IntervalEnd{low - margin, false};
  to = IntervalEnd{high + margin, false};
  std::optional<Decimal> first = low, last = high;
  const bool range = low != high;
  if (hedge) {
    const HedgeWord& row = *hedge->hedge;
    figure.hedge = row.id;
    figure.approx = hedge->near;
    switch (row.effect) {
      case kNear:
      case kNearBelow:
        from->value = std::min(from->value, low - part_of(low, row.below_permille));
        to->value = row.effect == kNear ? std::max(to->value, high + part_of(high, row.above_permille)) : to->value;
        break;
      case kAbove:
      case kAtLeast:
        if (range && !reading.inside) break;  // "$94-120B+" has no upper end
        from = IntervalEnd{low, row.effect == kAbove};
        to.reset();
        last.reset();
        break;
      case kAtMost:
      case kBelow:
        if (range) break;
        from.reset();
        to = IntervalEnd{high, row.effect == kBelow};
        first.reset();
        break;
      case kNextDigit:
        from = IntervalEnd{low, false};
        to = IntervalEnd{high + last_place(divide(high, reading.quantum)) * reading.quantum, false};
        break;
      case kSeveral:
        from = IntervalEnd{low, false};
        to.reset();
        last.reset();
        break;
      case kNone:
        break;
    }
  }
  if (falls || negative) {
    std::swap(first, last);
    std::swap(from, to);
    if (first) first = -*first;
    if (last) last = -*last;
    if (from) from->value = -from->value;
    if (to) to->value = -to->value;
  }
  figure.low = first;
  figure.high = last;
  figure.quantum = reading.quantum;
  if (from && to && from->value == to->value) from->open = to->open = false;
  figure.interval = Interval(from, to);
}

}  // namespace outlay::figures
