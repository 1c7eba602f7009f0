// The expressions of time of a whole document, each sentence and block read
// once, when first asked for.

#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "claims/passage_words.h"
#include "claims/time_expression.h"

namespace outlay {

class DocumentTimes {
 public:
  // Both must outlive it.
  DocumentTimes(const PassageWords& words, const TimeWords& time_words);

  [[nodiscard]] const PassageWords& words() const { return words_; }

  // In order. References stay good as long as this does.
  [[nodiscard]] const std::vector<TimeExpression>& in_sentence(std::uint32_t sentence) const;
  [[nodiscard]] const std::vector<TimeWords::Comparison>& comparisons(std::uint32_t sentence) const;
  // A head of a table, a heading, a cell: the block as one piece.
  [[nodiscard]] const std::vector<TimeExpression>& in_block(std::uint32_t block) const;
  [[nodiscard]] const std::vector<TimeExpression>& title() const { return title_; }
  // What the document as a whole is about, one or none: the first part of a
  // year that title or beginning speak of ("second quarter").
  [[nodiscard]] const std::vector<TimeExpression>& main() const { return main_; }

 private:
  void find_main();

  const PassageWords& words_;
  const TimeWords& time_words_;
  std::vector<TimeExpression> title_;
  std::vector<TimeExpression> main_;
  mutable std::map<std::uint32_t, std::vector<TimeExpression>> sentences_;
  mutable std::map<std::uint32_t, std::vector<TimeWords::Comparison>> comparisons_;
  mutable std::map<std::uint32_t, std::vector<TimeExpression>> blocks_;
};

}  // namespace outlay
