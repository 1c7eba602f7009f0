#include "claims/linear_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace outlay {
namespace {

// The whole part of the root of 4096 n, so that small counts are told apart: 64 for 1.
// What the library's root is off by is put right, so that it is exact everywhere.
std::int64_t root(std::size_t count) {
  const auto target = static_cast<std::int64_t>(std::max<std::size_t>(count, 1)) * 4096;
  auto guess = static_cast<std::int64_t>(std::sqrt(static_cast<double>(target)));
  while (guess * guess > target) --guess;
  while ((guess + 1) * (guess + 1) <= target) ++guess;
  return guess;
}

}  // namespace

Result<LinearModel> LinearModel::load(const TableSet& tables, std::string_view name) {
  const std::vector<TableSource> sources = tables.sources(name);
  if (sources.empty()) {
    return std::unexpected(Error{ErrorCode::kNotFound, fmt::format("data/{}.tsv", name),
                                 "there is no such table", {}, {}});
  }
  return parse(sources.back().text, sources.back().file);
}

Result<LinearModel> LinearModel::parse(std::string_view text, std::string_view file) {
  Result<WeightTable> table = WeightTable::open(text, file);
  if (!table) return std::unexpected(table.error());
  LinearModel model;
  model.table_ = std::move(*table);
  return model;
}

std::vector<std::int64_t> LinearModel::scores(const Features& features) const {
  std::vector<std::int64_t> sums(table_.bias().begin(), table_.bias().end());
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (const WeightTable::Weight& weight : table_.weights(features.hash(i))) {
      sums[weight.label] += weight.value;
    }
  }
  return sums;
}

LinearModel::Choice LinearModel::choose(std::span<const std::int64_t> scores,
                                        std::size_t feature_count) const {
  Choice choice;
  if (scores.empty()) return choice;
  std::int64_t best = scores[0];
  std::int64_t second = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 1; i < scores.size(); ++i) {
    if (scores[i] > best) {
      second = best;
      best = scores[i];
      choice.label = i;
    } else if (scores[i] > second) {
      second = scores[i];
    }
  }
  choice.margin = scores.size() > 1 ? (best - second) * 64 / root(feature_count) : 0;
  choice.probability_permille = permille_of(choice.margin);
  return choice;
}

int LinearModel::permille_of(std::int64_t margin) const {
  int permille = 500;
  for (const WeightTable::Step& step : table_.steps()) {
    if (margin < step.margin) break;
    permille = static_cast<int>(step.permille);
  }
  return permille;
}

}  // namespace outlay
