// The periods that a figure may be for, each with what speaks for it.
//
// Candidates are the expressions of time of the figure's own sentence, of the
// sentences before it, of title, heading and heads of a table; the same a year
// or a quarter earlier ("from 8 billion a year earlier"); the day of
// publication and the calendar around it; and none at all. A candidate that
// several things speak for is one candidate with the features of all.
//
// Weighed: what was chosen for the figure before (no gain: .644 for .643 en,
// .735 for .736 zh on sources not seen, for its errors are taken over too); one rule a form (right for .50 of English and .69 of Chinese
// figures); the right one is nearly always among the candidates, so what
// matters is the ranking, and that is learned.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/features.h"
#include "claims/passage.h"
#include "claims/passage_words.h"
#include "claims/time_expression.h"
#include "claims/time_resolve.h"

namespace outlay {

struct PeriodCandidate {
  std::optional<Period> period;  // nothing: no period can be told
  std::string key;               // equal for equal periods
  std::string why;               // for people: "quarter 2 past, here"
  bool here = false;    // an expression of the figure's own sentence gives it
  bool stated = false;  // an expression gives it as it stands: not a year earlier, not by a fiscal year
  // Words right behind the figure leave no choice: "… billion in 2026", "… billion
  // a year earlier".
  bool plain = false;
  Features features;
};

class PeriodCandidates {
 public:
  // All must outlive it.
  PeriodCandidates(const PassageWords& words, const TimeWords& time_words);

  // The candidates for a figure whose other keys stand in `claim`. `frame`
  // holds the fiscal year of whom it is about.
  [[nodiscard]] std::vector<PeriodCandidate> of(std::size_t figure, const Claim& claim,
                                                const TimeFrame& frame) const;

  [[nodiscard]] const std::vector<TimeExpression>& in_sentence(std::uint32_t sentence) const;

 private:
  [[nodiscard]] const std::vector<TimeExpression>& in_block(std::uint32_t block) const;
  void find_main();

  const PassageWords& words_;
  const TimeWords& time_words_;
  std::vector<TimeExpression> title_;
  std::vector<TimeExpression> main_;  // what the document as a whole is about: one or none
  mutable std::map<std::uint32_t, std::vector<TimeExpression>> sentences_;
  mutable std::map<std::uint32_t, std::vector<TimeExpression>> blocks_;

  friend class PeriodCandidateMaker;
};

}  // namespace outlay
