// Several linear models over the same features, scored together: a feature is
// looked up once for all of them.
//
// Eight models decide what a figure is from the same hundreds of features, and
// most features have weights in few of them. Each keeps its own table (data/
// *_weights.tsv, one a key, any of them may be replaced with --data); the tables
// are joined when they are loaded, in about two milliseconds.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/features.h"
#include "claims/linear_model.h"

namespace outlay {

class JoinedModels {
 public:
  JoinedModels() = default;
  explicit JoinedModels(std::vector<LinearModel> models);

  [[nodiscard]] const LinearModel& model(std::size_t index) const { return models_[index]; }

  // The scores of all models, one behind the other; `sums` is written over.
  void score(const Features& features, std::vector<std::int64_t>& sums) const;
  // Those of one model in what score() wrote.
  [[nodiscard]] std::span<const std::int64_t> scores_of(
      std::size_t index, const std::vector<std::int64_t>& sums) const {
    return std::span(sums).subspan(begins_[index], begins_[index + 1] - begins_[index]);
  }

 private:
  struct Slot {
    std::uint64_t feature = 0;
    std::uint32_t begin = 0, end = 0;  // in weights_; end 0: free
  };
  std::vector<LinearModel> models_;
  std::vector<std::size_t> begins_;           // of each model's labels among all, and the end
  std::vector<std::int64_t> bias_;            // one a label of all
  std::vector<Slot> slots_;                   // open addressing, a power of two
  std::vector<WeightTable::Weight> weights_;  // labels counted through all models
};

}  // namespace outlay
