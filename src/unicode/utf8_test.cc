#include "unicode/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace outlay {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, NamesTheFirstBadByte) {
  struct Case {
    std::string_view bytes;
    std::optional<std::size_t> want;
  };
  const Case cases[] = {
      {"", std::nullopt},
      {"plain", std::nullopt},
      {"52亿元 €5 😀", std::nullopt},
      {"ab\xFF"sv, 2},
      {"caf\xE9 owner"sv, 3},
      {"\xC0\xAF"sv, 0},              // overlong
      {"a\xE0\x80\x80"sv, 1},         // overlong
      {"\xED\xA0\x80"sv, 0},          // a surrogate
      {"\xF4\x90\x80\x80"sv, 0},      // behind U+10FFFF
      {"x\xE4\xBA"sv, 1},             // cut off
      {"\x80"sv, 0},
      {"\0"sv, std::nullopt},
  };
  for (const Case& c : cases) EXPECT_EQ(first_invalid_byte(c.bytes), c.want) << c.bytes;
}

TEST(Utf8, WalksBothWays) {
  const std::string_view text = "a€中😀";
  std::string forth;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_code_point(forth, point.value);
    at += point.size;
    EXPECT_EQ(code_point_before(text, at).value, point.value);
    EXPECT_EQ(code_point_before(text, at).size, point.size);
  }
  EXPECT_EQ(forth, text);
  EXPECT_EQ(count_code_points(text), 4U);
  EXPECT_EQ(floor_to_code_point(text, 3), 1U);
  EXPECT_EQ(floor_to_code_point(text, 99), text.size());
}

TEST(Utf8, WritesWhatIsNoCodePointAsReplacement) {
  for (const char32_t value : {char32_t{0xD800}, char32_t{0x110000}, char32_t{0xFFFD}}) {
    std::string text;
    append_code_point(text, value);
    EXPECT_EQ(text, "\xEF\xBF\xBD");
  }
}

RC_GTEST_PROP(Utf8, WalkingAnyBytesGivesValidTextAndEnds, (const std::string& bytes)) {
  std::string made;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    RC_ASSERT(point.size >= 1U && point.size <= bytes.size() - at);
    append_code_point(made, point.value);
    at += point.size;
  }
  RC_ASSERT(!first_invalid_byte(made));
  if (!first_invalid_byte(bytes)) RC_ASSERT(made == bytes);
}

}  // namespace
}  // namespace outlay
