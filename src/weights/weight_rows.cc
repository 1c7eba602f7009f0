#include "weights/weight_rows.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace outlay {
namespace {

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

// "label:weight|label:weight"
bool read_weights(std::string_view rest, std::size_t label_count,
                  std::vector<WeightTable::Weight>& weights) {
  while (!rest.empty()) {
    std::string_view part = take(rest, '|');
    const auto label = number_of<std::uint32_t>(take(part, ':'));
    const auto value = number_of<std::int32_t>(part);
    if (!label || !value || *label >= label_count) return false;
    weights.push_back({*label, *value});
  }
  return true;
}

// A column for each label; a weight of 0 is none.
bool read_columns(std::string_view rest, std::size_t label_count,
                  std::vector<WeightTable::Weight>& weights) {
  std::uint32_t label = 0;
  for (bool more = true; more; ++label) {
    more = rest.contains('\t');
    const auto value = number_of<std::int32_t>(take(rest, '\t'));
    if (!value || label >= label_count) return false;
    if (*value != 0) weights.push_back({label, *value});
  }
  return label == label_count;
}

bool read_steps(std::string_view rest, std::vector<WeightTable::Step>& steps) {
  while (!rest.empty()) {
    std::string_view part = take(rest, '|');
    const auto margin = number_of<std::int64_t>(take(part, ':'));
    const auto permille = number_of<std::int64_t>(part);
    if (!margin || !permille) return false;
    steps.push_back({*margin, *permille});
  }
  return true;
}

}  // namespace

Error weight_row_error(std::string_view file, std::size_t line, std::string what,
                       std::string_view piece) {
  return Error{ErrorCode::kBadRow, fmt::format("{}:{}", file, line), std::move(what),
               std::string(piece), "write the table again with the tools/train_*.py that made it"};
}

Result<WeightRows> read_weight_rows(std::string_view text, std::string_view file) {
  WeightRows read;
  bool seen_head = false;
  bool in_columns = false;
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = take(text, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::string_view rest = line;
    const std::string_view feature = take(rest, '\t');
    const auto fault = [&](std::string what) {
      return std::unexpected(weight_row_error(file, number, std::move(what), line));
    };
    if (!seen_head) {
      if (feature != "feature" || rest.empty()) {
        return fault("the head is not 'feature' and 'weights', or a label for each column");
      }
      seen_head = true;
      in_columns = rest != "weights";
      while (in_columns && !rest.empty()) read.labels.push_back(take(rest, '\t'));
      read.bias.assign(read.labels.size(), 0);
      continue;
    }
    if (!in_columns && feature == "!labels") {
      while (!rest.empty()) read.labels.push_back(take(rest, '|'));
      read.bias.assign(read.labels.size(), 0);
      continue;
    }
    if (!in_columns && feature == "!permille") {
      if (!read_steps(rest, read.steps)) return fault("not margin:permille");
      continue;
    }
    const std::size_t begin = read.weights.size();
    if (in_columns) {
      if (!read_columns(rest, read.labels.size(), read.weights)) {
        return fault(fmt::format("not a feature and {} whole numbers", read.labels.size()));
      }
    } else if (!read_weights(rest, read.labels.size(), read.weights)) {
      return fault("not label:weight");
    }
    if (!in_columns && feature == "!bias") {
      for (std::size_t i = begin; i < read.weights.size(); ++i) {
        read.bias[read.weights[i].label] = read.weights[i].value;
      }
      read.weights.resize(begin);
      continue;
    }
    if (read.weights.size() > begin) {
      read.rows.push_back({feature, begin, read.weights.size(), number});
    }
  }
  if (read.labels.empty()) {
    return std::unexpected(weight_row_error(file, 1, "there is no row !labels", {}));
  }
  return read;
}

}  // namespace outlay
