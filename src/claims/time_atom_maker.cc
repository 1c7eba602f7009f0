#include "claims/time_atom_maker.h"

#include <charconv>

namespace outlay {
namespace {

std::optional<int> number_of(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

bool is_year(int value) { return value >= kFirstYear && value <= kLastYear; }

TimeAtomMaker::TimeAtomMaker(const std::vector<Word>& words, const std::vector<Cue>& hits,
         const std::vector<std::string>& labels, std::string_view content)
    : words_(words), hits_(hits), labels_(labels), content_(content), first_hit_(words.size() + 1) {
  std::size_t hit = 0;
  for (std::size_t i = 0; i <= words.size(); ++i) {
    while (hit < hits.size() && hits[hit].begin < i) ++hit;
    first_hit_[i] = hit;
  }
}

std::string_view TimeAtomMaker::text(std::size_t index) const {
  return index < words_.size() && words_[index].figure == Word::kNoFigure
             ? std::string_view(words_[index].text)
             : std::string_view();
}

std::optional<int> TimeAtomMaker::number_at(std::size_t index) const {
  if (index >= words_.size() || words_[index].kind != TokenKind::kNumber ||
      words_[index].figure != Word::kNoFigure) {
    return std::nullopt;
  }
  return number_of(words_[index].text);
}

const Cue* TimeAtomMaker::hit(std::size_t index, std::string_view family) const {
  const Cue* best = nullptr;
  if (index >= words_.size()) return best;
  for (std::size_t i = first_hit_[index]; i < hits_.size() && hits_[i].begin == index; ++i) {
    if (!labels_[hits_[i].label].starts_with(family)) continue;
    if (best == nullptr || hits_[i].end > best->end) best = &hits_[i];
  }
  return best;
}

int TimeAtomMaker::value(const Cue& cue) const {
  std::string_view label = labels_[cue.label];
  label.remove_prefix(label.find('.') + 1);
  if (label.starts_with('+')) label.remove_prefix(1);
  return number_of(label).value_or(0);
}

const Cue* TimeAtomMaker::month(std::size_t index) const {
  const Cue* found = hit(index, "month.");
  if (found == nullptr || value(*found) < 1 || words_[index].kind != TokenKind::kWord) return nullptr;
  const char first = content_[words_[index].span.begin];
  return first >= 'A' && first <= 'Z' ? found : nullptr;
}

std::optional<TimeAtomMaker::Counted> TimeAtomMaker::counted(std::size_t index) const {
  if (const auto number = number_at(index); number && *number <= 50) return Counted{*number, index + 1};
  if (const Cue* word = hit(index, "number.")) return Counted{value(*word), word->end};
  return std::nullopt;
}

bool TimeAtomMaker::han(std::size_t index, std::string_view character) const {
  return text(index) == character;
}

TimeExpression& TimeAtomMaker::put(Role role, std::size_t begin, std::size_t end) {
  TimeAtom atom;
  atom.role = role;
  atom.expression.begin = static_cast<std::uint32_t>(begin);
  atom.expression.end = static_cast<std::uint32_t>(end);
  atoms_.push_back(atom);
  at_ = end;
  return atoms_.back().expression;
}

TimeExpression& TimeAtomMaker::expression(TimeKind kind, std::size_t end) {
  TimeExpression& made = put(Role::kExpression, at_, end);
  made.kind = kind;
  return made;
}

bool TimeAtomMaker::is_dash(std::string_view text) {
  return text == "-" || text == "–" || text == "—" || text == "~" || text == "～" || text == "至" ||
         text == "到";
}

void TimeAtomMaker::short_year(TimeExpression& made) {
  std::size_t index = at_;
  if (text(index) == "'" || text(index) == "’") ++index;
  bool fiscal = false;
  if (text(index) == "fy" || text(index) == "cy") fiscal = text(index++) == "fy";
  const auto number = number_at(index);
  if (!number || words_[index].text.size() != 2 || *number < 10 || *number > 40) return;
  if (!fiscal && index == at_ && words_[index].span.begin != words_[index - 1].span.end) return;
  made.year = 2000 + *number;
  made.fiscal = fiscal;
  made.end = static_cast<std::uint32_t>(index + 1);
  at_ = index + 1;
}

bool TimeAtomMaker::year_count(std::size_t index, int direction) {
  std::optional<Counted> count = counted(index);
  if (!count) {
    if (direction != 0 && (text(index) == "decade" || text(index) == "10")) {
      TimeExpression& made = expression(TimeKind::kYears, index + 1);
      made.count = 10;
      made.offset = direction;
      return true;
    }
    return false;
  }
  std::size_t unit = count->end;
  // three to five years, 三至五年: the longer
  if (text(unit) == "to" || text(unit) == "-" || text(unit) == "至" || text(unit) == "到") {
    if (const auto longer = counted(unit + 1)) {
      count = longer;
      unit = longer->end;
    }
  }
  if (text(unit) == "fiscal" || text(unit) == "calendar") ++unit;
  const bool years = text(unit) == "years" || text(unit) == "year" || han(unit, "年");
  if (!years || count->value < 1 || count->value > 50) return false;
  if (han(unit, "年") && direction == 0 && (han(unit + 1, "期") || han(unit + 1, "前"))) return false;
  std::size_t end = unit + 1;
  int towards = direction;
  if (direction == 0 && han(unit, "年") && (han(end, "内") || han(end, "內"))) {
    towards = 1;
    ++end;
  }
  if (text(end) == "ago" || text(end) == "earlier") return false;
  TimeExpression& made = expression(TimeKind::kYears, end);
  made.count = count->value;
  made.offset = towards;
  return true;
}

}  // namespace outlay
