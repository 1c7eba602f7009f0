#include "figures/figure.h"

#include <fmt/format.h>

namespace outlay {

std::string to_string(const Figure& figure) {
  std::string value;
  if (figure.low && figure.high && *figure.low == *figure.high) {
    value = figure.low->to_string();
  } else {
    if (figure.low) value += figure.low->to_string();
    value += "..";
    if (figure.high) value += figure.high->to_string();
  }
  std::string line = fmt::format("{}[{},{}) {}", figure.reader, figure.span.begin, figure.span.end, value);
  // The unit that a reader is named for goes without saying.
  const std::string unit = figure.unit.to_string();
  if (unit != figure.reader) line += " " + unit;
  if (figure.is_change) line += " change";
  if (figure.movement != Movement::kNone) line += figure.movement == Movement::kUp ? " up" : " down";
  if (!figure.hedge.empty()) line += " " + figure.hedge;
  return line;
}

}  // namespace outlay
