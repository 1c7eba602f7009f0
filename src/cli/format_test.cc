#include "cli/format.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace outlay {
namespace {

Answer sample() {
  Section section{"spending", "Spending",
                  {{"who", "", Align::kLeft}, {"stated", "stated", Align::kRight}}, {}};
  section.rows.push_back(
      Row{"e-1", {{"Alibaba", "alibaba"}, {"23bn yuan", "23000000000"}}, {"c-1", "c-2"}, 0});
  section.rows.push_back(Row{"", {{"=HYPERLINK(\"x\")", ""}, {"-4.2", ""}}, {}, 0});
  return Answer{{section}};
}

TEST(Format, WritesJsonLinesForPrograms) {
  const std::string lines = render(sample(), Format::kJsonl, {});
  const auto first = nlohmann::json::parse(lines.substr(0, lines.find('\n')));
  EXPECT_EQ(first["section"], "spending");
  EXPECT_EQ(first["id"], "e-1");
  EXPECT_EQ(first["who"], "alibaba");
  EXPECT_EQ(first["who_text"], "Alibaba");
  EXPECT_EQ(first["stated"], "23000000000");
  EXPECT_EQ(first["support"].size(), 2U);
}

TEST(Format, WritesCsvThatNoSpreadsheetRuns) {
  EXPECT_EQ(render(sample(), Format::kCsv, {}),
            "section,id,who,stated,support\r\n"
            "spending,e-1,alibaba,23000000000,c-1 c-2\r\n"
            "spending,,\"'=HYPERLINK(\"\"x\"\")\",-4.2,\r\n");
}

TEST(Format, WritesMarkdownThatShowsTextAsText) {
  Answer answer = sample();
  answer.sections[0].rows[0].cells[0].text = "<b>|x|</b>";
  EXPECT_EQ(render(answer, Format::kMarkdown, {}),
            "## Spending\n\n|  | stated |\n| --- | ---: |\n"
            "| &lt;b>\\|x\\|&lt;/b> | 23bn yuan |\n| =HYPERLINK(\"x\") | -4.2 |\n");
}

TEST(Format, LeavesEmptySectionsOut) {
  EXPECT_EQ(render(Answer{{Section{"s", "S", {{"a", "", Align::kLeft}}, {}}}}, Format::kTable, {}),
            "");
}

TEST(Format, KnowsItsNames) {
  EXPECT_EQ(parse_format("md"), Format::kMarkdown);
  EXPECT_EQ(parse_format("xml"), std::nullopt);
}

}  // namespace
}  // namespace outlay
