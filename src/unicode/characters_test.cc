#include "unicode/characters.h"

#include <gtest/gtest.h>

#include "unicode/utf8.h"

namespace outlay {
namespace {

std::string kinds_of(std::string_view text) {
  std::string kinds;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    kinds += is_han(point.value)      ? 'h'
             : is_space(point.value)  ? '_'
             : is_digit(point.value)  ? 'd'
             : is_upper(point.value)  ? 'U'
             : is_lower(point.value)  ? 'l'
             : is_letter(point.value) ? 'x'
                                      : '.';
  }
  return kinds;
}

TEST(Characters, TellsKinds) {
  struct Case {
    std::string_view text;
    std::string_view want;
  };
  const Case cases[] = {
      {"aZ9 $", "lUd_."},
      {"亿元〇々", "hhhh"},
      {"，。「", "..."},
      {"ＡＩ２４％", "UUdd."},
      {"Éß", "Ul"},
      {"\u3000\u00A0\u200B\uFEFF\t\n", "______"},
      {"かなア", "xxx"},   // letters, and not Chinese
      {"½①²", "..."},      // no digits that a number is written with
      {"𠀀", "h"},
  };
  for (const Case& c : cases) EXPECT_EQ(kinds_of(c.text), c.want) << c.text;
}

TEST(Characters, FoldsWidthAndCase) {
  struct Case {
    std::string_view text;
    std::string_view width;
    std::string_view both;
  };
  const Case cases[] = {
      {"ＡＩ　２４％", "AI 24%", "ai 24%"},
      {"￥３，８００", "¥3,800", "¥3,800"},
      {"亿元。", "亿元。", "亿元。"},  // the Chinese stop has no narrow form
      {"ÉCOLE", "ÉCOLE", "école"},
      {"a\u00A0b", "a b", "a b"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(fold_width(c.text), c.width);
    EXPECT_EQ(fold(c.text), c.both);
  }
}

}  // namespace
}  // namespace outlay
