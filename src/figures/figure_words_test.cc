#include "figures/figure_words.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace outlay::figures {
namespace {

TEST(FigureWords, TheProgramsOwnTablesLoad) {
  const Result<FigureWords> words = FigureWords::load(TableSet());
  ASSERT_TRUE(words) << to_string(words.error());
  ASSERT_NE(words->hedge("about"), nullptr);
  EXPECT_EQ(words->hedge("about")->effect, HedgeEffect::kNear);
  EXPECT_EQ(words->hedge("no such hedge"), nullptr);
}

struct BadCase {
  const char* table;
  const char* text;
  const char* want;  // part of the error
};

const BadCase kBad[] = {
    {"scales", "id\tfactor\twords\tletters\nmyriad\tmany\tmyriad\t\n", "scales.tsv:2:2: not a number"},
    {"currencies", "id\tbefore\tbehind\tminor\nusd\t$\tdollars\t\n", "currencies.tsv:2:1: not a code of ISO 4217"},
    {"units", "id\tunit\tfactor\tlanguage\twords\nacre\tacres\t1\t\tacres\n", "units.tsv:2:2: not a unit"},
    {"hedges", "id\teffect\tbelow_permille\tabove_permille\tbefore\tbehind\tinside\nmaybe\tperhaps\t0\t0\tmaybe\t\t\n",
     "hedges.tsv:2:2: not a word that this column knows"},
    {"fraction_words", "id\tdenominator\twords\nwhole\t1\twhole\n", "fraction_words.tsv:2:2: a denominator is 2"},
};

TEST(FigureWords, ABadRowIsAnErrorWithItsPlace) {
  for (const BadCase& c : kBad) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / (std::string("outlay-figure-words-") + c.table);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / (std::string(c.table) + ".tsv")) << c.text;
    const Result<TableSet> tables = TableSet::with_directory(folder.string());
    ASSERT_TRUE(tables) << to_string(tables.error());
    const Result<FigureWords> words = FigureWords::load(*tables);
    ASSERT_FALSE(words) << c.table;
    EXPECT_NE(to_string(words.error()).find(c.want), std::string::npos) << to_string(words.error());
    std::filesystem::remove_all(folder);
  }
}

}  // namespace
}  // namespace outlay::figures
