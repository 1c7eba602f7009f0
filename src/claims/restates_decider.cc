#include "claims/restates_decider.h"

#include <algorithm>

namespace outlay {
namespace {

constexpr std::string_view kCue = "restates.or";
constexpr std::size_t kMostWordsBetween = 5;

// The same thing can be said in both units: other money for money, and a power
// for a power (1.2 GW, 1200 MW); the rest says something else.
bool may_restate(const Unit& first, const Unit& second) {
  if (first.dimension != second.dimension) return false;
  if (first.dimension == Dimension::kMoney || first.dimension == Dimension::kMoneyPerCount) {
    return first.currency != second.currency;
  }
  return false;
}

bool opens_bracket(std::string_view word) { return word == "(" || word == "（" || word == "["; }

void take_over(const Claim& from, Claim& to) {
  to.entity = from.entity;
  to.concept_id = from.concept_id;
  to.measure = from.measure;
  to.period = from.period;
  to.base = from.base;
  to.stance = from.stance;
  to.said_by = from.said_by;
  to.purpose = from.purpose;
  to.segment = from.segment;
  to.item = from.item;
  to.definition = from.definition;
  to.counterparty = from.counterparty;
  to.probability_permille = from.probability_permille;
  to.decided_by = from.decided_by;
  to.decided_by["restates"] = "restates";
}

class RestatesDecider : public Decider {
 public:
  [[nodiscard]] std::string_view name() const override { return "restates"; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    for (std::size_t i = 1; i < passage.drafts.size(); ++i) {
      const std::size_t second = passage.drafts[i].figure;
      // The draft of the nearest figure before; shared figures have several.
      std::size_t j = i;
      while (j > 0 && passage.drafts[j - 1].figure == second) --j;
      if (j == 0) continue;
      const std::size_t first = passage.drafts[j - 1].figure;
      if (!restates(words, first, second)) continue;
      take_over(passage.drafts[j - 1].claim, passage.drafts[i].claim);
      // The id is set when both are complete (claim_reader.cc); until then the
      // place in the list stands for it.
      passage.drafts[i].claim.restates = std::to_string(j - 1);
      if (trace != nullptr) trace->add(second, "restates: the figure before");
    }
  }
};

}  // namespace

bool restates(const PassageWords& words, std::size_t first, std::size_t second) {
  const Figure& a = words.figures()[first];
  const Figure& b = words.figures()[second];
  if (a.sentence != b.sentence || !may_restate(a.unit, b.unit)) return false;
  if (a.span.end > b.span.begin) return a.span.contains(b.span);  // within a range
  const WordsAndCues& sentence = words.sentence(a.sentence);
  const std::size_t from = words.position(first) + 1;
  const std::size_t to = words.position(second);
  if (to < from || to - from > kMostWordsBetween) return false;
  for (std::size_t i = from; i < to; ++i) {
    if (opens_bracket(sentence.words[i].text)) return true;
  }
  return std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const Cue& cue) {
    return cue.begin >= from && cue.end <= to && words.cues().labels()[cue.label] == kCue;
  });
}

std::unique_ptr<Decider> make_restates_decider() { return std::make_unique<RestatesDecider>(); }

}  // namespace outlay
