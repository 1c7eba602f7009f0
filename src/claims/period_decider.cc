#include "claims/period_decider.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/chain_model.h"
#include "claims/document_year.h"
#include "claims/period_candidates.h"
#include "claims/period_features.h"
#include "claims/period_ties.h"
#include "claims/time_document.h"
#include "claims/time_expression.h"
#include "claims/time_resolve.h"

namespace outlay {
namespace {

// How far behind "none" a period of an unknown year may be and still be taken.
constexpr std::int64_t kMostBehind = 1150;
// Words between a figure and "a year earlier" that is said of it: "it spent in".
constexpr std::size_t kMostBeforeEarlier = 5;
constexpr std::int64_t kRightBehind = 2000;

// A figure, what it may be for, and what speaks for each.
struct Step {
  Draft* draft = nullptr;
  TimeFrame frame;
  std::optional<FigureTimes> figure;
  std::vector<PeriodCandidate> candidates;
  std::vector<PeriodDays> days;
};

class PeriodDecider : public Decider {
 public:
  PeriodDecider(TimeWords time_words, ChainModel model, std::shared_ptr<const Names> names)
      : time_words_(std::move(time_words)), model_(std::move(model)), names_(std::move(names)) {}

  [[nodiscard]] std::string_view name() const override { return "period"; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    const DocumentTimes times(words, time_words_);
    const TimeFrame document = time_frame(passage.document, words, time_words_);
    std::vector<Step> steps(passage.drafts.size());
    std::vector<ChainStep> chain(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
      Step& step = steps[i];
      step.draft = &passage.drafts[i];
      step.frame = document;
      const Claim& claim = step.draft->claim;
      if (claim.entity.size() == 1) {
        if (const Entity* entity = names_->entity(claim.entity[0])) {
          step.frame.fiscal_year_end = entity->fiscal_year_end;
        }
      }
      step.figure.emplace(times, step.draft->figure, claim, step.frame);
      step.candidates = period_candidates(*step.figure);
      chain[i].scores = scores(step);
      if (i > 0) chain[i].ties = ties(steps[i - 1], step);
    }
    const std::vector<ChainChoice> path = best_path(chain);
    Spoken spoken;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      take(steps[i], chain[i].scores, path[i], spoken, trace);
    }
    add_terms(passage, times, document);
  }

 private:
  // For each concept, the time of this year (which one, is not known) that it was told for last.
  using Spoken = std::map<std::string, Period>;

  [[nodiscard]] static Language language_of(const Step& step) {
    return step.figure->words.text().sentences[step.figure->figure.sentence].language;
  }

  // Of each candidate by itself.
  [[nodiscard]] std::vector<std::int64_t> scores(Step& step) const {
    std::vector<std::int64_t> found;
    Features features;
    period_features(*step.figure, step.candidates, features, [&](const PeriodCandidate& candidate) {
      found.push_back(model_.score(features, language_of(step)) +
                      (is_said_right_behind(step, candidate) ? kRightBehind : 0));
      step.days.emplace_back(candidate.period);
    });
    return found;
  }

  // "… 23 billion it spent in the same period last year", of an article whose
  // year is not known: moved from what was spoken of last. The weights, which
  // have not seen such years, would take nothing.
  [[nodiscard]] static bool is_said_right_behind(const Step& step, const PeriodCandidate& candidate) {
    if (!candidate.period || candidate.period->is_dated()) return false;
    if (step.draft->claim.measure != Measure::kLevel) return false;
    return std::ranges::any_of(candidate.sources, [&](const PeriodSource& source) {
      if (source.move != PeriodSource::Move::kSame || source.rank != 0) return false;
      if (source.where != PeriodSource::Where::kHere || source.mover->begin < step.figure->at) return false;
      const WordsBetween gap = words_between(*step.figure, *source.mover);
      return source.mover->offset != 0 && gap.figures == 0 && gap.clauses == 0 &&
             gap.words <= kMostBeforeEarlier;
    });
  }

  // Of each candidate of the figure before with each of this one.
  [[nodiscard]] std::vector<std::int64_t> ties(const Step& before, const Step& step) const {
    std::array<std::int64_t, kPeriodTies> weights{};
    for (const std::string& context : tie_contexts(*before.figure, *step.figure)) {
      for (std::size_t tie = 0; tie < kPeriodTies; ++tie) {
        weights[tie] += model_.tie(name_of(static_cast<PeriodTie>(tie)), context, language_of(step));
      }
    }
    std::vector<std::int64_t> found;
    found.reserve(before.days.size() * step.days.size());
    for (const PeriodDays& a : before.days) {
      for (const PeriodDays& b : step.days) {
        found.push_back(weights[static_cast<std::size_t>(tie_of(a, b))]);
      }
    }
    return found;
  }

