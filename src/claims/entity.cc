#include "claims/entity.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "claims/chain_model.h"
#include "claims/entity_candidates.h"
#include "claims/entity_features.h"
#include "claims/entity_ties.h"
#include "claims/estimating_house.h"
#include "claims/who_context.h"

namespace outlay {
namespace {

constexpr std::string_view kName = "entity-chain";
constexpr std::uint64_t kItemOfFeatureHash = hash_feature(kItemOfFeature);
constexpr std::uint64_t kJointFeatureHash = hash_feature(kJointFeature);
constexpr std::uint64_t kPairFeatureHash = hash_feature(kPairFeature);
constexpr std::uint64_t kRowOfFeatureHash = hash_feature(kRowOfFeature);
// "A and B rose 3% and 4%, respectively" leaves no doubt, however far the name.
constexpr std::int64_t kRespectively = 4000;
// "A and B together spent $3bn": the two.
constexpr std::int64_t kJoint = 1500;
// A row of a table that is headed by a name and nothing else is about it.
constexpr std::int64_t kRowOf = 1200;
// So is an item that names nobody, under one that opens with the name.
constexpr std::int64_t kItemOf = 800;
// Nor does "analysts at X estimate": it is not about X.
constexpr std::int64_t kEstimatesItself = -4000;
// What a house estimates ("this investment") was spoken of in the sentence
// before, and not in the one behind.
constexpr std::int64_t kOnlyLater = -400;
constexpr std::int64_t kSpokenOfBefore = 800;

// "Azure and Google Cloud, which are growing at 30% rates": those the clause hangs on.
constexpr std::int64_t kClauseOf = 1500;

bool is_head_of_clause(const WhoContext& context, const EntityCandidate& candidate,
                       const Figure& figure) {
  const std::string_view text = context.passage().text.content;
  return std::ranges::any_of(candidate.anchors, [&](std::size_t index) {
    const Anchor& anchor = context.anchors()[index];
    if (anchor.sentence != figure.sentence || anchor.span.end >= figure.span.begin) return false;
    const std::string_view between =
        text.substr(anchor.span.end, figure.span.begin - anchor.span.end);
    if (!between.starts_with(", which ") && !between.starts_with(", who ")) return false;
    if (between.find(',', 1) != std::string_view::npos) return false;
    const auto [begin, end] = context.of_sentence(figure.sentence);
    for (std::size_t i = begin; i < end; ++i) {
      const Anchor& other = context.anchors()[i];
      if (other.is_actor() && other.span.begin >= anchor.span.end && other.span.begin < figure.span.begin) return false;
      // Of a list the whole, not its last.
      if (other.is_list && other.span.end == anchor.span.end && !anchor.is_list) return false;
    }
    return true;
  });
}

// A market without a name ("HBM shipments") has no books; what a market is worth is
// said of one.
constexpr std::int64_t kNoBooks = -700;
constexpr std::int64_t kMarket = 300;

std::int64_t fits_concept(const EntityCandidate& candidate, std::string_view concept_id) {
  constexpr std::string_view kOfCompanies[] = {"revenue", "profit",    "margin",      "cash",
                                               "debt",    "cash-flow", "backlog",     "headcount",
                                               "users",   "contract",  "share-price", "market-value"};
  const std::string& id = candidate.ids.front();
  if (candidate.ids.size() != 1 || !id.starts_with("group:")) return 0;
  if (concept_id == "market-size") return kMarket;
  const bool market = id.ends_with("-industry") || id.ends_with("-market");
  return market && std::ranges::find(kOfCompanies, concept_id) != std::end(kOfCompanies) ? kNoBooks : 0;
}

// Whether the candidate is named in sentences behind the figure's own alone.
bool is_only_later(const WhoContext& context, const EntityCandidate& candidate,
                   const Figure& figure) {
  return !candidate.anchors.empty() &&
         std::ranges::all_of(candidate.anchors, [&](std::size_t anchor) {
           return context.anchors()[anchor].sentence > figure.sentence;
         });
}

// Whether it is the first actor, by name or pronoun, of the nearest sentence
// before that has one: captions and scraps of a page may stand between.
bool is_spoken_of_before(const WhoContext& context, const EntityCandidate& candidate,
                         const Figure& figure) {
  constexpr std::uint32_t kMostBack = 3;
  for (std::uint32_t back = 1; back <= kMostBack && back <= figure.sentence; ++back) {
    const auto [begin, end] = context.of_sentence(figure.sentence - back);
    for (std::size_t i = begin; i < end; ++i) {
      const Anchor& anchor = context.anchors()[i];
      if (anchor.is_actor() || anchor.by_pronoun) return anchor.ids == candidate.ids;
    }
  }
  return false;
}

std::string joined(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) {
    if (!text.empty()) text += '+';
    text += id;
  }
  return text;
}

class EntityDecider final : public Decider {
 public:
  EntityDecider(ChainModel model, std::shared_ptr<const Names> names,
                std::shared_ptr<const NameWords> words)
      : model_(std::move(model)), names_(std::move(names)), words_(std::move(words)) {}

