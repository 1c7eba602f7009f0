#include "claims/time_expression.h"

#include <fmt/format.h>

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
  made.begin = first.begin;
  made.end = second.end;
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
  if (months.count == 3) {
    made.kind = TimeKind::kQuarterEnd;
    made.number = month;
  } else if (months.count == 6 && (month == 6 || month == 12)) {
    made.kind = TimeKind::kHalf;
    made.number = month / 6;
  } else if (months.count == 9 && month == 9) {
    made.kind = TimeKind::kNineMonths;
    made.number = 0;
  } else if (months.count == 12) {
    made.kind = TimeKind::kYear;
    made.number = 0;
    if (month != 12) return false;
  } else {
    return false;
  }
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

std::vector<TimeExpression> TimeWords::read(const std::vector<Word>& words,
                                            std::string_view content) const {
  const std::vector<TimeAtom> atoms =
      time_atoms(words, words_.find(words), words_.labels(), content);
  std::vector<TimeExpression> made;
  bool glued = false;   // only glue since the last expression
  bool fiscal = false;  // "fiscal" stands before the next
  std::optional<TimeExpression> months;  // "three months" (and perhaps "ended") just before
  std::uint32_t last_end = 0;
  for (const TimeAtom& atom : atoms) {
    const TimeExpression& piece = atom.expression;
    if (piece.begin != last_end) glued = false;
    if (piece.begin != last_end && atom.role != Role::kEnded) months.reset();
    if (piece.begin > last_end) fiscal = false;
    last_end = piece.end;
    switch (atom.role) {
      case Role::kGlue:
      case Role::kTo: break;
      case Role::kFiscal:
        // 2026财年: behind its year; "fiscal second quarter": before it.
        if (glued && !made.empty() && gives_year(made.back())) {
          made.back().fiscal = true;
          made.back().end = piece.end;
        } else {
          fiscal = true;
        }
        break;
      case Role::kMonths: months = piece; break;
      case Role::kEnded: break;
      case Role::kExpression: {
        TimeExpression next = piece;
        if (fiscal) next.fiscal = true;
        fiscal = false;
        if (months) {
          TimeExpression whole = *months;
          months.reset();
          if (close_months(whole, next)) {
            made.push_back(whole);
            glued = true;
            break;
          }
        }
        if (glued && !made.empty() && join(made.back(), next)) break;
        made.push_back(next);
        glued = true;
        break;
      }
    }
  }
  return made;
}

}  // namespace outlay
