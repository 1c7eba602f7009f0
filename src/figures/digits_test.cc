#include <gtest/gtest.h>

#include "figures/numeral.h"
#include "figures/sentence_view.h"
#include "support/figure_lines.h"

namespace outlay::figures {
namespace {

const FigureWords& tables() {
  static const FigureWords kTables = FigureWords::load(TableSet()).value();
  return kTables;
}

// "value/quantum in N words", or "" where no numeral begins the line.
std::string numeral_of(std::string_view line) {
  const Text text = one_sentence(line);
  TextCurrencies currencies(text);
  SentenceView view(tables(), text, currencies);
  view.look_at(0);
  const std::optional<Numeral> numeral = read_numeral(view, 0);
  if (!numeral) return "";
  return numeral->value.to_string() + "/" + numeral->quantum.to_string() + " in " + std::to_string(numeral->last);
}

const FigureCase kNumerals[] = {
    {"52.4", "52.4/0.1 in 1"},
    {"4.20", "4.2/0.01 in 1"},
    {"12,000", "12000/1 in 1"},
    {"15,00,000", "1500000/1 in 1"},
    {"１２．５", "12.5/0.1 in 1"},
    {"179．8", "179.8/0.1 in 1"},
    {"12,00", ""},
    {"1.2.3", ""},
    {"007", ""},
    {"0.07", "0.07/0.01 in 1"},
    {"99999999999999999999999999999999999999", ""},
    {"三百五十", "350/10 in 4"},
    {"十二", "12/1 in 2"},
    {"两千零五", "2005/1 in 4"},
    {"三点一四", "3.14/0.01 in 4"},
    {"二〇二五", ""},
    {"百度", ""},
    {"twenty-five", "25/1 in 3"},
    {"two hundred and fifty", "250/10 in 4"},
    {"three-dozen", "36/12 in 3"},
    {"a million", "1/1 in 1"},
    {"a chip", ""},
    {"half a billion", "0.5/0.1 in 2"},
    {"quarter-million", "0.25/0.01 in 2"},
    {"tenant", ""},
};

TEST(Numeral, ReadsDigitsChineseAndWords) {
  for (const FigureCase& c : kNumerals) EXPECT_EQ(numeral_of(c.text), c.want) << c.text;
}

}  // namespace
}  // namespace outlay::figures
