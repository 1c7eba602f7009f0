// Expressions of time in a sentence, in both languages: "the first half of
// 2025", "Q2 FY26", "over the next three years", 2026财年第二季度, 去年同期.
//
// Reading and resolving are two steps. Here the words are read into what they
// say: a part of a year (a day, month, quarter, half), a year that is given, is
// relative ("last year") or is missing, or a number of years ahead or back.
// What days they mean depends on the day of publication and on whose year it
// is; that is for claims/time_resolve.h.
//
// Words are rows of data/time_words.tsv; numbers and the order of the pieces
// are read here. Pieces that belong together are joined over words like "of"
// and 的, in any order: "fiscal 2026 second quarter", "Q2 of fiscal year 2026".

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/cues.h"
#include "claims/words.h"

namespace outlay {

enum class TimeKind : std::uint8_t {
  kDay,         // number: month * 100 + day; 0: relative to the day of publication by `offset` days
  kWeekday,     // number: 1 (Monday) to 7
  kWeek,        // offset
  kMonth,       // number; 0: relative by `offset` months
  kQuarter,     // number; 0: relative by `offset` quarters
  kQuarterEnd,  // the `count` months (none: three) that end with the month `number`
  kHalf,        // number
  kNineMonths,
  kYear,
  kYears,       // `count` of them: ahead (offset +1), back (-1), or just so long (0)
  kRange,       // year to `until`
  kYearToDate,
  kSamePeriod,  // the period spoken of, moved by `offset` years
  kNow,
};

struct TimeExpression {
  TimeKind kind = TimeKind::kYear;
  int number = 0;
  int offset = 0;
  int count = 0;
  std::optional<int> year;           // as written
  std::optional<int> relative_year;  // this year 0, last year -1
  int until = 0;
  bool fiscal = false;
  bool vague = false;  // "the quarter", "the full year": which one is open
  bool at_end = false;  // "at the end of 2025", 2025年底
  bool split = false;   // "2024-25": a fiscal year, though nothing says so
  std::uint32_t begin = 0, end = 0;  // words of the sentence

  friend bool operator==(const TimeExpression&, const TimeExpression&) = default;
};

// "year", "quarter", …
[[nodiscard]] std::string_view name_of(TimeKind kind);
// One line, for tests: "quarter 2 of 2026 fiscal", "years 3 ahead", "year -1".
[[nodiscard]] std::string to_string(const TimeExpression& expression);

class TimeWords {
 public:
  [[nodiscard]] static Result<TimeWords> load(const TableSet& tables);

  // The expressions of a sentence, in order. `content` is the text that the
  // words' spans count in.
  [[nodiscard]] std::vector<TimeExpression> read(const std::vector<Word>& words,
                                                 std::string_view content) const;

  // Behind which words a comparison stands open: the word after each "from",
  // "compared with", 较; with `above` also "over", 高于.
  struct Comparison {
    std::uint32_t at = 0;
    bool above = false;
  };
  [[nodiscard]] std::vector<Comparison> comparisons(const std::vector<Word>& words) const;

 private:
  Cues words_;
};

}  // namespace outlay