  [[nodiscard]] std::string_view name() const override { return kName; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    if (passage.drafts.empty()) return;
    const WhoContext context(passage, *names_, *words_);
    std::vector<std::vector<EntityCandidate>> candidates;
    std::vector<ChainStep> steps;
    Features features;
    for (std::size_t i = 0; i < passage.drafts.size(); ++i) {
      const Figure& figure = passage.figures[passage.drafts[i].figure];
      const Language language = passage.text.sentences[figure.sentence].language;
      candidates.push_back(entity_candidates(context, figure));
      ChainStep step;
      const std::vector<std::string> house = {estimating_house(context, figure)};
      for (const EntityCandidate& candidate : candidates.back()) {
        entity_features(context, words, passage.drafts[i].figure, candidate, features);
        std::int64_t sure = features.has(kPairFeatureHash) ? kRespectively : 0;
        if (features.has(kJointFeatureHash)) sure += kJoint;
        if (features.has(kRowOfFeatureHash)) sure += kRowOf;
        if (features.has(kItemOfFeatureHash)) sure += kItemOf;
        if (candidate.ids == house) sure = kEstimatesItself;
        if (!house.front().empty() && candidate.ids != house) {
          if (is_only_later(context, candidate, figure)) sure = kOnlyLater;
          if (is_spoken_of_before(context, candidate, figure)) sure = kSpokenOfBefore;
        }
        if (is_head_of_clause(context, candidate, figure)) sure += kClauseOf;
        sure += fits_concept(candidate, passage.drafts[i].claim.concept_id);
        step.scores.push_back(model_.score(features, language) + sure);
      }
      if (i > 0) {
        const Figure& before = passage.figures[passage.drafts[i - 1].figure];
        const std::string surroundings = tie_context(context, before, figure);
        TieWeights ties(model_, surroundings, language);
        for (const EntityCandidate& a : candidates[i - 1]) {
          for (const EntityCandidate& b : candidates[i]) {
            step.ties.push_back(ties.of(tie_kind(a, b)));
          }
        }
      }
      steps.push_back(std::move(step));
    }
    const std::vector<ChainChoice> path = best_path(steps);
    for (std::size_t i = 0; i < path.size(); ++i) {
      Draft& draft = passage.drafts[i];
      const EntityCandidate& chosen = candidates[i][path[i].candidate];
      draft.claim.entity = chosen.ids;
      draft.claim.decided_by["entity"] = kName;
      draft.entity_margin = path[i].margin;
      set_segment(passage, context, chosen, draft);
      if (trace != nullptr) {
        trace->add(draft.figure, fmt::format("entity: {}, {} above the next of {}", joined(chosen.ids),
                                             path[i].margin, candidates[i].size()));
      }
    }
  }

 private:
  // AWS is Amazon's cloud: where the figure's own sentence names the part
  // nearest before it, and nothing else has said of what part it is.
  static void set_segment(const Passage& passage, const WhoContext& context,
                          const EntityCandidate& chosen, Draft& draft) {
    if (!draft.claim.segment.empty()) return;
    const Figure& figure = passage.figures[draft.figure];
    for (auto at = chosen.anchors.rbegin(); at != chosen.anchors.rend(); ++at) {
      const Anchor& anchor = context.anchors()[*at];
      if (anchor.sentence != figure.sentence || anchor.span.begin > figure.span.begin) continue;
      if (anchor.is_list || anchor.by_pronoun) continue;
      const std::string& segment = passage.mentions[anchor.first_mention].segment;
      if (!segment.empty()) {
        draft.claim.segment = segment;
        draft.claim.decided_by["segment"] = "name-of-a-part";
      }
      return;
    }
  }

  ChainModel model_;
  std::shared_ptr<const Names> names_;
  std::shared_ptr<const NameWords> words_;
};

}  // namespace

Result<std::unique_ptr<Decider>> make_entity_decider(const TableSet& tables,
                                                     std::shared_ptr<const Names> names,
                                                     std::shared_ptr<const NameWords> words) {
  auto model = ChainModel::load(tables, "entity_weights");
  if (!model) return std::unexpected(model.error());
  return std::make_unique<EntityDecider>(std::move(*model), std::move(names), std::move(words));
}

}  // namespace outlay
