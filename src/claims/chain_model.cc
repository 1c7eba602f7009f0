#include "claims/chain_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace outlay {
namespace {

constexpr std::int64_t kNoOther = std::int64_t{1} << 40;

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return hash ^ (hash >> 29);
}

bool parse_weight(std::string_view text, std::int32_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
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
  ChainModel model;
  std::size_t size = 64;
  while (size < 2 * static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'))) size *= 2;
  model.slots_.resize(size);
  bool has_head = false;
  for (std::uint32_t line_number = 1; !text.empty(); ++line_number) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    if (!has_head) {
      has_head = true;
      if (line == "feature\ten\tzh") continue;
      return std::unexpected(Error{ErrorCode::kBadRow, fmt::format("{}:{}", file, line_number),
                                   "the head is not 'feature', 'en', 'zh'", std::string(line), {}});
    }
    const std::size_t last = line.rfind('\t');
    const std::size_t first = last == std::string_view::npos || last == 0
                                  ? std::string_view::npos
                                  : line.rfind('\t', last - 1);
    Slot slot;
    if (first == std::string_view::npos || first == 0 ||
        !parse_weight(line.substr(first + 1, last - first - 1), slot.weights[0]) ||
        !parse_weight(line.substr(last + 1), slot.weights[1])) {
      return std::unexpected(Error{ErrorCode::kBadRow, fmt::format("{}:{}", file, line_number),
                                   "not a feature and two whole numbers", std::string(line), {}});
    }
    slot.feature = line.substr(0, first);
    std::size_t at = hash_of(slot.feature) & (size - 1);
    while (!model.slots_[at].feature.empty()) at = (at + 1) & (size - 1);
    model.slots_[at] = slot;
  }
  return model;
}

const ChainModel::Slot* ChainModel::find(std::string_view feature) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(feature) & mask; !slots_[at].feature.empty(); at = (at + 1) & mask) {
    if (slots_[at].feature == feature) return &slots_[at];
  }
  return nullptr;
}

std::int64_t ChainModel::score(const Features& features, Language language) const {
  const std::size_t column = language == Language::kChinese ? 1 : 0;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (const Slot* slot = find(features[i])) sum += slot->weights[column];
  }
  return sum;
}

std::int64_t ChainModel::tie(std::string_view kind, std::string_view context,
                             Language language) const {
  std::string feature = "!";
  feature.append(kind.empty() ? "other" : kind).append(" ").append(context);
  const Slot* slot = find(feature);
  return slot == nullptr ? 0 : slot->weights[language == Language::kChinese ? 1 : 0];
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
