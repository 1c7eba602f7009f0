#include "text/html_blocks.h"

#include <gtest/gtest.h>

#include "support/show_text.h"

namespace outlay {
namespace {

TEST(HtmlBlocks, AreWhatAReaderSees) {
  struct Case {
    std::string_view html;
    std::string_view want;
  };
  const Case cases[] = {
      {"<title>Orders rise | News</title><nav>Home</nav><h1>Orders\n rise</h1><p>Acme &amp; Co "
       "spent&nbsp;$5bn.<br>It <b>ro</b>se.<footer>About</footer>",
       "title«Orders rise» paragraph«Acme & Co spent $5bn.» paragraph«It rose.»"},
      {"<title>Orders rise</title><body><h1>The News</h1><p>Acme spent.",
       "title«Orders rise» heading«The News» paragraph«Acme spent.»"},
      {"<header><a>Menu</a><h1>Orders</h1></header><title>Orders</title><p>x",
       "title«Orders» paragraph«x»"},
      {"<p>By maker:<ul><li>Acme<li><p>Beta</ul>after",
       "paragraph«By maker:» item after«By maker:» «Acme» item after«By maker:» «Beta» "
       "paragraph«after»"},
      {"<blockquote>Spend <script>if (a<b) '<p>'</script>more</blockquote><figcaption>Cap",
       "quotation«Spend more» caption«Cap»"},
      {"<p hidden>&#20159;&#x5143; &unknown; &copy &#0;<style>p{}</style>",
       "paragraph«亿元 &unknown; © \uFFFD»"},
      {"<!-- <p>no</p> --><p>yes", "paragraph«yes»"},
      {"<select><option>2024</select><textarea><p>no</textarea><form>kept", "paragraph«kept»"},
      {"plain < text", "paragraph«plain < text»"},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(blocks_of(c.html, DocumentKind::kHtml), c.want) << c.html;
}

TEST(HtmlBlocks, GiveCellsTheirHeads) {
  struct Case {
    std::string_view html;
    std::string_view want;
  };
  const Case cases[] = {
      {"<table><tr><th>Firm<th colspan=2>2024<tr><td rowspan=2>Acme<td>1<td>2<tr><td>3</table>",
       "cell 0.0.0 «Firm» cell 0.0.1 «2024» cell 0.1.0 col«Firm» «Acme» "
       "cell 0.1.1 col«2024»row«Acme» «1» cell 0.1.2 col«2024»row«Acme» «2» "
       "cell 0.2.1 col«2024»row«Acme» «3»"},
      // No head is marked; the first row has no digit, the others have.
      {"<table><tr><td>Firm<td>Spent<tr><td>Acme<td>12<p>million</table>",
       "cell 0.0.0 «Firm» cell 0.0.1 «Spent» cell 0.1.0 col«Firm» «Acme» "
       "cell 0.1.1 col«Spent»row«Acme» «12 million»"},
      // A table in a cell is a table of its own.
      {"<table><tr><td>a<table><tr><td>b</table>c</table>",
       "cell 0.0.0 «a» cell 1.0.0 «b» cell 0.0.0 row«a» «c»"},
      {"<td>no table", "paragraph«no table»"},
      {"</table></tr></td></ul></li></blockquote>x", "paragraph«x»"},
  };
  for (const Case& c : cases) EXPECT_EQ(blocks_of(c.html, DocumentKind::kHtml), c.want) << c.html;
}

TEST(HtmlBlocks, StandDeepNesting) {
  std::string html;
  for (const std::string_view tag : {"<div>", "<ul><li>", "<table><tr><td>", "<b>", "<blockquote>"}) {
    for (int i = 0; i < 20000; ++i) html += tag;
  }
  html += "Acme spent $5bn.";
  const Text text = make_text(document_of(html, DocumentKind::kHtml));
  ASSERT_EQ(text.blocks.size(), 1U);
  EXPECT_EQ(text.content, "Acme spent $5bn.");
}

}  // namespace
}  // namespace outlay
