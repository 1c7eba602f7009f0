#include "outlay/unit.h"

#include <utility>

namespace outlay {
namespace {

constexpr std::pair<Dimension, std::string_view> kNames[] = {
    {Dimension::kPercent, "percent"}, {Dimension::kPercentagePoint, "pp"},
    {Dimension::kMultiple, "x"},      {Dimension::kCount, "count"},
    {Dimension::kPower, "MW"},        {Dimension::kEnergy, "MWh"},
    {Dimension::kCompute, "EFLOPS"},
};
constexpr std::string_view kPerCount = "/count";

}  // namespace

std::optional<Unit> Unit::parse(std::string_view text) {
  for (const auto& [dimension, name] : kNames) {
    if (text == name) return Unit{dimension, {}};
  }
  const bool per_count = text.ends_with(kPerCount);
  if (per_count) text.remove_suffix(kPerCount.size());
  const auto currency = Currency::parse(text);
  if (!currency) return std::nullopt;
  return per_count ? price(*currency) : money(*currency);
}

std::string Unit::to_string() const {
  for (const auto& [known, name] : kNames) {
    if (dimension == known) return std::string(name);
  }
  std::string text(currency.code());
  if (dimension == Dimension::kMoneyPerCount) text += kPerCount;
  return text;
}

}  // namespace outlay
