// The periods that a figure may be for, each with where it was got from.
//
// Candidates are the expressions of time of the figure's own sentence, of the
// sentences before it, of title, heading and heads of a table; the same a year
// or a quarter earlier ("from 8 billion a year earlier"); the last day of each,
// for what stands at a moment; the day of publication and the calendar around
// it; and none at all. A candidate that several things speak for is one
// candidate with several sources. What a source is worth is for
// claims/period_features.h to say and for the weights to weigh.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/period_figure.h"
#include "claims/time_resolve.h"

namespace outlay {

struct PeriodSource {
  enum class Where : std::uint8_t {
    kNone,      // nothing: no period
    kHere,      // the figure's own sentence
    kBack,      // a sentence before it, `back` sentences away
    kColumn,    // the head of the column
    kRow,       // a cell to the left in the row
    kLead,      // what introduces the list
    kHeading,
    kLine,      // a short line without a figure before it
    kTitle,
    kMain,      // what the document is about
    kCalendar,  // around the day of publication; `calendar` says which
  };
  enum class Move : std::uint8_t {
    kNone,
    kYearBefore,  // the same a year earlier, though nothing says so
    kStepBefore,  // the quarter before
    kSame,        // `mover` says so: "a year earlier", "the same period"
    kEnd,         // its last day
    kStepAfter,   // the quarter after
  };
  Where where = Where::kNone;
  Move move = Move::kNone;
  std::uint8_t back = 0;
  std::uint8_t rank = 0;     // kHere: the how manyth of its side; else the how manyth from the end
  bool other_block = false;  // kBack
  const TimeExpression* expression = nullptr;
  const TimeExpression* mover = nullptr;
  std::string_view how;       // of time_resolve.h, or "context", "fiscal-context"
  std::string_view calendar;
};

struct PeriodCandidate {
  std::optional<Period> period;  // nothing: no period can be told
  std::optional<DayRange> days;  // of a period whose year is known; two of the same days are one candidate
  std::vector<PeriodSource> sources;
  bool here = false;    // an expression of the figure's own sentence gives it
  bool stated = false;  // an expression gives it as it stands: not a year earlier, not by a fiscal year

  // For people and tests: the days, or the period of an unknown year.
  [[nodiscard]] std::string key() const;
};

// Whether amounts of a concept stand at a moment, or may.
[[nodiscard]] bool is_of_a_moment(std::string_view concept_id);
[[nodiscard]] bool may_be_of_a_moment(std::string_view concept_id);

// The candidates for a figure whose other keys stand in `figure.claim`.
[[nodiscard]] std::vector<PeriodCandidate> period_candidates(const FigureTimes& figure);

// For people: "quarter 2 past, here".
[[nodiscard]] std::string why(const PeriodCandidate& candidate);

}  // namespace outlay
