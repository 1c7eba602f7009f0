#include "claims/time_document.h"

#include <algorithm>

namespace outlay {
namespace {

constexpr std::uint32_t kMainSentences = 12;  // from the beginning

bool is_part_of_year(const TimeExpression& expression) {
  return (expression.kind == TimeKind::kQuarter && expression.number != 0) ||
         expression.kind == TimeKind::kQuarterEnd || expression.kind == TimeKind::kHalf ||
         expression.kind == TimeKind::kNineMonths;
}

}  // namespace

DocumentTimes::DocumentTimes(const PassageWords& words, const TimeWords& time_words)
    : words_(words), time_words_(time_words) {
  title_ = time_words_.read(words.title().words, words.title_text());
  find_main();
}

void DocumentTimes::find_main() {
  const auto take = [&](const std::vector<TimeExpression>& expressions) {
    const auto part = std::ranges::find_if(expressions, is_part_of_year);
    if (part != expressions.end()) main_ = {*part};
    return part != expressions.end();
  };
  if (take(title_)) return;
  const std::size_t last = std::min<std::size_t>(kMainSentences, words_.text().sentences.size());
  for (std::uint32_t s = 0; s < last; ++s) {
    if (take(in_sentence(s))) return;
  }
}

const std::vector<TimeExpression>& DocumentTimes::in_sentence(std::uint32_t sentence) const {
  const auto known = sentences_.find(sentence);
  if (known != sentences_.end()) return known->second;
  return sentences_
      .emplace(sentence,
               time_words_.read(words_.sentence(sentence).words, words_.text().content))
      .first->second;
}

const std::vector<TimeWords::Comparison>& DocumentTimes::comparisons(std::uint32_t sentence) const {
  const auto known = comparisons_.find(sentence);
  if (known != comparisons_.end()) return known->second;
  return comparisons_.emplace(sentence, time_words_.comparisons(words_.sentence(sentence).words))
      .first->second;
}

const std::vector<TimeExpression>& DocumentTimes::in_block(std::uint32_t block) const {
  const auto known = blocks_.find(block);
  if (known != blocks_.end()) return known->second;
  return blocks_
      .emplace(block, time_words_.read(words_.block(block).words, words_.text().content))
      .first->second;
}

}  // namespace outlay
