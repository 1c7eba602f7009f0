// A list of features: the strings that a linear model has weights for.
//
// One code makes them for training and for running: the program of tools/
// prints the same list that the deciders score.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace outlay {

class Features {
 public:
  // The parts joined: add({"L1=", word}).
  void add(std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) buffer_.append(part);
    ends_.push_back(static_cast<std::uint32_t>(buffer_.size()));
  }

  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t index) const {
    const std::uint32_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(buffer_).substr(begin, ends_[index] - begin);
  }
  void clear() {
    buffer_.clear();
    ends_.clear();
  }

  // Sorts, and drops what is there twice: a feature is there or not.
  void make_set();

 private:
  std::string buffer_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace outlay
