#include "claims/period_decider.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "claims/document_year.h"
#include "claims/linear_model.h"
#include "claims/period_candidates.h"
#include "claims/time_expression.h"

namespace outlay {
namespace {

class PeriodDecider : public Decider {
 public:
  PeriodDecider(TimeWords time_words, LinearModel model, std::shared_ptr<const Names> names)
      : time_words_(std::move(time_words)), model_(std::move(model)), names_(std::move(names)) {}

  [[nodiscard]] std::string_view name() const override { return "period"; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    const PeriodCandidates candidates(words, time_words_);
    const TimeFrame document = time_frame(passage.document, words, time_words_);
    for (Draft& draft : passage.drafts) {
      TimeFrame frame = document;
      if (draft.claim.entity.size() == 1) {
        if (const Entity* entity = names_->entity(draft.claim.entity[0])) {
          frame.fiscal_year_end = entity->fiscal_year_end;
        }
      }
      choose(candidates.of(draft.figure, draft.claim, frame), draft, trace);
    }
  }

 private:
  void choose(const std::vector<PeriodCandidate>& candidates, Draft& draft, Trace* trace) const {
    std::vector<std::pair<std::int64_t, std::size_t>> ranked;  // best first, then in order
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      ranked.emplace_back(-model_.scores(candidates[i].features)[0], i);
    }
    std::sort(ranked.begin(), ranked.end());
    const PeriodCandidate& best = candidates[ranked[0].second];
    draft.claim.period = best.period;
    if (best.period) draft.claim.decided_by["period"] = "period-weights";
    if (trace == nullptr) return;
    std::string line = "period:";
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) {
      const PeriodCandidate& one = candidates[ranked[i].second];
      line += fmt::format("{} {} {} ({})", i == 0 ? "" : ",",
                          one.period ? one.period->to_string() : "none", -ranked[i].first, one.why);
    }
    trace->add(draft.figure, std::move(line));
  }

  TimeWords time_words_;
  LinearModel model_;
  std::shared_ptr<const Names> names_;
};

}  // namespace

Result<std::unique_ptr<Decider>> make_period_decider(const TableSet& tables,
                                                     std::shared_ptr<const Names> names) {
  Result<TimeWords> time_words = TimeWords::load(tables);
  if (!time_words) return std::unexpected(time_words.error());
  Result<LinearModel> model = LinearModel::load(tables, "period_weights");
  if (!model) return std::unexpected(model.error());
  return std::make_unique<PeriodDecider>(std::move(*time_words), std::move(*model),
                                         std::move(names));
}

}  // namespace outlay
