#include "cli/table.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

Section two_columns(std::vector<std::vector<std::string>> rows) {
  Section section{"s", "Spending", {{"who", "", Align::kLeft}, {"stated", "stated", Align::kRight}}, {}};
  for (auto& cells : rows) {
    Row row;
    for (auto& cell : cells) row.cells.push_back({cell, ""});
    section.rows.push_back(row);
  }
  return section;
}

TEST(Table, LinesUpChineseNamesToo) {
  EXPECT_EQ(render_table(two_columns({{"Alibaba", "23bn yuan"}, {"阿里巴巴", "3bn"}}), {}),
            "Spending       stated\n"
            "  Alibaba   23bn yuan\n"
            "  阿里巴巴        3bn\n");
}

TEST(Table, CountsWideCharactersTwiceAndMarksNot) {
  EXPECT_EQ(display_width("亿元"), 4U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);  // e and a combining acute
  EXPECT_EQ(display_width("，"), 2U);
}

TEST(Table, LetsNoCellDriveTheTerminal) {
  const std::string table = render_table(two_columns({{"a\x1b[31m\nb", "1"}}), {});
  EXPECT_EQ(table.find('\x1b'), std::string::npos);
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 2);
  // Marks that turn the direction of writing are taken out.
  EXPECT_EQ(render_table(two_columns({{"1\xE2\x80\xAE" "2", "3"}}), {}).find("\xE2\x80\xAE"),
            std::string::npos);
}

TEST(Table, WrapsItsWidestColumnWhereTheTerminalIsNarrow) {
  const std::string words = "one two three four five six seven eight nine ten eleven";
  const std::string table = render_table(two_columns({{words, "9"}}), {false, 40});
  std::size_t begin = 0;
  while (begin < table.size()) {
    const std::size_t end = table.find('\n', begin);
    EXPECT_LE(display_width(table.substr(begin, end - begin)), 40U);
    begin = end + 1;
  }
  for (const char* word : {"one", "seven", "eleven"}) {
    EXPECT_NE(table.find(word), std::string::npos) << word;
  }
}

TEST(Table, SaysWhatToAskWhyOf) {
  Section section = two_columns({{"Alibaba", "23bn"}, {"Baidu", "4bn"}});
  section.rows[0].id = "c-0123456789abcdef";
  EXPECT_EQ(render_table(section, {}),
            "Spending   stated  why\n  Alibaba    23bn  c-01234567\n  Baidu       4bn\n");
}

}  // namespace
}  // namespace outlay
