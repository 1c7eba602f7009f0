// A linear model: features to labels by a table of integer weights.
//
// The score of a label is the sum of the weights that the features have for
// it; all are integers, so the same text gives the same claims on every
// machine. The weights are learned (tools/train_deciders.py) and stand in
// data/NAME_weights.tsv (weights/weight_table.h).
//
// The margin is per root of the number of features (in 64ths), so that a
// figure in a long sentence is no surer than one in a short one.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/features.h"
#include "lexicon/tables.h"
#include "outlay/error.h"
#include "weights/weight_table.h"

namespace outlay {

class LinearModel {
 public:
  // The table `name`; one that a person adds takes the whole place of ours.
  [[nodiscard]] static Result<LinearModel> load(const TableSet& tables, std::string_view name);

  // From a table's text; `file` is for errors.
  [[nodiscard]] static Result<LinearModel> parse(std::string_view text, std::string_view file);

  struct Choice {
    std::size_t label = 0;        // index in labels()
    std::int64_t margin = 0;      // above the second
    int probability_permille = 0;
  };

  [[nodiscard]] const std::vector<std::string_view>& labels() const { return table_.labels(); }
  // A score for each label.
  [[nodiscard]] std::vector<std::int64_t> scores(const Features& features) const;
  [[nodiscard]] Choice choose(std::span<const std::int64_t> scores,
                              std::size_t feature_count) const;
  [[nodiscard]] Choice choose(const Features& features) const {
    return choose(scores(features), features.size());
  }
  [[nodiscard]] const WeightTable& table() const { return table_; }
  [[nodiscard]] int permille_of(std::int64_t margin) const;

 private:
  WeightTable table_;
};

}  // namespace outlay
