#include "lexicon/table.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

std::string outcome(const std::vector<TableSource>& sources) {
  const auto table = Table::read(sources, {"id", "words"});
  if (!table) return to_string(table.error());
  std::string rows;
  for (const TableRow& row : table->rows()) {
    rows.append(row.cell(0)).append("=");
    for (const auto part : row.parts(1)) rows.append(part).append(",");
    rows += " ";
  }
  return rows;
}

TEST(Table, ReadsRowsWhateverTheOrderOfColumns) {
  EXPECT_EQ(outcome({{"t.tsv", "id\twords\nbn\tbn|billion\nmn\t\n"}}), "bn=bn,billion, mn= ");
  EXPECT_EQ(outcome({{"t.tsv", "# a remark\nwords\tid\r\n\nbillion\tbn\r\n"}}), "bn=billion, ");
}

TEST(Table, LetsALaterSourceAddAndReplace) {
  EXPECT_EQ(outcome({{"a", "id\twords\nbn\tx\nmn\ty\n"}, {"b", "id\twords\nmn\tz\ntn\tw\n"}}),
            "bn=x, mn=z, tn=w, ");
}

TEST(Table, TellsFileLineAndColumn) {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"", "t.tsv:1:1: the table has no head; its first line names the columns, parted by tabs"},
      {"id\n", "t.tsv:1:1: the head has no column 'words': «id»; add it; data/README.md lists the "
               "columns"},
      {"id\twords\tcolour\n",
       "t.tsv:1:3: nobody reads this column: «colour»; data/README.md lists the columns"},
      {"id\twords\nbn\n",
       "t.tsv:2:1: 1 cells where the head has 2: «bn»; part the cells with single tabs"},
      {"id\twords\n\tbillion\n", "t.tsv:2:1: the row has no id; give it one"},
      {"id\twords\nbn\ta\nbn\tb\n",
       "t.tsv:3:1: the id is taken already in line 2: «bn»; ids are unique in a file"},
  };
  for (const Case& c : cases) EXPECT_EQ(outcome({{"t.tsv", c.text}}), c.want);
}

}  // namespace
}  // namespace outlay
