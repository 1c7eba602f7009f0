#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

// A table of one column: its head, then one cell.
Text table(const std::string& head, const std::string& cell) {
  Text text;
  text.content = head + "\n" + cell;
  Block first;
  first.kind = BlockKind::kTableCell;
  first.span = {0, head.size()};
  first.table = 0;
  Block second = first;
  second.span = {head.size() + 1, text.content.size()};
  second.row = 1;
  second.column_head = 0;
  text.blocks = {first, second};
  Sentence sentence;
  sentence.span = second.span;
  sentence.block = 1;
  text.sentences = {sentence};
  return text;
}

struct CellCase {
  const char* head;
  const char* cell;
  const char* want;
};

const CellCase kCells[] = {
    {"Capex ($B)", "28.1", "table-cell[11,15) 28100000000 USD"},
    {"Capex ($B)", "~$70-72", "table-cell[12,18) 70000000000..72000000000 USD about"},
    {"Revenue (US$ millions)", "1,204", "table-cell[23,28) 1204000000 USD"},
    {"in billions of yen", "512.5", "table-cell[19,24) 512500000000 JPY"},
    {"营收（亿元）", "305", "table-cell[19,22) 30500000000 CNY"},
    {"Growth (%)", "34", "table-cell[11,13) 34 percent"},
    {"Load (GW)", "1.5", "table-cell[10,13) 1500 MW"},
    // What the cell says itself holds.
    {"Capex ($B)", "$3.5T", "money[11,16) 3500000000000 USD"},
    {"Capex ($B)", "12%", "percent[11,14) 12"},
    {"Company (rank)", "28.1", ""},
    {"Year", "2024", ""},
};

TEST(TableCell, TakesUnitAndScaleFromTheHead) {
  for (const CellCase& c : kCells) {
    std::string lines;
    for (const Figure& figure : figure_reader().read(table(c.head, c.cell))) lines += to_string(figure);
    EXPECT_EQ(lines, c.want) << c.head << " / " << c.cell;
  }
}

}  // namespace
}  // namespace outlay
