// Two amounts that are the ends of one range.
//
// What is printed once counts for both: in "$175-185 billion" the currency of
// the first and the scale of the second. "From $4bn to $5bn" is a move and no
// range, unless something says so ("ranging from"); a first end above the
// second is no range either.

#include "figures/items.h"

namespace outlay::figures {
namespace {

bool is_dash(const Word& word) {
  return word.is("-") || word.is("–") || word.is("—") || word.is("~") || word.is("～") || word.is("−") ||
         word.is("〜") || word.is("∼") || word.is("‑");
}

// How many words join two ends at `at`; 0: none do.
std::size_t connector(const SentenceView& view, std::size_t at, const Amount& low) {
  const Word& word = view.word(at);
  if (is_dash(word)) return is_dash(view.word(at + 1)) ? 2 : 1;
  if (word.is("to") || word.is("至") || word.is("到") || word.is("through")) return 1;
  if (word.is("or") || word.is("或")) return low.letter_scale || low.numeral.point ? 0 : 1;
  if (word.is("and") || word.is("和") || word.is("与")) {
    const Word& before = view.before(low.first);
    const Word& second = view.before(low.first > 0 ? low.first - 1 : 0);
    // "the $25 billion and $25.8 billion guidance range"
    const std::optional<Amount> end = word.is("and") ? read_amount(view, at + 1) : std::nullopt;
    if (end && (view.word(end->last).is("range") || view.word(end->last + 1).is("range"))) return 1;
    if (before.is("between") || second.is("between") || before.is("于") || before.is("於")) return 1;
    // 200亿和300亿美元之间: the second end is followed by 之间.
    const std::optional<Amount> high = view.is_chinese() ? read_amount(view, at + 1) : std::nullopt;
    return high && (view.word(high->last).is("之") && (view.word(high->last + 1).is("间") || view.word(high->last + 1).is("間"))) ? 1 : 0;
  }
  return 0;
}

// "from $4bn to $5bn" tells a move; "ranging from", "guidance of from" a range.
bool tells_a_move(const SentenceView& view, const Amount& low, std::size_t at) {
  const Word& joint = view.word(at);
  if (is_dash(joint) || joint.is("and") || joint.is("or")) return false;
  std::size_t i = low.first;
  // A hedge may stand between "from" and the amount.
  while (i > 0) {
    const auto hedge = view.tables().hedges_before.before(view.words(), i);
    if (!hedge) break;
    i -= hedge->size;
  }
  if (view.before(i).is("by")) return true;  // "raised by $1bn to $3bn"
  if (low.is_money() && view.is_chinese()) {
    // 亏损扩大30亿美元至123亿美元: by so much, to so much.
    const auto verb = view.tables().movements.before(view.words(), i);
    const Word& end = view.before(i);
    if (verb && *verb->meaning != WordMovement::kFiller && !end.is("至") && !end.is("到") && !end.is(":") && i > 0) return true;
  }
  // ", up from $4bn to $5bn" gives two ranges, a later and a former one.
  if (low.is_money() && view.before(i).is("from") && i > 2 && (view.before(i - 1).is("up") || view.before(i - 1).is("down")) &&
      view.before(i - 2).is(",")) {
    return false;
  }
  if (!view.before(i).is("from") && !view.before(i).is("从") && !view.before(i).is("從") && !view.before(i).is("自")) {
    return false;
  }
  const Word& verb = view.before(i - 1);
  return !(verb.is("ranging") || verb.is("range") || verb.is("ranges") || verb.is("ranged") || verb.is("anywhere") ||
           verb.is("guidance") || verb.is("vary") || verb.is("varying") || verb.is("between"));
}

bool same_unit(const Amount& a, const Amount& b) {
  if (a.is_money() != b.is_money()) return false;
  if (a.is_money()) return a.currency().currency == b.currency().currency;
  if (a.unit.has_value() != b.unit.has_value()) return false;
  return !a.unit || a.unit->unit == b.unit->unit;
}

// Gives each end what only the other has; false where they do not fit.
bool share(Amount& low, Amount& high) {
  if (low.other_classifier || high.other_classifier) return false;
  const bool low_had_unit = low.has_unit();
  if (high.is_money() && !low.has_unit()) {
    low.before = high.before;
    low.behind = high.behind;
    if (high.before && !high.behind) return false;  // "5 to $10"
  } else if (low.is_money() && !high.has_unit()) {
    high.before = low.before;
    high.behind = low.behind;
    if (low.behind && !low.before && low.scale && !high.scale) return false;
  } else if (high.unit && !low.has_unit()) {
    low.unit = high.unit;
  } else if (low.unit && !high.has_unit()) {
    if (low.unit->unit.dimension != Dimension::kMultiple) return false;  // "5% to 10 sites"
    return false;
  }
  if (!same_unit(low, high)) return false;
  if (!low.scale && high.scale && !low.numeral.grouped && (!low_had_unit || low.before)) {
    low.scale = high.scale;
    low.han_scale = high.han_scale;
    low.letter_scale = high.letter_scale;
  } else if (low.scale && !high.scale && high.has_unit() && !low_had_unit && high.behind) {
    return true;
  }
  return true;
}

bool is_plain(const Amount& amount) { return !amount.has_unit() && !amount.scale && !amount.classifier; }

}  // namespace

void join_range(const SentenceView& view, Item& item) {
  std::size_t at = item.low.last;
  std::optional<Amount> restated;
  if (view.word(at).is("(") || view.word(at).is("（")) {
    std::size_t inner = at + 1;
    while (const auto hedge = view.tables().hedges_before.at(view.words(), inner)) inner += hedge->size;
    restated = read_amount(view, inner);
    if (!restated || !restated->is_money()) return;
    if (!view.word(restated->last).is(")") && !view.word(restated->last).is("）")) return;
    at = restated->last + 1;
  }
  const std::size_t joint = connector(view, at, item.low);
  if (joint == 0 || tells_a_move(view, item.low, at)) return;
  // A dash with a blank before it only is a minus; with none it joins.
  if (is_dash(view.word(at)) && !view.glued(at) && view.glued(at + joint) && !view.word(at).is("~")) return;
  std::size_t next = at + joint;
  if (view.word(next).is("about") || view.word(next).is("约")) return;
  std::optional<Amount> high = read_amount(view, next);
  if (!high || (high->plus && !item.low.plus)) return;
  Amount low = item.low;
  if (low.inside && !view.tables().hedges.empty() && view.word(low.last - 1).is("+")) return;
  if (is_plain(low) && is_plain(*high) && (low.numeral.kind == NumeralKind::kDigits) && is_dash(view.word(at)) &&
      (is_dash(view.word(high->last)) || is_dash(view.before(low.first)))) {
    return;  // 2025-02-25, 555-1234-567
  }
  if (!share(low, *high)) return;
  const Decimal low_value = value_of(low);
  const Decimal high_value = value_of(*high);
  const bool both_fall = low.minus && high->minus && high_value < low_value;
  if (!(low_value < high_value) && !both_fall) return;
  item.low = low;
  item.high = *high;
  item.restated = restated;
  item.last = high->last;
}

}  // namespace outlay::figures
