// The rows of a table of weights as people write it (weight_table.h), read.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "outlay/error.h"
#include "weights/weight_table.h"

namespace outlay {

struct WeightRows {
  struct Row {
    std::string_view feature;
    std::size_t begin = 0, end = 0;  // in weights
    std::size_t line = 0;
  };
  std::vector<std::string_view> labels;
  std::vector<std::int64_t> bias;  // one a label
  std::vector<WeightTable::Step> steps;
  std::vector<Row> rows;
  std::vector<WeightTable::Weight> weights;
};

// `text` must outlive what is returned.
[[nodiscard]] Result<WeightRows> read_weight_rows(std::string_view text, std::string_view file);

[[nodiscard]] Error weight_row_error(std::string_view file, std::size_t line, std::string what,
                                     std::string_view piece);

}  // namespace outlay
