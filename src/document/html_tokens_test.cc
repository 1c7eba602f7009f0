#include "document/html_tokens.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace outlay {
namespace {

std::string show(std::string_view html) {
  std::string shown;
  for_each_html_token(html, [&](const HtmlToken& token) {
    if (!shown.empty()) shown += ' ';
    if (token.kind == HtmlToken::Kind::kText) {
      shown += "'" + std::string(html.substr(token.begin, token.end - token.begin)) + "'";
      return true;
    }
    shown += token.kind == HtmlToken::Kind::kOpen ? "<" : "</";
    shown += token.name;
    for (const HtmlAttribute& a : token.attributes) {
      shown += " " + std::string(a.name) + "=" + std::string(a.value);
    }
    shown += ">";
    return true;
  });
  return shown;
}

TEST(HtmlTokens, StandWhereTheyStand) {
  struct Case {
    std::string_view html;
    std::string_view want;
  };
  const Case cases[] = {
      {"", ""},
      {"<!doctype html><P Class=x data-a='1&amp;2' b>Hi &mdash;</p>",
       "<p class=x data-a=1&2 b=> 'Hi &mdash;' </p>"},
      {"<script>if (a<b) '</p>'</script>x", "<script> 'if (a<b) '</p>'' </script> 'x'"},
      {"<title><b></title>", "<title> '<b>' </title>"},
      {"<!-- c -->a<!-- <p> -->b", "'a' 'b'"},
      {"a < b", "'a < b'"},
      {"<unknown-tag A=1>", "<unknown-tag a=1>"},
      {"<p unfinished", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(show(c.html), c.want);
}

TEST(HtmlTokens, StopWhenTold) {
  int seen = 0;
  for_each_html_token("<a><b><c>", [&](const HtmlToken&) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
}

TEST(HtmlTokens, AreTheSameAcrossPieces) {
  // Longer than what lexbor is given at once, with names that it must forget.
  std::string html;
  std::size_t tags = 0;
  for (; html.size() < 700000; ++tags) {
    html += "<x" + std::to_string(tags) + " a" + std::to_string(tags) + "='v&amp;'>w" + std::to_string(tags);
  }
  std::size_t seen = 0;
  std::size_t good = 0;
  for_each_html_token(html, [&](const HtmlToken& token) {
    const std::string number = std::to_string(seen / 2);
    if (token.kind == HtmlToken::Kind::kOpen) {
      good += token.name == "x" + number && token.attribute("a" + number) == "v&";
    } else {
      good += html.substr(token.begin, token.end - token.begin) == "w" + number;
    }
    ++seen;
    return true;
  });
  EXPECT_EQ(seen, 2 * tags);
  EXPECT_EQ(good, seen);
}

TEST(HtmlTokens, GiveUpAnEndlessTag) {
  std::string html = "a<p";
  for (int i = 0; i < 1000000; ++i) html += " a" + std::to_string(i);
  EXPECT_EQ(show(html + ">b"), "'a'");
  // A picture in an attribute is long and is no such tag.
  const std::string picture(3000000, 'x');
  EXPECT_EQ(show("<img src='" + picture + "'>b"), "<img src=" + picture + "> 'b'");
}

TEST(HtmlPieces, ReplaceReferences) {
  struct Case {
    std::string_view html;
    std::string_view want;
  };
  const Case cases[] = {
      {"a", "[a]"},
      {"a&amp;b", "[a](&)[b]"},
      {"&#x4E2D;&#20159;&#150;&#0;&#xD800;&#99999999;", "(中)(亿)(–)(\uFFFD)(\uFFFD)(\uFFFD)"},
      {"&copy2025 &notit; R&D &; & &#; &#x;", "(©)[2025 ](¬)[it; R&D &; & &#; &#x;]"},
      {"a\r\nb\rc", "[a](\n)[b](\n)[c]"},
  };
  for (const Case& c : cases) {
    std::string shown;
    for_each_html_piece(c.html, 0, c.html.size(), [&](const HtmlPiece& piece) {
      shown += piece.replaced
                   ? "(" + std::string(piece.replacement) + ")"
                   : "[" + std::string(c.html.substr(piece.begin, piece.end - piece.begin)) + "]";
    });
    EXPECT_EQ(shown, c.want);
  }
}

RC_GTEST_PROP(HtmlPieces, CoverTheirRange, (const std::string& html)) {
  std::uint64_t at = 0;
  for_each_html_piece(html, 0, html.size(), [&](const HtmlPiece& piece) {
    RC_ASSERT(piece.begin == at && piece.end > at);
    at = piece.end;
  });
  RC_ASSERT(at == html.size());
}

}  // namespace
}  // namespace outlay
