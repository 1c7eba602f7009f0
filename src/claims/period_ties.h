// What ties the period of a figure to that of the figure before it: the same,
// a year earlier, the last day of it; and in which surroundings.
//
// "Rose 80% from a year earlier to 22 billion yuan in the second quarter": both
// are of the quarter, whatever speaks for either alone. Periods of one document
// are therefore chosen together (claims/chain_model.h).

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "claims/period_candidates.h"

namespace outlay {

enum class PeriodTie : std::uint8_t {
  kOther,
  kEqual,
  kBothNone,
  kToNone,
  kFromNone,
  kYearEarlier,
  kYearLater,
  kInside,      // the second lies in the first
  kAround,
  kToEnd,       // the second is the last day of the first
  kFromEnd,
  kJustBefore,  // the second ends where the first begins
  kJustAfter,
  kDays,        // two other days
};
inline constexpr std::size_t kPeriodTies = 14;
// "equal", "year-earlier", …
[[nodiscard]] std::string_view name_of(PeriodTie tie);

// A period's first and last day as numbers, so that many can be compared.
struct PeriodDays {
  explicit PeriodDays(const std::optional<Period>& period);
  bool none = true;
  std::int64_t first = 0, last = 0;
};
[[nodiscard]] PeriodTie tie_of(const PeriodDays& before, const PeriodDays& period);

// How a figure stands to the one before it, in three ways of looking.
inline constexpr std::size_t kTieContexts = 3;
[[nodiscard]] std::array<std::string, kTieContexts> tie_contexts(const FigureTimes& before,
                                                                 const FigureTimes& figure);

}  // namespace outlay
