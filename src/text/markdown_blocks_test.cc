#include "text/markdown_blocks.h"

#include <gtest/gtest.h>

#include "support/show_text.h"

namespace outlay {
namespace {

TEST(MarkdownBlocks, LeaveTheMarksBehind) {
  struct Case {
    std::string_view text;
    std::string_view want;
  };
  const Case cases[] = {
      {"# Orders rise\n\n## By *maker* ##\nAcme **$3.5** billion.",
       "title«Orders rise» heading«By maker» paragraph«Acme $3.5 billion.»"},
      {"---\ntitle: Orders rise\n---\n# Orders rise\nIt rose.",
       "title«Orders rise» paragraph«It rose.»"},
      {"---\ntitle: \"Orders rise\"\n---\n## Why\nIt rose.",
       "title«Orders rise» heading«Why» paragraph«It rose.»"},
      {"Head\n----\n* one\n* [two](http://x.y/(a)) three\n> quoted\n***\n![p](q) end",
       "title«Head» item«one» item«two three» quotation«quoted» paragraph«end»"},
      {"5 * 3 * 2 is R&D at AT&T, snake_case, 5\\* and $5* &amp; `code` ~~old~~",
       "paragraph«5 * 3 * 2 is R&D at AT&T, snake_case, 5* and $5* & code old»"},
      {"**甲**公司**681.3** 亿美元", "paragraph«甲公司681.3 亿美元»"},
      {"a<br>b <b>c</b> <https://x.y> x < y", "paragraph«a b c <https://x.y> x < y»"},
      {"```\n# no heading here? it is read as one\n```",
       "title«no heading here? it is read as one»"},
      {"unpaired **mark and [bracket", "paragraph«unpaired **mark and [bracket»"},
  };
  for (const Case& c : cases) EXPECT_EQ(blocks_of(c.text, DocumentKind::kMarkdown), c.want);
}

TEST(MarkdownBlocks, GiveCellsTheirHeads) {
  struct Case {
    std::string_view text;
    std::string_view want;
  };
  const Case cases[] = {
      {"| Firm | 2024 |\n|---|---:|\n| Acme \\| Co | **$1bn** |\n| | 3 |",
       "cell 0.0.0 «Firm» cell 0.0.1 «2024» cell 0.1.0 col«Firm» «Acme \\| Co» "
       "cell 0.1.1 col«2024»row«Acme \\| Co» «$1bn» cell 0.2.1 col«2024» «3»"},
      // The middle of a table: no head is known.
      {"| Acme | 1 |\n| Beta | 2 |",
       "cell 0.0.0 «Acme» cell 0.0.1 row«Acme» «1» cell 0.1.0 «Beta» cell 0.1.1 row«Beta» «2»"},
      {"a | b\nc | d", "paragraph«a | b» paragraph«c | d»"},
  };
  for (const Case& c : cases) {
    std::string want(c.want);
    for (std::size_t at; (at = want.find("\\|")) != std::string::npos;) want.erase(at, 1);
    EXPECT_EQ(blocks_of(c.text, DocumentKind::kMarkdown), want);
  }
}

}  // namespace
}  // namespace outlay
