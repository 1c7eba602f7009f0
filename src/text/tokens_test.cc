#include "text/tokens.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

std::string show(std::string_view text) {
  std::string shown;
  for (const Token& token : tokenize(text, {0, text.size()})) {
    static constexpr std::string_view kLetters = "wnhm";
    if (!shown.empty()) shown += ' ';
    shown += kLetters[static_cast<std::size_t>(token.kind)];
    shown += ':';
    shown += text.substr(token.span.begin, token.span.size());
  }
  return shown;
}

TEST(Tokens, PartsWordsNumbersAndMarks) {
  struct Case {
    std::string_view text;
    std::string_view want;
  };
  const Case cases[] = {
      {"", ""},
      {" \t", ""},
      {"Alibaba’s 52.4bn", "w:Alibaba’s n:52.4 w:bn"},
      {"US$12,000", "w:US m:$ n:12,000"},
      {"H20", "w:H n:20"},
      {"in 2025, 24%.", "w:in n:2025 m:, n:24 m:% m:."},
      {"3800多亿元", "n:3800 h:多 h:亿 h:元"},
      {"增长２４．５％", "h:增 h:长 n:２４．５ m:％"},
      {"１２，０００", "n:１２，０００"},
      {"分别为50，20", "h:分 h:别 h:为 n:50 m:， n:20"},
      {"year-on-year", "w:year m:- w:on m:- w:year"},
      {"'tis the firms' own", "m:' w:tis w:the w:firms m:' w:own"},
      {"1,2,3.", "n:1,2,3 m:."},
      {"5..6", "n:5 m:. m:. n:6"},
  };
  for (const Case& c : cases) EXPECT_EQ(show(c.text), c.want) << c.text;
}

TEST(Tokens, KeepToTheSpan) {
  const std::string_view text = "12,345 units";
  const auto tokens = tokenize(text, {1, 4});
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].span, (TextSpan{1, 4}));
}

RC_GTEST_PROP(Tokens, CoverAllThatIsNotBlank, (const std::string& bytes)) {
  std::string text;  // any valid UTF-8
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    append_code_point(text, point.value == 0xFFFD ? U'亿' : point.value);
    at += point.size;
  }
  std::uint64_t covered = 0;
  for (const Token& token : tokenize(text, {0, text.size()})) {
    RC_ASSERT(token.span.begin >= covered && !token.span.empty());
    for (std::size_t at = covered; at < token.span.begin;) {
      const CodePoint point = code_point_at(text, at);
      RC_ASSERT(is_space(point.value));
      at += point.size;
    }
    covered = token.span.end;
  }
  for (std::size_t at = covered; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    RC_ASSERT(is_space(point.value));
    at += point.size;
  }
}

}  // namespace
}  // namespace outlay
