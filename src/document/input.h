// Bytes from a file, standard input or memory, read once from front to back in
// bounded pieces, so that a file of any size can be read line by line.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "outlay/error.h"

namespace outlay {

class Input {
 public:
  // `path` is a file, or "-" for standard input. A folder is no input.
  [[nodiscard]] static Result<Input> open(const std::string& path);
  [[nodiscard]] static Input of(std::string bytes, std::string path);

  Input(Input&& other) noexcept;
  Input& operator=(Input&&) = delete;
  ~Input();

  [[nodiscard]] const std::string& path() const { return path_; }

  // What lies ahead: at least `least` bytes of it, or all that is left.
  [[nodiscard]] Result<std::string_view> peek(std::size_t least);

  // All that is left; kTooLarge where that is over `limit` bytes.
  [[nodiscard]] Result<std::string> take_rest(std::uint64_t limit);

  struct Line {
    std::string_view bytes;  // without its end; valid until the next call
    std::uint64_t number = 0;  // from 1
    bool too_long = false;     // over the limit: `bytes` is its beginning, the rest is skipped
  };
  // The next line; false at the end.
  [[nodiscard]] Result<bool> next_line(std::uint64_t limit, Line& line);

 private:
  Input(int file, std::string bytes, std::string path);
  // Reads a piece more; false at the end.
  [[nodiscard]] Result<bool> fill();
  // Lets go of what was taken, when that is worth it.
  void drop_taken();

  int file_ = -1;
  bool at_end_ = false;
  std::string buffer_;
  std::size_t taken_ = 0;  // bytes of buffer_ that were handed out
  std::uint64_t line_ = 0;
  std::string path_;
};

}  // namespace outlay
