// What the reading stages are measured on: texts made here, of any size, with
// the number of figures that are in them.
//
// - general-*: prose of manuals and papers, a figure in some two thousand bytes;
// - dense-*: reporting on spending, a figure in some 130 bytes;
// - hostile-*: one line that holds nothing but what readers stumble over.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace outlay::bench {

struct Made {
  std::string text;
  std::size_t figures = 0;
};

struct Workload {
  std::string_view name;
  bool hostile = false;
  // A text of about `bytes`, at least one sentence. The same each time.
  Made (*make)(std::size_t bytes) = nullptr;
};

[[nodiscard]] const std::vector<Workload>& workloads();

}  // namespace outlay::bench
