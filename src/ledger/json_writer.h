// Writes the canonical JSON of entries: keys in byte order, no blanks, UTF-8
// as it stands, and what is empty left out.
//
// A writer of our own for speed (a claim in 2 µs), held to the bytes of
// nlohmann's dump() by json_writer_test.cc. Bytes that are no UTF-8 (a file's
// name may hold any) become U+FFFD, for JSON has no place for them.

#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outlay {

// `text` with each byte that belongs to no UTF-8 character replaced by U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view text);

class JsonWriter {
 public:
  void begin_object();
  void end_object();
  // Keys of one object have to come in byte order; asserted.
  void key(std::string_view name);

  void text(std::string_view value);
  void number(std::int64_t value);

  // The key and its value, or nothing where the value is empty, 0 or false.
  void field(std::string_view name, std::string_view value);
  void field(std::string_view name, std::int64_t value);
  void flag(std::string_view name, bool value);
  void field(std::string_view name, std::span<const std::string> values);
  void field(std::string_view name, const std::map<std::string, std::string>& values);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  struct Level {
    bool is_empty = true;
    std::string last_key;
  };
  std::string out_;
  std::vector<Level> open_;  // objects that are open, the innermost last
};

}  // namespace outlay
