#include "claims/speaker.h"

#include <utility>
#include <vector>

#include "claims/chain_model.h"
#include "claims/entity_ties.h"
#include "claims/estimating_house.h"
#include "claims/speaker_features.h"
#include "claims/speech.h"
#include "claims/who_context.h"

namespace outlay {
namespace {

constexpr std::string_view kName = "speaker-chain";
// "Analysts at X estimate" leaves no doubt who says it.
constexpr std::int64_t kEstimatesItself = 4000;

class SpeakerDecider final : public Decider {
 public:
  SpeakerDecider(ChainModel model, Speech speech, std::shared_ptr<const Names> names,
                 std::shared_ptr<const NameWords> words)
      : model_(std::move(model)), speech_(std::move(speech)), names_(std::move(names)),
        words_(std::move(words)) {}

  [[nodiscard]] std::string_view name() const override { return kName; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    if (passage.drafts.empty()) return;
    const WhoContext context(passage, *names_, *words_);
    std::vector<std::vector<SpeakerCandidate>> candidates;
    std::vector<ChainStep> steps;
    Features features;
    const SpeechBySentence speech(speech_, words);
    for (std::size_t i = 0; i < passage.drafts.size(); ++i) {
      const Figure& figure = passage.figures[passage.drafts[i].figure];
      const Language language = passage.text.sentences[figure.sentence].language;
      candidates.push_back(speaker_candidates(context, figure));
      ChainStep step;
      const std::vector<std::string> house = {estimating_house(context, figure)};
      for (const SpeakerCandidate& candidate : candidates.back()) {
        speaker_features(context, words, speech, passage.drafts[i].figure, candidate, features);
        step.scores.push_back(model_.score(features, language) +
                              (candidate.ids == house ? kEstimatesItself : 0));
      }
      if (i > 0) {
        const Figure& before = passage.figures[passage.drafts[i - 1].figure];
        const std::string surroundings = tie_context(context, before, figure);
        TieWeights ties(model_, surroundings, language);
        for (const SpeakerCandidate& a : candidates[i - 1]) {
          for (const SpeakerCandidate& b : candidates[i]) {
            step.ties.push_back(ties.of(speaker_tie(a, b)));
          }
        }
      }
      steps.push_back(std::move(step));
    }
    const std::vector<ChainChoice> path = best_path(steps);
    for (std::size_t i = 0; i < path.size(); ++i) {
      Draft& draft = passage.drafts[i];
      draft.claim.said_by = candidates[i][path[i].candidate].ids;
      draft.claim.decided_by["said_by"] = kName;
      if (trace != nullptr && !draft.claim.said_by.empty()) {
        trace->add(draft.figure, "said by: " + draft.claim.said_by.front());
      }
    }
  }

 private:
  ChainModel model_;
  Speech speech_;
  std::shared_ptr<const Names> names_;
  std::shared_ptr<const NameWords> words_;
};

}  // namespace

Result<std::unique_ptr<Decider>> make_speaker_decider(const TableSet& tables,
                                                      std::shared_ptr<const Names> names,
                                                      std::shared_ptr<const NameWords> words) {
  auto model = ChainModel::load(tables, "speaker_weights");
  if (!model) return std::unexpected(model.error());
  auto speech = Speech::load(tables);
  if (!speech) return std::unexpected(speech.error());
  return std::make_unique<SpeakerDecider>(std::move(*model), std::move(*speech), std::move(names),
                                          std::move(words));
}

}  // namespace outlay
