// From figures to claims: every decider of this stage, in order.
//
//   mentions     the names in the text                             (mentions.h)
//   what         concept, measure, stance, base, purpose, segment, sign, and
//                whether it is a claim at all                      (what_decider.h)
//   who          entity, speakers                                  (entity.h, speaker.h)
//   whose plan   a house's estimate is not somebody's plan         (stance_of_speaker.h)
//   period       the time that the figure is for                   (period_decider.h)
//   other side   of a deal                                         (counterparty_decider.h)
//   item         what is counted or priced                         (item_decider.h)
//   sureness     the probability of having been read rightly       (sureness_decider.h)
//   restates     160 billion yuan ($22.7 billion)                  (restates_decider.h)
//
// A reader holds tables only and may be used by many threads at once.

#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "claims/features.h"
#include "claims/name_words.h"
#include "document/document.h"
#include "figures/figure.h"
#include "lexicon/names.h"
#include "lexicon/tables.h"
#include "outlay/claim.h"
#include "outlay/error.h"
#include "text/text.h"

namespace outlay {

class ClaimReader {
 public:
  [[nodiscard]] static Result<ClaimReader> load(const TableSet& tables);

  ClaimReader(ClaimReader&&) noexcept;
  ClaimReader& operator=(ClaimReader&&) noexcept;
  ~ClaimReader();

  // The names that it knows: large, so that others share them.
  [[nodiscard]] std::shared_ptr<const Names> names() const;
  [[nodiscard]] std::shared_ptr<const NameWords> name_words() const;

  // The claims of a document, in the order of their figures. `figures` are
  // those of `text`, in order of their spans.
  [[nodiscard]] std::vector<Claim> read(const Document& document, const Text& text,
                                        const std::vector<Figure>& figures) const;

  // The same on figures that are known to be claims (marked by hand): none is
  // left out. For measuring the deciders alone.
  [[nodiscard]] std::vector<Claim> read_all(const Document& document, const Text& text,
                                            const std::vector<Figure>& figures) const;

  // What each decider made of each figure, a line a step: "«23 billion yuan» concept: …".
  [[nodiscard]] std::vector<std::string> explain(const Document& document, const Text& text,
                                                 const std::vector<Figure>& figures) const;

  // For training: the features of every figure, as the deciders see them.
  [[nodiscard]] std::vector<Features> what_features_of(const Document& document, const Text& text,
                                                       const std::vector<Figure>& figures) const;

  // For training: each claim with the features of its sureness.
  [[nodiscard]] std::vector<std::pair<Claim, Features>> sureness_features_of(
      const Document& document, const Text& text, const std::vector<Figure>& figures) const;

 private:
  struct Parts;
  explicit ClaimReader(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace outlay
