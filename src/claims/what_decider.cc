#include "claims/what_decider.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "claims/joined_models.h"
#include "claims/linear_model.h"
#include "claims/what_features.h"

namespace outlay {
namespace {

// A label of the weights that stands for "none".
constexpr std::string_view kNoLabel = "-";

enum Key { kConcept, kMeasure, kStance, kBase, kPurpose, kSegment, kSign, kSelect, kKeyCount };
constexpr std::string_view kKeys[kKeyCount] = {"concept", "measure", "stance", "base",
                                               "purpose", "segment", "sign",   "select"};
constexpr std::string_view kDeciders[kKeyCount] = {
    "concept-weights", "measure-weights", "stance-weights", "base-weights",
    "purpose-weights", "segment-weights", "sign-weights",   "select-weights"};

std::vector<std::string> parts_of(std::string_view joined) {
  std::vector<std::string> parts;
  while (!joined.empty()) {
    const std::size_t at = joined.find('+');
    parts.emplace_back(joined.substr(0, at));
    joined = at == std::string_view::npos ? std::string_view() : joined.substr(at + 1);
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

void set_key(Claim& claim, Key key, const std::string& label) {
  const bool none = label == kNoLabel;
  switch (key) {
    case kConcept:
      claim.concept_id = label;
      break;
    case kMeasure:
      claim.measure = parse_measure(label).value_or(Measure::kLevel);
      break;
    case kStance:
      claim.stance = parse_stance(label).value_or(Stance::kActual);
      break;
    case kBase:
      claim.base = none ? Base::kNone : parse_base(label).value_or(Base::kNone);
      break;
    case kPurpose:
      claim.purpose = none ? std::vector<std::string>() : parts_of(label);
      break;
    case kSegment:
      claim.segment = none ? std::string() : label;
      break;
    case kSign:
    case kSelect:
    case kKeyCount:
      break;
  }
}

bool may_be_negative(const Claim& claim) {
  return claim.measure == Measure::kChange || claim.concept_id == "profit" ||
         claim.concept_id == "cash-flow" || claim.concept_id == "margin";
}

void turn_negative(Claim& claim) {
  const std::optional<Decimal> low = claim.low, high = claim.high;
  claim.low = high ? std::optional<Decimal>(-*high) : std::nullopt;
  claim.high = low ? std::optional<Decimal>(-*low) : std::nullopt;
  claim.interval = -claim.interval;
}

class WhatDecider : public Decider {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Decider>> make(const TableSet& tables,
                                                             std::shared_ptr<const Names> names) {
    auto decider = std::make_unique<WhatDecider>();
    decider->names_ = std::move(names);
    std::vector<LinearModel> models;
    for (std::size_t key = 0; key < kKeyCount; ++key) {
      Result<LinearModel> model = LinearModel::load(tables, fmt::format("{}_weights", kKeys[key]));
      if (!model) return std::unexpected(model.error());
      models.push_back(std::move(*model));
    }
    decider->models_ = JoinedModels(std::move(models));
    return decider;
  }

  [[nodiscard]] std::string_view name() const override { return "what"; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    const WhatContext context(words, passage.mentions, *names_, passage.document);
    Features features;
    std::vector<std::int64_t> sums;
    std::size_t featured = static_cast<std::size_t>(-1);
    for (Draft& draft : passage.drafts) {
      if (draft.figure != featured) {
        what_features(context, draft.figure, features);
        models_.score(features, sums);
        add_held(features, sums);
      }
      featured = draft.figure;
      for (std::size_t key = 0; key < kKeyCount; ++key) {
        decide_key(static_cast<Key>(key), models_.scores_of(key, sums), features.size(), draft,
                   passage, trace);
      }
    }
  }

 private:
  // "Cash reserves exceeding $50 billion", "debt of $9 billion": what is held or owed is named right
  // before its amount. Such wordings are too few and too many for weights of each.
  void add_held(const Features& features, std::vector<std::int64_t>& sums) const {
    constexpr std::int64_t kNamed = 320;
    struct Held {
      std::string_view label;
      std::uint64_t of, exceeding;  // "debt of", "reserves exceeding"
    };
    static constexpr Held kHeld[] = {
        {"cash", hash_feature("gl~concept.cash #money"), hash_feature("gm~concept.cash #money")},
        {"debt", hash_feature("gl~concept.debt #money"), hash_feature("gm~concept.debt #money")},
        {"backlog", hash_feature("gl~concept.backlog #money"), hash_feature("gm~concept.backlog #money")}};
    const auto& labels = models_.model(kConcept).labels();
    const std::span<const std::int64_t> scores = models_.scores_of(kConcept, sums);
    for (const Held& held : kHeld) {
      if (!features.has(held.of) && !features.has(held.exceeding)) continue;
      const auto at = std::ranges::find(labels, held.label) - labels.begin();
      if (at == std::ssize(labels)) continue;
      sums[static_cast<std::size_t>(scores.data() - sums.data() + at)] += kNamed;
    }
  }

  void decide_key(Key key, std::span<const std::int64_t> scores, std::size_t feature_count,
                  Draft& draft, const Passage& passage, Trace* trace) const {
    Claim& claim = draft.claim;
    const LinearModel& model = models_.model(key);
    const LinearModel::Choice choice = model.choose(scores, feature_count);
    const std::string label(model.labels()[choice.label]);
    set_key(claim, key, label);
    if (key == kConcept) draft.concept_permille = choice.probability_permille;
    if (key == kMeasure) draft.measure_permille = choice.probability_permille;
    if (key == kSelect) draft.keep_permille = choice.probability_permille;
    if (key == kSelect) {
      draft.keep = label == "keep";
    } else if (key == kSign) {
      const Figure& figure = passage.figures[draft.figure];
      const bool signed_already = figure.movement == Movement::kDown ||
                                  (claim.low && claim.low->is_negative()) ||
                                  (claim.high && claim.high->is_negative());
      if (label == "negative" && may_be_negative(claim) && !signed_already &&
          figure.movement == Movement::kNone) {
        turn_negative(claim);
        claim.decided_by["sign"] = "sign-weights";
      }
    } else if (key == kConcept || label != kNoLabel) {
      claim.decided_by.insert_or_assign(std::string(kKeys[key]), std::string(kDeciders[key]));
    }
    if (trace != nullptr) trace->add(draft.figure, line_of_scores(key, model, scores, choice));
  }

  // "concept: capex 912, revenue 540, funding 110 (83%)".
  [[nodiscard]] static std::string line_of_scores(Key key, const LinearModel& model,
                                                  std::span<const std::int64_t> scores,
                                                  const LinearModel::Choice& choice) {
    std::vector<std::pair<std::int64_t, std::size_t>> ranked;
    for (std::size_t i = 0; i < scores.size(); ++i) ranked.emplace_back(-scores[i], i);
    std::sort(ranked.begin(), ranked.end());
    std::string line = fmt::format("{}:", kKeys[key]);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) {
      line += fmt::format("{} {} {}", i == 0 ? "" : ",", model.labels()[ranked[i].second],
                          -ranked[i].first);
    }
    return line + fmt::format(" ({}.{}%)", choice.probability_permille / 10,
                              choice.probability_permille % 10);
  }

  JoinedModels models_;
  std::shared_ptr<const Names> names_;
};

}  // namespace

Result<std::unique_ptr<Decider>> make_what_decider(const TableSet& tables,
                                                   std::shared_ptr<const Names> names) {
  return WhatDecider::make(tables, std::move(names));
}

}  // namespace outlay
