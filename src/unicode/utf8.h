// UTF-8: is it valid, and one code point after another.
//
// Bytes are checked once, where a document is read; every function here but
// first_invalid_byte() asserts nothing and trusts its input, and still never
// reads outside the view it was given.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outlay {

// The first byte that begins no valid UTF-8 sequence (overlong forms,
// surrogates and what lies behind U+10FFFF are invalid); nothing where all of
// it is valid. simdjson's check runs first, the slow walk only over bad bytes.
[[nodiscard]] std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // bytes, at least 1 where there is anything
};

// The code point that begins at `at`, which is below text.size(). A byte that
// begins none (in text that nobody checked) is U+FFFD of size 1.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

// The code point that ends before `end`, which is above 0.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t end);

// Puts `value` behind `text`; what is no code point is put as U+FFFD.
void append_code_point(std::string& text, char32_t value);

[[nodiscard]] std::uint64_t count_code_points(std::string_view text);

// The largest index not above `at` that begins a code point (or is the end).
[[nodiscard]] std::size_t floor_to_code_point(std::string_view text, std::size_t at);

}  // namespace outlay
