#include "claims/joined_models.h"

#include <bit>
#include <utility>

namespace outlay {
namespace {

std::size_t first_slot(std::uint64_t feature, std::size_t mask) {
  return (feature ^ (feature >> 29)) & mask;
}

}  // namespace

JoinedModels::JoinedModels(std::vector<LinearModel> models) : models_(std::move(models)) {
  begins_.push_back(0);
  std::size_t rows = 0, weights = 0;
  for (const LinearModel& model : models_) {
    bias_.insert(bias_.end(), model.table().bias().begin(), model.table().bias().end());
    begins_.push_back(bias_.size());
    model.table().for_each([&](std::uint64_t, std::span<const WeightTable::Weight> row) {
      ++rows;
      weights += row.size();
    });
  }
  // How many weights each feature has in all models, then where they begin, then they themselves.
  slots_.resize(std::bit_ceil(rows * 3 / 2 + 2));
  const std::size_t mask = slots_.size() - 1;
  const auto slot_of = [&](std::uint64_t feature) -> Slot& {
    std::size_t at = first_slot(feature, mask);
    while (slots_[at].end != 0 && slots_[at].feature != feature) at = (at + 1) & mask;
    slots_[at].feature = feature;
    return slots_[at];
  };
  for (const LinearModel& model : models_) {
    model.table().for_each([&](std::uint64_t feature, std::span<const WeightTable::Weight> row) {
      slot_of(feature).end += static_cast<std::uint32_t>(row.size());
    });
  }
  std::uint32_t reached = 0;
  std::vector<std::uint32_t> next(slots_.size());  // where the next weight of a slot goes
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    if (slots_[i].end == 0) continue;
    slots_[i].begin = next[i] = reached;
    reached = slots_[i].end += reached;
  }
  weights_.resize(weights);
  for (std::size_t i = 0; i < models_.size(); ++i) {
    const auto first_label = static_cast<std::uint32_t>(begins_[i]);
    models_[i].table().for_each(
        [&](std::uint64_t feature, std::span<const WeightTable::Weight> row) {
          const auto slot = static_cast<std::size_t>(&slot_of(feature) - slots_.data());
          for (const WeightTable::Weight& weight : row) {
            weights_[next[slot]++] = {first_label + weight.label, weight.value};
          }
        });
  }
}

void JoinedModels::score(const Features& features, std::vector<std::int64_t>& sums) const {
  sums = bias_;
  if (slots_.empty()) return;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < features.size(); ++i) {
    const std::uint64_t feature = features.hash(i);
    std::size_t at = first_slot(feature, mask);
    while (slots_[at].end != 0 && slots_[at].feature != feature) at = (at + 1) & mask;
    for (std::uint32_t w = slots_[at].begin; w < slots_[at].end; ++w) {
      sums[weights_[w].label] += weights_[w].value;
    }
  }
}

}  // namespace outlay
