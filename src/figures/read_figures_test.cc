#include "figures/read_figures.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "support/figure_lines.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

// Pieces that figures are made of, so that random lines come close to them.
const std::vector<std::string> kPieces = {
    "12",    "3.5",  "1,000", "2025",  "0",     "$",    "US$",   "€",      "%",       " ",      "-",       "–",      "~",
    "to",    "and",  "/",     "billion", "B",   "k",    "x",     "times",  "GW",      "doubled", "half",   "a",      "third",
    "about", "over", "up to", "fell",  "by",    "(",    ")",     "±",      "+",       "(+/-",   "sites",   "per",    "chip",
    "亿",    "万",   "元",    "美元",  "三",    "十",   "百",    "分之",   "倍",      "成",     "一半",    "翻番",   "数",
    "多",    "余",   "约",    "超",    "下降",  "至",   "、",    "颗",     "年",      "月",     "个百分点", "，",     "*",
    "http",  ":",    ".",     ",",     "'",     "million", "one", "in",    "six",     "千瓦时",  "比",      "H",      "\xF0\x9F\x98\x80"};

std::string line_of(const std::vector<std::uint8_t>& choices) {
  std::string line;
  for (const std::uint8_t choice : choices) {
    line += kPieces[choice % kPieces.size()];
    if (choice & 0x80) line += ' ';
  }
  return line;
}

void check_invariants(const Text& text, const std::vector<Figure>& figures) {
  const Figure* outer = nullptr;
  for (const Figure& figure : figures) {
    RC_ASSERT(!figure.span.empty());
    RC_ASSERT(text.sentences[figure.sentence].span.contains(figure.span));
    const bool stated = figure.low || figure.high;
    RC_ASSERT(stated);
    if (figure.low && figure.high) RC_ASSERT(*figure.low <= *figure.high);
    if (figure.low && figure.high) RC_ASSERT(figure.interval.contains(Interval::between(*figure.low, *figure.high)));
    RC_ASSERT(!figure.quantum.is_negative());
    RC_ASSERT(first_invalid_byte(text.view(figure.span)) == std::nullopt);
    RC_ASSERT(figure.unit.currency.is_none() != (figure.unit.dimension == Dimension::kMoney ||
                                                 figure.unit.dimension == Dimension::kMoneyPerCount));
    if (outer != nullptr && figure.span.begin < outer->span.end) {
      RC_ASSERT(outer->span.contains(figure.span));  // a restatement inside a range
    } else {
      // One value: RapidCheck takes the sides of an || apart and looks at both.
      const bool apart = outer == nullptr || outer->span.end <= figure.span.begin;
      RC_ASSERT(apart);
      outer = &figure;
    }
  }
}

RC_GTEST_PROP(ReadFigures, HoldsItsInvariantsOnPiecesOfFigures, (const std::vector<std::uint8_t>& choices)) {
  const Text text = one_sentence(line_of(choices));
  check_invariants(text, figure_reader().read(text));
}

RC_GTEST_PROP(ReadFigures, HoldsItsInvariantsOnAnyCodePoints, (const std::vector<std::uint32_t>& points)) {
  std::string line;
  for (const std::uint32_t point : points) append_code_point(line, point % 0x30000);
  const Text text = one_sentence(line);
  check_invariants(text, figure_reader().read(text));
}

// The cheap pass changes nothing.
RC_GTEST_PROP(ReadFigures, TheCheapPassLosesNothing, (const std::vector<std::uint8_t>& choices)) {
  const Text text = one_sentence(line_of(choices));
  const std::vector<Figure> fast = figure_reader().read(text);
  const std::vector<Figure> plain = figure_reader().read_every_sentence(text);
  RC_ASSERT(fast.size() == plain.size());
  for (std::size_t i = 0; i < fast.size(); ++i) RC_ASSERT(to_string(fast[i]) == to_string(plain[i]));
}

TEST(ReadFigures, ReaderNamesAreUnique) {
  const std::vector<std::string_view> names = FigureReader::reader_names();
  EXPECT_EQ(std::set(names.begin(), names.end()).size(), names.size());
  EXPECT_NE(std::find(names.begin(), names.end(), "money"), names.end());
}

TEST(ReadFigures, EachSentenceHasItsOwnFigures) {
  Text text = one_sentence("Sales were $5bn. Costs fell 3%.");
  text.sentences[0].span.end = 16;
  Sentence second;
  second.span = {17, text.content.size()};
  text.sentences.push_back(second);
  const std::vector<Figure> found = figure_reader().read(text);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].sentence, 0U);
  EXPECT_EQ(found[1].sentence, 1U);
}

// Long runs of what looks like the beginning of a figure take time in
// proportion to their length; a quadratic walk would take minutes.
TEST(ReadFigures, TimeIsLinearInTheText) {
  for (const char* piece : {"1/", "1、", "3 to ", "about ", "一", "$", "百", "(", "12 - ", "and 5 ", "fell by ", "1亿", "的"}) {
    std::string line;
    while (line.size() < 400'000) line += piece;
    const Text text = one_sentence(line);
    const auto begin = std::chrono::steady_clock::now();
    (void)figure_reader().read(text);
    const auto took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(std::chrono::duration_cast<std::chrono::seconds>(took).count(), 10) << piece;
  }
}

}  // namespace
}  // namespace outlay
