#include "claims/period_decider.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "claims/document_year.h"
#include "claims/linear_model.h"
#include "claims/period_candidates.h"
#include "claims/time_expression.h"
#include "claims/time_resolve.h"

namespace outlay {
namespace {

// How far behind "none" a period of an unknown year may be and still be taken.
constexpr std::int64_t kMostBehindHere = 900;
constexpr std::int64_t kMostBehind = 900;

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
      choose(candidates.of(draft.figure, draft.claim, frame),
             !frame.published && frame.document_year, draft, trace);
    }
    add_terms(passage, candidates, document);
  }

 private:
  using Ranking = std::vector<std::pair<std::int64_t, std::size_t>>;  // minus score, candidate

  // The candidate that is taken, and who took it: plain words before weights.
  //
  // The corpus has no period where the year is not known, so the weights have
  // never seen that "the first half of the year" of an article without a date
  // is better than nothing, or than the half of a fiscal year. Where no dated
  // period won, one that is stated and whose year is open, or told by the text
  // alone, is taken if it comes close.
  [[nodiscard]] static std::pair<std::size_t, std::string_view> chosen(
      const std::vector<PeriodCandidate>& candidates, const Ranking& ranked, const Claim& claim,
      bool year_of_text) {
    for (const auto& [score, index] : ranked) {
      if (candidates[index].plain) return {index, "period-wording"};
    }
    const std::size_t first = ranked[0].second;
    const std::optional<Period>& best = candidates[first].period;
    if ((best && best->is_dated()) || is_of_a_moment(claim)) return {first, "period-weights"};
    for (const auto& [score, index] : ranked) {
      const PeriodCandidate& candidate = candidates[index];
      if (!candidate.period || !candidate.stated) continue;
      if (candidate.period->is_dated() && !(year_of_text && candidate.here)) continue;
      if (score - ranked[0].first > (candidate.here ? kMostBehindHere : kMostBehind)) continue;
      return {index, "period-of-unknown-year"};
    }
    return {first, "period-weights"};
  }

  // The term of a plan is often told apart from its amount: "over the next three
  // years, the company will spend more than in the past decade". A plan without
  // a period takes the years ahead that a sentence without a figure tells of the
  // same organisation, if the document tells one such term only.
  static void add_terms(Passage& passage, const PeriodCandidates& candidates,
                        const TimeFrame& frame) {
    std::map<std::string, std::vector<Period>> terms;  // by organisation
    for (const Mention& mention : passage.mentions) {
      if (mention.id.empty() || has_figure(passage, mention.sentence)) continue;
      for (const TimeExpression& expression : candidates.in_sentence(mention.sentence)) {
        if (expression.kind != TimeKind::kYears || expression.offset <= 0) continue;
        const std::vector<ResolvedTime> resolved = resolve_time(expression, frame);
        if (resolved.empty()) continue;
        std::vector<Period>& known = terms[mention.id];
        if (std::ranges::find(known, resolved.front().period) == known.end()) {
          known.push_back(resolved.front().period);
        }
      }
    }
    for (Draft& draft : passage.drafts) {
      Claim& claim = draft.claim;
      if (claim.period || claim.entity.size() != 1 || claim.measure != Measure::kLevel ||
          claim.concept_id != "capex" || claim.stance == Stance::kActual) {
        continue;
      }
      const auto told = terms.find(claim.entity.front());
      if (told == terms.end() || told->second.size() != 1) continue;
      claim.period = told->second.front();
      claim.decided_by["period"] = "term-of-the-plan";
    }
  }

  [[nodiscard]] static bool has_figure(const Passage& passage, std::uint32_t sentence) {
    const auto at = std::ranges::lower_bound(passage.figures, sentence, {}, &Figure::sentence);
    return at != passage.figures.end() && at->sentence == sentence;
  }

  // Amounts that stand at a moment are of no half-year.
  [[nodiscard]] static bool is_of_a_moment(const Claim& claim) {
    static constexpr std::string_view kMoment[] = {"cash",        "debt",  "backlog", "market-value",
                                                   "share-price", "price", "performance"};
    return std::ranges::find(kMoment, claim.concept_id) != std::end(kMoment);
  }

  void choose(const std::vector<PeriodCandidate>& candidates, bool year_of_text, Draft& draft,
              Trace* trace) const {
    Ranking ranked;  // best first, then in order
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      ranked.emplace_back(-model_.scores(candidates[i].features)[0], i);
    }
    std::sort(ranked.begin(), ranked.end());
    const auto [best, decider] = chosen(candidates, ranked, draft.claim, year_of_text);
    draft.claim.period = candidates[best].period;
    if (draft.claim.period) draft.claim.decided_by["period"] = decider;
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