  // The corpus has no period where the year is not known, so the weights have
  // never seen that "the first half of the year" of an article without a date
  // is better than nothing, or than the half of a fiscal year. Where no dated
  // period won, one that is stated and whose year is open, or told by the text
  // alone, is taken if it comes close.
  [[nodiscard]] static std::size_t of_unknown_year(const Step& step,
                                                   const std::vector<std::int64_t>& scores,
                                                   std::size_t chosen, const Spoken& spoken) {
    const std::optional<Period>& best = step.candidates[chosen].period;
    if ((best && best->is_dated()) || is_of_a_moment(step.draft->claim.concept_id)) return chosen;
    const bool year_of_text = !step.frame.published && step.frame.document_year;
    std::optional<std::size_t> found, as_before;
    const auto before = spoken.find(step.draft->claim.concept_id);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const PeriodCandidate& candidate = step.candidates[i];
      if (!candidate.period || !candidate.stated) continue;
      if (candidate.period->is_dated() && !(year_of_text && candidate.here)) continue;
      if (scores[chosen] - scores[i] > kMostBehind) continue;
      if (!found || scores[i] > scores[*found]) found = i;
      if (before != spoken.end() && candidate.period == before->second) as_before = i;
    }
    // Capex goes on for the half that capex was told for, though a quarter's
    // revenue stands between.
    if (found && as_before && !step.candidates[*found].here) return *as_before;
    return found.value_or(chosen);
  }

  // The move of a share price, or of what a company is worth, "this year" is counted from the year's first day.
  [[nodiscard]] static bool is_to_date(const Claim& claim, const TimeFrame& frame) {
    const bool of_market = claim.concept_id == "share-price" || claim.concept_id == "market-value";
    if (!of_market || claim.measure != Measure::kChange || !claim.period) return false;
    const Pattern pattern = claim.period->pattern();
    if (pattern == Pattern::kYearToDate) return true;
    return pattern == Pattern::kYear && !claim.period->is_fiscal() && claim.period->in_year() == frame.this_year();
  }

  static void take(const Step& step, const std::vector<std::int64_t>& scores,
                   const ChainChoice& choice, Spoken& spoken, Trace* trace) {
    const std::size_t best = of_unknown_year(step, scores, choice.candidate, spoken);
    Claim& claim = step.draft->claim;
    claim.period = step.candidates[best].period;
    if (claim.period && !claim.period->is_dated() && claim.period->in_year().value == 0) {
      spoken.insert_or_assign(claim.concept_id, *claim.period);
    }
    if (claim.period) {
      claim.decided_by["period"] =
          best == choice.candidate ? "period-chain" : "period-of-unknown-year";
    }
    if (is_to_date(claim, step.frame)) {
      claim.base = Base::kYearToDate;
      claim.decided_by["base"] = "market-of-this-year";
    }
    if (trace == nullptr) return;
    std::vector<std::pair<std::int64_t, std::size_t>> ranked;  // best first, then in order
    for (std::size_t i = 0; i < scores.size(); ++i) ranked.emplace_back(-scores[i], i);
    std::ranges::sort(ranked);
    const auto line_of = [&](std::size_t index) {
      const PeriodCandidate& one = step.candidates[index];
      return fmt::format("{} {} ({})", one.period ? one.period->to_string() : "none", scores[index],
                         why(one));
    };
    std::string line = fmt::format("period: {}, {} above the next of {}; alone", line_of(best),
                                   choice.margin, scores.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) {
      line += fmt::format("{} {}", i == 0 ? "" : ",", line_of(ranked[i].second));
    }
    trace->add(step.draft->figure, std::move(line));
  }

  // The term of a plan is often told apart from its amount: "over the next three
  // years, the company will spend more than in the past decade". A plan without
  // a period takes the years ahead that a sentence without a figure tells of the
  // same organisation, if the document tells one such term only.
  static void add_terms(Passage& passage, const DocumentTimes& times, const TimeFrame& frame) {
    std::map<std::string, std::vector<Period>> terms;  // by organisation
    for (const Mention& mention : passage.mentions) {
      if (mention.id.empty() || has_figure(passage, mention.sentence)) continue;
      for (const TimeExpression& expression : times.in_sentence(mention.sentence)) {
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

  TimeWords time_words_;
  ChainModel model_;
  std::shared_ptr<const Names> names_;
};

}  // namespace

Result<std::unique_ptr<Decider>> make_period_decider(const TableSet& tables,
                                                     std::shared_ptr<const Names> names) {
  Result<TimeWords> time_words = TimeWords::load(tables);
  if (!time_words) return std::unexpected(time_words.error());
  Result<ChainModel> model = ChainModel::load(tables, "period_weights");
  if (!model) return std::unexpected(model.error());
  return std::make_unique<PeriodDecider>(std::move(*time_words), std::move(*model),
                                         std::move(names));
}

}  // namespace outlay
