// What was read of a document, as rows for people and programs.

#include <fmt/format.h>

#include "base/join.h"
#include "engine/state.h"
#include "reconcile/amount.h"
#include "reconcile/wording.h"
#include "reconcile/workspace.h"

namespace outlay {
namespace {

// "001:12": the document's label and the line, where the place has one.
std::string place_text(const Source& source, const Place& place) {
  const auto line = line_of(place);
  return line ? fmt::format("{}:{}", source.label, *line) : source.label;
}

// "about 23bn yuan" and "23000000000 CNY", "over $40bn" and "40000000000.. USD".
Cell stated_cell(const Claim& claim) {
  const std::string low = claim.low ? claim.low->to_string() : "";
  const std::string high = claim.high ? claim.high->to_string() : "";
  const Amount amount = amount_of(claim);
  return {(claim.approx && claim.low && claim.high ? "about " : "") +
              (claim.measure == Measure::kChange ? format_change(amount) : format_amount(amount)),
          (low == high ? low : low + ".." + high) + " " + claim.unit.to_string()};
}

}  // namespace

Answer Engine::claims_of(const ReadDocument& document) const {
  Section section{"claims", "From",
                  {{"from", "from", Align::kLeft},
                   {"entity", "entity", Align::kLeft},
                   {"concept", "concept", Align::kLeft},
                   {"stated", "stated", Align::kRight},
                   {"period", "period", Align::kLeft},
                   {"stance", "stance", Align::kLeft},
                   {"said_by", "said by", Align::kLeft},
                   {"quote", "words", Align::kLeft}},
                  {}};
  for (const Claim& claim : document.claims) {
    std::string what = claim.concept_id;
    if (!claim.segment.empty()) what += " (" + claim.segment + ")";
    if (claim.measure != Measure::kLevel) what += " " + std::string(to_string(claim.measure));
    const std::string period = claim.period ? period_text(claim.period) : "";
    section.rows.push_back(Row{claim.id,
                               {{place_text(document.source, claim.place), to_string(claim.place)},
                                {join(claim.entity, " + "), join(claim.entity, "|")},
                                {what, claim.concept_id},
                                stated_cell(claim),
                                {period, claim.period ? claim.period->to_corpus().value_or(period) : ""},
                                {std::string(to_string(claim.stance)), ""},
                                {join(claim.said_by, ", "), join(claim.said_by, "|")},
                                {claim.quote, ""}},
                               {claim.id},
                               0});
  }
  return Answer{{std::move(section)}};
}

}  // namespace outlay
