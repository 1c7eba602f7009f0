#include "claims/document_year.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace outlay {
namespace {

constexpr std::size_t kMostSentences = 400;  // looked at; a book has no one year

// Words of a plan, by the label of data/cues.tsv.
constexpr std::string_view kPlanCue = "stance.plan";

bool is_copyright(const std::vector<Word>& words, std::size_t at) {
  const std::string& text = words[at].text;
  return text == "©" || text == "copyright";
}

std::optional<int> year_in(const TimeExpression& expression) {
  if (expression.kind != TimeKind::kYear || expression.fiscal) return std::nullopt;
  return expression.year;
}

// "next year … from 150 billion yuan in 2025": the year before next is this one.
std::optional<int> year_before_next(const std::vector<TimeExpression>& expressions) {
  bool next = false;
  for (const TimeExpression& expression : expressions) {
    if (expression.kind == TimeKind::kYear && expression.relative_year == 1 && !expression.fiscal) {
      next = true;
    } else if (next) {
      if (const std::optional<int> year = year_in(expression)) return year;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> document_year(const PassageWords& passage, const TimeWords& time_words) {
  const Text& text = passage.text();
  const std::size_t count = std::min(text.sentences.size(), kMostSentences);
  std::set<int> copyright, planned;
  std::set<int> before_next;
  std::vector<TimeExpression> previous;
  for (std::uint32_t s = 0; s < count; ++s) {
    const WordsAndCues& sentence = passage.sentence(s);
    const std::vector<TimeExpression> expressions = time_words.read(sentence.words, text.content);
    std::vector<TimeExpression> both = previous;
    both.insert(both.end(), expressions.begin(), expressions.end());
    if (const std::optional<int> year = year_before_next(both)) before_next.insert(*year);
    const bool marked = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const Word& w) {
      return is_copyright(sentence.words, static_cast<std::size_t>(&w - sentence.words.data()));
    });
    const bool plan = std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const Cue& cue) {
      return passage.cues().labels()[cue.label] == kPlanCue;
    });
    for (const TimeExpression& expression : expressions) {
      const std::optional<int> year = year_in(expression);
      if (!year) continue;
      if (marked) copyright.insert(*year);
      if (plan && !marked) planned.insert(*year);
    }
    previous = expressions;
  }
  if (before_next.size() == 1) return *before_next.begin();
  if (copyright.size() == 1 && planned.contains(*copyright.begin())) return *copyright.begin();
  return std::nullopt;
}

TimeFrame time_frame(const Document& document, const PassageWords& words,
                     const TimeWords& time_words) {
  TimeFrame frame;
  frame.published = document.facts.published;
  frame.variable = document.id;
  if (!frame.published) frame.document_year = document_year(words, time_words);
  return frame;
}

}  // namespace outlay
