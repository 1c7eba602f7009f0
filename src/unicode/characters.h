// What kind of character a code point is, and its plain form.
//
// Only what the readers ask for. General categories come from utf8proc; Han,
// width and case are small ranges of our own, so that they can be read here.
// Weighed: ICU's properties (the same answers, a far larger table to load).

#pragma once

#include <string>
#include <string_view>

namespace outlay {

// Chinese characters, with extensions A to H, compatibility forms, 〇 and 々.
[[nodiscard]] bool is_han(char32_t c);
// White space of any kind: also U+00A0, U+3000, U+200B and the byte order mark.
[[nodiscard]] bool is_space(char32_t c);
// 0 to 9, and full-width ０ to ９.
[[nodiscard]] bool is_digit(char32_t c);
// A letter of any script but Chinese; marks that combine with a letter count too.
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_lower(char32_t c);

// The half-width form of a full-width letter, digit or mark (Ａ１％，￥ to A1%,¥),
// and a plain blank for U+3000 and U+00A0; any other as it is.
[[nodiscard]] char32_t fold_width(char32_t c);
[[nodiscard]] std::string fold_width(std::string_view text);

// The small form of a Latin, Greek or Cyrillic letter; any other as it is.
[[nodiscard]] char32_t fold_case(char32_t c);
// Width and case folded: what two spellings of one name have in common.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace outlay
