// The pieces that expressions of time are made of, before they are joined:
// a year, a quarter, a month with its day, "fiscal", a word of joining.

#pragma once

#include <string_view>
#include <vector>

#include "claims/cues.h"
#include "claims/time_expression.h"
#include "claims/words.h"

namespace outlay {

struct TimeAtom {
  enum class Role : std::uint8_t {
    kExpression,  // complete in itself, or a part that may take a year
    kFiscal,      // "fiscal", 财年
    kGlue,        // "of", 的
    kWhole,       // "full year", 全年: glue beside a year, else the year that is spoken of
    kEnded,       // "ended", 截至
    kTo,          // "to", 至
    kMonths,      // "three months": of an "ended"
    kEndOf,       // "the end of": before what it is the end of
    kEnd,         // 底: behind it
  };
  Role role = Role::kGlue;
  TimeExpression expression;
};

// In order, without overlaps; words that are none are not in it.
[[nodiscard]] std::vector<TimeAtom> time_atoms(const std::vector<Word>& words,
                                               const std::vector<Cue>& hits,
                                               const std::vector<std::string>& labels,
                                               std::string_view content);

}  // namespace outlay
