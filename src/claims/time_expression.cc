#include "claims/time_expression.h"

#include <fmt/format.h>

#include <algorithm>

#include "claims/time_atoms.h"

namespace outlay {
namespace {

using Role = TimeAtom::Role;

bool is_part(TimeKind kind) {
  return kind == TimeKind::kDay || kind == TimeKind::kMonth || kind == TimeKind::kQuarter ||
         kind == TimeKind::kQuarterEnd || kind == TimeKind::kHalf || kind == TimeKind::kNineMonths;
}

bool wants_year(const TimeExpression& part) {
  return is_part(part.kind) && !part.year && !part.relative_year && !part.vague &&
         (part.number != 0 || part.kind == TimeKind::kNineMonths);
}

bool gives_year(const TimeExpression& other) { return other.kind == TimeKind::kYear; }

// Joins two neighbours where one is a part and the other its year.
bool join(TimeExpression& first, const TimeExpression& second) {
  TimeExpression made;
  if (wants_year(first) && gives_year(second)) {
    made = first;
    made.year = second.year;
    made.relative_year = second.relative_year;
  } else if (gives_year(first) && wants_year(second)) {
    made = second;
    made.year = first.year;
    made.relative_year = first.relative_year;
  } else if (first.kind == TimeKind::kMonth && second.kind == TimeKind::kSamePeriod) {
    return false;
  } else {
    return false;
  }
  made.fiscal = first.fiscal || second.fiscal;
  made.split = first.split || second.split;
  made.at_end = made.kind != TimeKind::kDay && (first.at_end || second.at_end);
  made.begin = first.begin;
  made.end = second.end;
  first = made;
  return true;
}

// The `count` months that end with `month`.
void set_months(TimeExpression& made, int count, int month) {
  made.count = 0;
  made.number = 0;
  if (count == 12 && month == 12) {
    made.kind = TimeKind::kYear;
  } else if (count == 6 && month % 6 == 0) {
    made.kind = TimeKind::kHalf;
    made.number = month / 6;
  } else if (count == 9 && month == 9) {
    made.kind = TimeKind::kNineMonths;
  } else {
    made.kind = TimeKind::kQuarterEnd;
    made.number = month;
    made.count = count == 3 ? 0 : count;
  }
}

// "fourth quarter ended June 30, 2025": the part is what the day says.
bool close_part(TimeExpression& part, const TimeExpression& end) {
  if (end.kind != TimeKind::kDay && end.kind != TimeKind::kMonth) return false;
  const int count = part.kind == TimeKind::kQuarter      ? 3
                    : part.kind == TimeKind::kHalf       ? 6
                    : part.kind == TimeKind::kNineMonths ? 9
                    : part.kind == TimeKind::kYear       ? 12
                                                         : 0;
  if (count == 0 || end.number == 0) return false;
  if (!end.year && !end.relative_year && (part.year || part.relative_year)) return false;
  TimeExpression made = end;
  made.begin = part.begin;
  set_months(made, count, end.kind == TimeKind::kDay ? end.number / 100 : end.number);
  part = made;
  return true;
}

// "April to December": the months between.
bool close_range(TimeExpression& first, const TimeExpression& last) {
  // "The October-December quarter": the last month says so already.
  const bool quarter = last.kind == TimeKind::kQuarterEnd && last.count == 0 &&
                       (last.number - first.number + 12) % 12 == 2;
  if (first.kind != TimeKind::kMonth || (last.kind != TimeKind::kMonth && !quarter) ||
      first.number == 0 || last.number == 0 || first.number == last.number || first.year ||
      first.relative_year) {
    return false;
  }
  TimeExpression made = last;
  made.begin = first.begin;
  set_months(made, (last.number - first.number + 12) % 12 + 1, last.number);
  first = made;
  return true;
}

// "three months ended June 30": months and the day that they end with.
bool close_months(TimeExpression& months, const TimeExpression& end) {
  if (end.kind != TimeKind::kDay && end.kind != TimeKind::kMonth) return false;
  if (end.number == 0) return false;
  const int month = end.kind == TimeKind::kDay ? end.number / 100 : end.number;
  TimeExpression made = end;
  made.begin = months.begin;
  set_months(made, months.count, month);
  months = made;
  return true;
}

}  // namespace

std::string_view name_of(TimeKind kind) {
  static constexpr std::string_view kNames[] = {
      "day", "weekday", "week", "month", "quarter", "quarter-end", "half",
      "nine-months", "year", "years", "range", "ytd", "same", "now"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string to_string(const TimeExpression& expression) {
  std::string text(name_of(expression.kind));
  if (expression.kind == TimeKind::kYears) {
    text += fmt::format(" {}{}", expression.count,
                        expression.offset > 0 ? " ahead" : expression.offset < 0 ? " back" : "");
  } else if (expression.number != 0) {
    text += fmt::format(" {}", expression.number);
  } else if (!expression.year && !expression.relative_year && !expression.vague &&
             expression.kind != TimeKind::kNow && expression.kind != TimeKind::kYearToDate &&
             expression.kind != TimeKind::kNineMonths) {
    text += fmt::format(" {:+}", expression.offset);
  }
  if (expression.kind == TimeKind::kRange) return text + fmt::format(" {} to {}", *expression.year, expression.until);
  if (expression.year) text += fmt::format(" of {}", *expression.year);
  if (expression.relative_year) text += fmt::format(" of y{:+}", *expression.relative_year);
  if (expression.fiscal) text += " fiscal";
  if (expression.count != 0 && expression.kind == TimeKind::kQuarterEnd) text += fmt::format(" {} months", expression.count);
  if (expression.at_end) text += " end";
  if (expression.vague) text += " vague";
  return text;
}

Result<TimeWords> TimeWords::load(const TableSet& tables) {
  Result<Cues> words = Cues::load(tables, "time_words");
  if (!words) return std::unexpected(words.error());
  TimeWords made;
  made.words_ = std::move(*words);
  return made;
}

std::vector<TimeWords::Comparison> TimeWords::comparisons(const std::vector<Word>& words) const {
  std::vector<Comparison> found;
  for (const Cue& cue : words_.find(words)) {
    const std::string& label = words_.labels()[cue.label];
    if (label == "from" || label == "above") found.push_back({cue.end, label == "above"});
  }
  std::ranges::sort(found, {}, &Comparison::at);
  return found;
}

std::vector<TimeExpression> TimeWords::read(const std::vector<Word>& words,
                                            std::string_view content) const {
  const std::vector<TimeAtom> atoms =
      time_atoms(words, words_.find(words), words_.labels(), content);
  std::vector<TimeExpression> made;
  bool glued = false;   // only glue since the last expression
  bool fiscal = false;  // "fiscal" stands before the next
  bool ended = false;   // "ended" stands before the next, and nothing between
  bool to = false;      // "to" stands between the last and the next
  bool end_of = false;  // "the end of" stands before the next
  std::optional<TimeExpression> months;  // "three months" (and perhaps "ended") just before
  std::optional<TimeExpression> whole;   // "full year" just before: the next may be its year
  std::uint32_t last_end = 0;
  // "Full year" without a year is the year that is spoken of.
  const auto put_whole = [&] {
    if (!whole) return;
    whole->kind = TimeKind::kYear;
    made.push_back(*whole);
    whole.reset();
  };
  for (const TimeAtom& atom : atoms) {
    const TimeExpression& piece = atom.expression;
    if (piece.begin != last_end) {
      put_whole();
      glued = ended = to = end_of = false;
      if (atom.role != Role::kEnded) months.reset();
    }
    if (piece.begin > last_end) fiscal = false;
    last_end = piece.end;
    switch (atom.role) {
      case Role::kGlue: break;
      case Role::kTo:
        put_whole();
        to = glued;
        glued = false;
        break;
      case Role::kWhole:
        if (!(glued && !made.empty() && gives_year(made.back()))) whole = piece;
        break;
      case Role::kEndOf: end_of = true; break;
      case Role::kEnd:
        if (glued && !made.empty()) {
          made.back().at_end = true;
          made.back().end = piece.end;
        } else if (piece.end - piece.begin > 1) {  // 年底 by itself
          made.push_back(piece);
          made.back().at_end = made.back().vague = true;
        }
        break;
      case Role::kFiscal:
        // 2026财年: right behind its year ("next year, the Financial Times" is none);
        // "fiscal second quarter": before it.
        if (glued && !made.empty() && made.back().end == piece.begin && gives_year(made.back())) {
          made.back().fiscal = true;
          made.back().end = piece.end;
        } else {
          fiscal = true;
        }
        break;
      case Role::kMonths:
        // 截至5月31日的三个月: behind its day.
        if (ended && glued && !made.empty()) {
          TimeExpression closed = piece;
          closed.begin = made.back().begin;
          if (close_months(closed, made.back())) {
            closed.begin = made.back().begin;
            closed.at_end = false;
            closed.end = piece.end;
            made.back() = closed;
            break;
          }
        }
        months = piece;
        break;
      case Role::kEnded:
        ended = true;
        break;
      case Role::kExpression: {
        TimeExpression next = piece;
        if (fiscal) next.fiscal = true;
        fiscal = false;
        if (whole && gives_year(next)) whole.reset();
        put_whole();
        // "Ended the quarter with 3 billion in cash".
        if ((end_of || (ended && !glued)) && next.kind != TimeKind::kDay) next.at_end = true;
        end_of = false;
        if (months) {
          TimeExpression all = *months;
          months.reset();
          if (close_months(all, next)) {
            made.push_back(all);
            glued = true;
            break;
          }
        }
        if (ended && glued && !made.empty() && close_part(made.back(), next)) {
          made.back().end = next.end;
          break;
        }
        if (to && !made.empty() && close_range(made.back(), next)) {
          to = false;
          glued = true;
          break;
        }
        to = false;
        if (glued && !made.empty() && join(made.back(), next)) break;
        made.push_back(next);
        glued = true;
        break;
      }
    }
  }
  put_whole();
  return made;
}

}  // namespace outlay
