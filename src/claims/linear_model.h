// A linear model: features to labels by a table of integer weights.
//
// The score of a label is the sum of the weights that the features have for
// it; all are integers, so the same text gives the same claims on every
// machine. The weights are learned (tools/train_deciders.py) and stand in
// data/NAME_weights.tsv: a feature, a tab, and "label:weight" parted by "|".
// Three rows are not features:
//   !labels    the labels, in the order that decides between equal scores
//   !bias      what each label has without any feature
//   !permille  "margin:permille" in rising order: how often the best label was
//              right in cross-validation, by how far it stood above the second
//
// The margin is per root of the number of features (in 64ths), so that a
// figure in a long sentence is no surer than one in a short one.
//
// A table of weights is the program's own, so a fault in it is told by its line
// only. It is parsed by hand and not by lexicon/table.h: tens of thousands of
// rows have to be there within milliseconds.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/features.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

class LinearModel {
 public:
  // The table `name`; one that a person adds takes the whole place of ours.
  [[nodiscard]] static Result<LinearModel> load(const TableSet& tables, std::string_view name);

  // From a table's text; `file` is for errors. The text must outlive the model.
  [[nodiscard]] static Result<LinearModel> parse(std::string_view text, std::string_view file);

  struct Choice {
    std::size_t label = 0;        // index in labels()
    std::int64_t margin = 0;      // above the second
    int probability_permille = 0;
  };

  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  // A score for each label.
  [[nodiscard]] std::vector<std::int64_t> scores(const Features& features) const;
  [[nodiscard]] Choice choose(const std::vector<std::int64_t>& scores,
                              std::size_t feature_count) const;
  [[nodiscard]] Choice choose(const Features& features) const {
    return choose(scores(features), features.size());
  }
  [[nodiscard]] int permille_of(std::int64_t margin) const;

 private:
  struct Slot {
    std::string_view feature;  // empty: free
    std::uint32_t begin = 0, end = 0;
  };
  struct Weight {
    std::uint32_t label = 0;
    std::int32_t value = 0;
  };
  struct Step {
    std::int64_t margin = 0;
    int permille = 0;
  };

  [[nodiscard]] const Slot* find(std::string_view feature) const;

  std::vector<std::string> labels_;
  std::vector<std::int64_t> bias_;
  std::vector<Step> steps_;
  std::vector<Slot> slots_;  // open addressing, a power of two
  std::vector<Weight> weights_;
};

}  // namespace outlay
