// A chain of choices: at each step one of a few candidates, scored by features
// of its own and by how it is tied to the choice of the step before. All steps
// are decided together, by the path with the highest sum.
//
// Weights are integers and sums are integers, so the same text gives the same
// choices on every machine; of equal paths the one with the earlier candidates
// wins. Rows of data/entity_weights.tsv: a feature and its weight in English
// and in Chinese; "!equal same-1" is the weight of the tie "equal" where the
// two steps stand to each other as "same-1" says.
//
// Weighed: choosing step by step (an error brings the next: two of three wrong
// entities followed another), and a beam (no faster for chains of this size).

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/features.h"
#include "lexicon/tables.h"
#include "outlay/error.h"
#include "text/text.h"
#include "weights/weight_table.h"

namespace outlay {

class ChainModel {
 public:
  [[nodiscard]] static Result<ChainModel> load(const TableSet& tables, std::string_view name);
  // From a table's text; `file` is for errors. Its labels are "en" and "zh".
  [[nodiscard]] static Result<ChainModel> parse(std::string_view text, std::string_view file);

  [[nodiscard]] std::int64_t score(const Features& features, Language language) const;
  // Of a tie ("equal", or "" for none) in its surroundings.
  [[nodiscard]] std::int64_t tie(std::string_view kind, std::string_view context,
                                 Language language) const;

 private:
  // Both languages beside the key: one place in memory to go to for a feature, and
  // it is asked for tens of thousands of times a page.
  struct Slot {
    std::uint64_t feature = 0;
    std::int32_t weights[2] = {0, 0};  // English, Chinese; both 0: free
  };
  void fill(const WeightTable& table);
  [[nodiscard]] std::int32_t weight_of(std::uint64_t feature, std::size_t language) const;

  std::vector<Slot> slots_;  // open addressing, a power of two
};

// The weights of the ties between two steps: there are few kinds of them and
// hundreds of pairs of candidates, so each is looked up once.
class TieWeights {
 public:
  TieWeights(const ChainModel& model, std::string_view context, Language language)
      : model_(model), context_(context), language_(language) {}
  // `kind` must outlive it.
  [[nodiscard]] std::int64_t of(std::string_view kind) {
    for (const auto& [known, weight] : known_) {
      if (known == kind) return weight;
    }
    return known_.emplace_back(kind, model_.tie(kind, context_, language_)).second;
  }

 private:
  const ChainModel& model_;
  std::string_view context_;
  Language language_;
  std::vector<std::pair<std::string_view, std::int64_t>> known_;
};

// A step of the chain: a score for each candidate, and for each candidate of
// the step before (rows) and of this one (columns) the score of their tie.
struct ChainStep {
  std::vector<std::int64_t> scores;
  std::vector<std::int64_t> ties;  // scores of the step before × of this one; the first has none
};

struct ChainChoice {
  std::size_t candidate = 0;
  // How much lower the best path is that makes another choice here; a large
  // number where there is only one.
  std::int64_t margin = 0;
};

// The best path; a choice for each step. Every step has at least one candidate.
[[nodiscard]] std::vector<ChainChoice> best_path(const std::vector<ChainStep>& steps);

}  // namespace outlay
