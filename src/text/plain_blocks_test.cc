#include "text/plain_blocks.h"

#include <gtest/gtest.h>

#include "support/show_text.h"

namespace outlay {
namespace {

TEST(PlainBlocks, AreWhatTheLinesLookLike) {
  struct Case {
    std::string_view text;
    std::string_view want;
  };
  const Case cases[] = {
      {"", ""},
      {" \n\n\t\n", ""},
      {"Chip orders rise again\n\nAcme ordered more.\n",
       "title«Chip orders rise again» paragraph«Acme ordered more.»"},
      {"Acme ordered more.\nBeta did not.\n",
       "paragraph«Acme ordered more.» paragraph«Beta did not.»"},
      // Odd lines before the title: the name of a picture, a link to the top.
      {"img_20250203_b\n\nChip orders rise again\nAcme ordered more.",
       "paragraph«img_20250203_b» title«Chip orders rise again» paragraph«Acme ordered more.»"},
      {"Orders\nSpending Plans\nAcme ordered more.",
       "paragraph«Orders» heading«Spending Plans» paragraph«Acme ordered more.»"},
      {"Acme ordered more.\n\nSpending Plans\n\nIt will order less.\n",
       "paragraph«Acme ordered more.» heading«Spending Plans» paragraph«It will order less.»"},
      {"It ordered, by maker:\n\n  • Acme 50,000\n  • Beta 20,000\nThat is all.",
       "paragraph«It ordered, by maker:» item after«It ordered, by maker:» «Acme 50,000» "
       "item after«It ordered, by maker:» «Beta 20,000» paragraph«That is all.»"},
      {"Acme rose.\n1. Sales rose.\n2) Costs fell.",
       "paragraph«Acme rose.» item«Sales rose.» item«Costs fell.»"},
      {"Acme rose.\nree\n\nIt fell.", "paragraph«Acme rose.» paragraph«ree» paragraph«It fell.»"},
      {"The company said that the order now totals over $1\nbillion. It is for chips.",
       "paragraph«The company said that the order now totals over $1 billion. It is for chips.»"},
      {"甲公司第二季度资本开支大幅增长\n甲公司表示，支出达到十亿元。",
       "title«甲公司第二季度资本开支大幅增长» paragraph«甲公司表示，支出达到十亿元。»"},
      {"Acme spent $5bn\r\n\r\nIt rose.\r\n", "title«Acme spent $5bn» paragraph«It rose.»"},
      // Nothing follows, so it is no title.
      {"Acme spent five billion", "paragraph«Acme spent five billion»"},
  };
  for (const Case& c : cases) EXPECT_EQ(blocks_of(c.text, DocumentKind::kPlainText), c.want);
}

TEST(PlainBlocks, OfAPassageHaveNoTitleButTheOneTold) {
  Document document = document_of("Chip orders rise again\nAcme ordered.", DocumentKind::kPassage);
  EXPECT_EQ(show_blocks(make_text(document)),
            "heading«Chip orders rise again» paragraph«Acme ordered.»");
  document.facts.title = "Chip Orders Rise Again";
  EXPECT_EQ(show_blocks(make_text(document)),
            "title«Chip orders rise again» paragraph«Acme ordered.»");
}

}  // namespace
}  // namespace outlay
