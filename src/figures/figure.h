// A figure: a number read from the text, with what it counts and how it is
// hedged. Whom it is about is for the claims stage.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/decimal.h"
#include "outlay/interval.h"
#include "outlay/span.h"
#include "outlay/unit.h"

namespace outlay {

// Which way a figure says that something moved, where its own words say so
// ("doubled", "fell 24%", 增长三成). A figure with no such word has none.
enum class Movement { kNone, kUp, kDown };

struct Figure {
  // Number, scale, currency or unit; a hedge only where it stands inside.
  TextSpan span;
  std::uint32_t sentence = 0;  // index in Text::sentences

  // In base units: 23 billion yuan is 23000000000, 1 GW is 1000 MW. An end that
  // the text leaves open is missing; at least one is there. A fall is negative
  // where `movement` is kDown.
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  Unit unit;
  std::string hedge;    // id of a row of data/hedges.tsv; empty: none
  bool approx = false;  // that row is one of nearness
  Decimal quantum;      // one unit of the last printed digit, in base units
  Interval interval;    // from the above, by data/hedges.tsv
  Movement movement = Movement::kNone;
  // True where the number is a comparison with something's own past ("7x what
  // it was", "doubled"), given as a change in percent.
  bool is_change = false;

  // What stands behind the number, as written: the noun or classifier that is
  // counted ("H20 units", 颗). Empty span: nothing.
  TextSpan counted;
  std::string reader;  // the rule that read it: "money", "percent", …
};

// One line, for tests: "money[12,27) 52400000000 USD", "percent[3,6) 24",
// "money[0,20) 40000000000.. USD over" (open above), "count[4,9) ..24 up-to",
// "percent[0,7) 100 change up". Equal ends are printed once; the hedge last.
[[nodiscard]] std::string to_string(const Figure& figure);

}  // namespace outlay
