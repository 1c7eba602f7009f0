#include "claims/chain_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <span>

namespace outlay {
namespace {

constexpr std::int64_t kNoOther = std::int64_t{1} << 40;

std::size_t column_of(Language language) { return language == Language::kChinese ? 1 : 0; }

std::size_t first_slot(std::uint64_t feature, std::size_t mask) {
  return (feature ^ (feature >> 29)) & mask;
}

}  // namespace

Result<ChainModel> ChainModel::load(const TableSet& tables, std::string_view name) {
  const std::vector<TableSource> sources = tables.sources(name);
  if (sources.empty()) {
    return std::unexpected(Error{ErrorCode::kNotFound, std::string(name), "no such table", {}, {}});
  }
  return parse(sources.back().text, sources.back().file);
}

Result<ChainModel> ChainModel::parse(std::string_view text, std::string_view file) {
  Result<WeightTable> table = WeightTable::open(text, file);
  if (!table) return std::unexpected(table.error());
  if (table->labels().size() != 2 || table->labels()[0] != "en" || table->labels()[1] != "zh") {
    return std::unexpected(Error{ErrorCode::kBadRow, std::string(file),
                                 "the head is not 'feature', 'en', 'zh'", {}, {}});
  }
  ChainModel model;
  model.fill(*table);
  return model;
}

void ChainModel::fill(const WeightTable& table) {
  std::size_t rows = 0;
  table.for_each([&](std::uint64_t, std::span<const WeightTable::Weight>) { ++rows; });
  slots_.resize(std::bit_ceil(rows * 3 / 2 + 2));
  const std::size_t mask = slots_.size() - 1;
  table.for_each([&](std::uint64_t feature, std::span<const WeightTable::Weight> row) {
    Slot made{feature, {0, 0}};
    for (const WeightTable::Weight& weight : row) made.weights[weight.label] = weight.value;
    if (made.weights[0] == 0 && made.weights[1] == 0) return;
    std::size_t at = first_slot(feature, mask);
    while (slots_[at].weights[0] != 0 || slots_[at].weights[1] != 0) at = (at + 1) & mask;
    slots_[at] = made;
  });
}

std::int32_t ChainModel::weight_of(std::uint64_t feature, std::size_t language) const {
  if (slots_.empty()) return 0;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = first_slot(feature, mask);
  for (;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.feature == feature) return slot.weights[language];
    if (slot.weights[0] == 0 && slot.weights[1] == 0) return 0;
  }
}

std::int64_t ChainModel::score(const Features& features, Language language) const {
  std::int64_t sum = 0;
  const std::size_t column = column_of(language);
  for (std::size_t i = 0; i < features.size(); ++i) sum += weight_of(features.hash(i), column);
  return sum;
}

std::int64_t ChainModel::tie(std::string_view kind, std::string_view context,
                             Language language) const {
  const std::uint64_t feature = hash_feature(
      context, hash_feature(" ", hash_feature(kind.empty() ? "other" : kind, hash_feature("!"))));
  return weight_of(feature, column_of(language));
}

std::vector<ChainChoice> best_path(const std::vector<ChainStep>& steps) {
  std::vector<ChainChoice> choices(steps.size());
  if (steps.empty()) return choices;
  const std::size_t count = steps.size();
  // The best sum of a path up to, and from, each candidate of each step.
  std::vector<std::vector<std::int64_t>> until(count), from(count);
  until[0] = steps[0].scores;
  for (std::size_t t = 1; t < count; ++t) {
    const std::size_t size = steps[t].scores.size();
    until[t].assign(size, std::numeric_limits<std::int64_t>::min());
    for (std::size_t j = 0; j < until[t - 1].size(); ++j) {
      for (std::size_t k = 0; k < size; ++k) {
        until[t][k] = std::max(until[t][k], until[t - 1][j] + steps[t].ties[j * size + k]);
      }
    }
    for (std::size_t k = 0; k < size; ++k) until[t][k] += steps[t].scores[k];
  }
  from[count - 1].assign(steps[count - 1].scores.size(), 0);
  for (std::size_t t = count - 1; t > 0; --t) {
    const std::size_t size = steps[t].scores.size();
    from[t - 1].assign(steps[t - 1].scores.size(), std::numeric_limits<std::int64_t>::min());
    for (std::size_t j = 0; j < from[t - 1].size(); ++j) {
      for (std::size_t k = 0; k < size; ++k) {
        from[t - 1][j] = std::max(from[t - 1][j], steps[t].ties[j * size + k] +
                                                      steps[t].scores[k] + from[t][k]);
      }
    }
  }
  for (std::size_t t = 0; t < count; ++t) {
    const std::size_t size = steps[t].scores.size();
    std::int64_t best = std::numeric_limits<std::int64_t>::min();
    // The choice at each step follows from the one before, so that the path is
    // one path even where several are equally good.
    for (std::size_t k = 0; k < size; ++k) {
      const std::int64_t reached =
          t == 0 ? steps[0].scores[k]
                 : steps[t].ties[choices[t - 1].candidate * size + k] + steps[t].scores[k];
      if (reached + from[t][k] > best) {
        best = reached + from[t][k];
        choices[t].candidate = k;
      }
    }
    std::int64_t whole = std::numeric_limits<std::int64_t>::min();
    std::int64_t other = std::numeric_limits<std::int64_t>::min();
    for (std::size_t k = 0; k < size; ++k) {
      const std::int64_t sum = until[t][k] + from[t][k];
      if (k == choices[t].candidate) {
        whole = sum;
      } else {
        other = std::max(other, sum);
      }
    }
    choices[t].margin = size < 2 ? kNoOther : whole - other;
  }
  return choices;
}

}  // namespace outlay
