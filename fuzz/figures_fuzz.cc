// uses: figures
//
// Any bytes as one sentence: the figures read from them lie in it, in order,
// begin and end between characters, and their ends are in order; the reader that
// skips sentences finds what the plain one finds. What is no UTF-8 is passed
// over, for every text is valid by the time it gets here.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "figures/read_figures.h"
#include "unicode/utf8.h"

namespace {

// Whether no character lies on both sides of `at`.
bool between_characters(const std::string& text, std::uint64_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace outlay;
  static const FigureReader kReader = FigureReader::load(TableSet()).value();
  if (size == 0 || size > 65536) return 0;
  Text text;
  for (std::size_t i = 1; i < size; ++i) text.content += static_cast<char>(data[i]);
  if (first_invalid_byte(text.content)) return 0;
  Block block;
  block.span = {0, text.content.size()};
  text.blocks.push_back(block);
  Sentence sentence;
  sentence.span = block.span;
  sentence.language = data[0] % 2 == 0 ? Language::kEnglish : Language::kChinese;
  text.sentences.push_back(sentence);
  const std::vector<Figure> figures = kReader.read(text);
  const std::vector<Figure> plain = kReader.read_every_sentence(text);
  if (figures.size() != plain.size()) std::abort();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (to_string(figures[i]) != to_string(plain[i])) std::abort();
  }
  std::uint64_t last = 0;
  for (const Figure& figure : figures) {
    const bool whole = between_characters(text.content, figure.span.begin) && between_characters(text.content, figure.span.end);
    if (!whole) std::abort();
    const bool inside = sentence.span.contains(figure.span) && figure.span.begin >= last && !figure.span.empty();
    const bool ordered = (figure.low || figure.high) && (!figure.low || !figure.high || *figure.low <= *figure.high);
    if (!inside || !ordered) std::abort();
    last = figure.span.begin;
    (void)to_string(figure);
  }
  return 0;
}
