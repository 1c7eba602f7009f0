// What reading is measured against: one pass over the same bytes that only says
// where any of 25 words stands.

#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace outlay::bench {

class Yardstick {
 public:
  Yardstick();
  ~Yardstick();
  Yardstick(const Yardstick&) = delete;
  Yardstick& operator=(const Yardstick&) = delete;

  // How often the words are there.
  [[nodiscard]] std::size_t scan(std::string_view text) const;
  // "Vectorscan, 25 words", or what stands in for it where it is not installed.
  [[nodiscard]] static std::string_view name();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outlay::bench
