#include "claims/linear_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>

namespace outlay {
namespace {

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash ^ (hash >> 29);
}

// Takes the piece before `mark` off the front of `rest`.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t at = rest.find(mark);
  const std::string_view piece = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return piece;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The whole part of the root of 4096 n, so that small counts are told apart: 64 for 1.
std::int64_t root(std::size_t count) {
  const auto target = static_cast<std::int64_t>(std::max<std::size_t>(count, 1)) * 4096;
  std::int64_t guess = 64;
  while ((guess + 1) * (guess + 1) <= target) ++guess;
  return guess;
}

Error row_error(std::string_view file, std::size_t line, std::string what, std::string_view piece) {
  return Error{ErrorCode::kBadRow, fmt::format("{}:{}", file, line), std::move(what),
               std::string(piece), "write the table again with tools/train_deciders.py"};
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
  LinearModel model;
  const auto line_count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  model.slots_.resize(std::bit_ceil(line_count * 2));
  model.weights_.reserve(line_count * 3);
  const std::size_t mask = model.slots_.size() - 1;
  bool seen_head = false;
  for (std::size_t line_number = 1; !text.empty(); ++line_number) {
    std::string_view line = take(text, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::string_view rest = line;
    const std::string_view feature = take(rest, '\t');
    if (!seen_head) {
      if (feature != "feature" || rest != "weights") {
        return std::unexpected(
            row_error(file, line_number, "the head is not 'feature' and 'weights'", line));
      }
      seen_head = true;
      continue;
    }
    if (feature == "!labels") {
      while (!rest.empty()) model.labels_.emplace_back(take(rest, '|'));
      model.bias_.assign(model.labels_.size(), 0);
      continue;
    }
    if (feature == "!permille") {
      while (!rest.empty()) {
        std::string_view step = take(rest, '|');
        const auto margin = number_of<std::int64_t>(take(step, ':'));
        const auto permille = number_of<int>(step);
        if (!margin || !permille) {
          return std::unexpected(row_error(file, line_number, "not margin:permille", line));
        }
        model.steps_.push_back({*margin, *permille});
      }
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(model.weights_.size());
    while (!rest.empty()) {
      std::string_view part = take(rest, '|');
      const auto label = number_of<std::uint32_t>(take(part, ':'));
      const auto value = number_of<std::int32_t>(part);
      if (!label || !value || *label >= model.labels_.size()) {
        return std::unexpected(row_error(file, line_number, "not label:weight", line));
      }
      model.weights_.push_back({*label, *value});
    }
    const auto end = static_cast<std::uint32_t>(model.weights_.size());
    if (feature == "!bias") {
      for (std::uint32_t i = begin; i < end; ++i) {
        model.bias_[model.weights_[i].label] = model.weights_[i].value;
      }
      continue;
    }
    std::size_t slot = hash_of(feature) & mask;
    while (!model.slots_[slot].feature.empty()) slot = (slot + 1) & mask;
    model.slots_[slot] = {feature, begin, end};
  }
  if (model.labels_.empty()) {
    return std::unexpected(row_error(file, 1, "there is no row !labels", {}));
  }
  return model;
}

const LinearModel::Slot* LinearModel::find(std::string_view feature) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_of(feature) & mask; !slots_[slot].feature.empty();
       slot = (slot + 1) & mask) {
    if (slots_[slot].feature == feature) return &slots_[slot];
  }
  return nullptr;
}

std::vector<std::int64_t> LinearModel::scores(const Features& features) const {
  std::vector<std::int64_t> sums = bias_;
  for (std::size_t i = 0; i < features.size(); ++i) {
    const Slot* slot = find(features[i]);
    if (slot == nullptr) continue;
    for (std::uint32_t w = slot->begin; w < slot->end; ++w) {
      sums[weights_[w].label] += weights_[w].value;
    }
  }
  return sums;
}

LinearModel::Choice LinearModel::choose(const std::vector<std::int64_t>& scores,
                                        std::size_t feature_count) const {
  Choice choice;
  for (std::size_t i = 1; i < scores.size(); ++i) {
    if (scores[i] > scores[choice.label]) choice.label = i;
  }
  std::optional<std::int64_t> second;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i != choice.label && (!second || scores[i] > *second)) second = scores[i];
  }
  choice.margin = second ? (scores[choice.label] - *second) * 64 / root(feature_count) : 0;
  choice.probability_permille = permille_of(choice.margin);
  return choice;
}

int LinearModel::permille_of(std::int64_t margin) const {
  int permille = 500;
  for (const Step& step : steps_) {
    if (margin < step.margin) break;
    permille = step.permille;
  }
  return permille;
}

}  // namespace outlay
