// From a text to its figures: the runner of all readers.
//
// A cheap pass over the bytes of each sentence (first_pass.h) finds where a
// figure could be; other sentences cost that pass and no more. In a sentence that passes, words are folded and
// looked up once, amounts are found once, and the readers of readers.cc are
// asked in their order at each word; the first that answers names the figure.
// Time is linear in the text: every look around a word is bounded.

#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "lexicon/tables.h"
#include "outlay/error.h"
#include "text/text.h"

namespace outlay {

namespace figures {
struct FigureTables;
}

class FigureReader {
 public:
  [[nodiscard]] static Result<FigureReader> load(const TableSet& tables);

  // The figures of `text`, in order of where they begin. They do not overlap,
  // but for a restatement inside a range ("$70bn (£53bn) to $72bn"), which
  // follows its range.
  [[nodiscard]] std::vector<Figure> read(const Text& text) const;
  // The plain reader, without the cheap pass: gives the same, and is there to
  // judge by (figures_fuzz, first_pass_test.cc).
  [[nodiscard]] std::vector<Figure> read_every_sentence(const Text& text) const;

  // The names of the readers, in the order in which they are asked.
  [[nodiscard]] static std::vector<std::string_view> reader_names();

 private:
  std::shared_ptr<const figures::FigureTables> tables_;
};

}  // namespace outlay
