// For tests: a line of text to the figures in it, printed.

#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "figures/read_figures.h"
#include "lexicon/tables.h"
#include "text/text.h"

namespace outlay {

// A text of one paragraph that is one sentence, Chinese where it holds a byte
// of a Chinese character.
inline Text one_sentence(std::string_view line) {
  Text text;
  text.content = line;
  Block block;
  block.span = {0, line.size()};
  text.blocks.push_back(block);
  Sentence sentence;
  sentence.span = block.span;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto lead = static_cast<unsigned char>(line[i]);
    if (lead >= 0xE4 && lead <= 0xE9) sentence.language = Language::kChinese;
  }
  text.sentences.push_back(sentence);
  return text;
}

inline const FigureReader& figure_reader() {
  static const FigureReader kReader = [] {
    Result<FigureReader> reader = FigureReader::load(TableSet());
    if (!reader) ADD_FAILURE() << to_string(reader.error());
    return reader ? std::move(*reader) : FigureReader();
  }();
  return kReader;
}

// All figures of `line`, printed with to_string() and joined with "; ".
inline std::string figure_lines(std::string_view line) {
  std::string lines;
  for (const Figure& figure : figure_reader().read(one_sentence(line))) {
    if (!lines.empty()) lines += "; ";
    lines += to_string(figure);
  }
  return lines;
}

struct FigureCase {
  const char* text;
  const char* want;
};

template <std::size_t size>
void expect_figures(const FigureCase (&cases)[size]) {
  for (const FigureCase& c : cases) EXPECT_EQ(figure_lines(c.text), c.want) << c.text;
}

}  // namespace outlay
