#include "outlay/claim.h"

#include <array>
#include <cassert>
#include <span>
#include <utility>

#include "base/join.h"
#include "base/sha256.h"

namespace outlay {
namespace {

template <class Enum>
struct Named {
  Enum value;
  std::string_view name;
};

constexpr Named<Measure> kMeasures[] = {
    {Measure::kLevel, "level"}, {Measure::kChange, "change"}, {Measure::kRatio, "ratio"}};
constexpr Named<Stance> kStances[] = {{Stance::kActual, "actual"},
                                      {Stance::kPlan, "plan"},
                                      {Stance::kEstimate, "estimate"},
                                      {Stance::kPossible, "possible"}};
constexpr Named<Base> kBases[] = {{Base::kNone, ""},
                                  {Base::kYearOnYear, "yoy"},
                                  {Base::kQuarterOnQuarter, "qoq"},
                                  {Base::kYearToDate, "ytd"},
                                  {Base::kTotal, "total"}};

template <class Enum, std::size_t n>
std::string_view name_in(const Named<Enum> (&names)[n], Enum value) {
  for (const auto& row : names) {
    if (row.value == value) return row.name;
  }
  return {};
}

template <class Enum, std::size_t n>
std::optional<Enum> value_in(const Named<Enum> (&names)[n], std::string_view name) {
  for (const auto& row : names) {
    if (row.name == name) return row.value;
  }
  return std::nullopt;
}

std::string value_text(const Claim& claim) {
  const std::string low = claim.low ? claim.low->to_string() : "";
  const std::string high = claim.high ? claim.high->to_string() : "";
  return low == high ? low : low + ".." + high;
}

}  // namespace

std::string_view to_string(Measure measure) { return name_in(kMeasures, measure); }
std::string_view to_string(Stance stance) { return name_in(kStances, stance); }
std::string_view to_string(Base base) { return name_in(kBases, base); }
std::optional<Measure> parse_measure(std::string_view text) { return value_in(kMeasures, text); }
std::optional<Stance> parse_stance(std::string_view text) { return value_in(kStances, text); }
std::optional<Base> parse_base(std::string_view text) { return value_in(kBases, text); }

void identify(Claim& claim) {
  // Each key on a line of its own, by name, so that no two different claims
  // give the same bytes: a value can't hold a newline but for the quote, and
  // that comes last.
  std::string content;
  const auto put = [&content](std::string_view key, std::string_view value) {
    content.append(key).append("=").append(value).append("\n");
  };
  put("document", claim.document);
  put("place", to_string(claim.place));
  put("entity", join(claim.entity, "|"));
  put("concept", claim.concept_id);
  put("measure", to_string(claim.measure));
  put("low", claim.low ? claim.low->to_string() : "");
  put("high", claim.high ? claim.high->to_string() : "");
  put("unit", claim.unit.to_string());
  put("hedge", claim.hedge);
  put("quantum", claim.quantum.to_string());
  put("interval", claim.interval.to_string());
  put("period", claim.period ? claim.period->to_string() : "");
  put("base", to_string(claim.base));
  put("stance", to_string(claim.stance));
  put("said_by", join(claim.said_by, "|"));
  put("purpose", join(claim.purpose, "+"));
  put("segment", claim.segment);
  put("item", claim.item);
  put("definition", claim.definition);
  put("counterparty", join(claim.counterparty, "|"));
  put("quote", claim.quote);
  claim.id = "c-" + sha256_hex(content).substr(0, 16);
}

std::string to_string(const Claim& claim) {
  std::string line = join(claim.entity, "+");
  const auto put = [&line](std::string_view value) {
    if (!value.empty()) line.append(" ").append(value);
  };
  put(claim.concept_id);
  put(to_string(claim.measure));
  put(value_text(claim));
  put(claim.unit.to_string());
  put(claim.interval.to_string());
  put(claim.hedge);
  if (claim.period) put(claim.period->to_string());
  put(to_string(claim.base));
  put(to_string(claim.stance));
  if (!claim.said_by.empty()) put("by " + join(claim.said_by, ","));
  put(join(claim.purpose, "+"));
  put(claim.segment);
  put(claim.item);
  put(claim.definition);
  if (!claim.counterparty.empty()) put("with " + join(claim.counterparty, ","));
  put("«" + claim.quote + "»");
  return line;
}

}  // namespace outlay
