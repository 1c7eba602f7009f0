#include "claims/period_figure.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "claims/time_address.h"

namespace outlay {
namespace {

constexpr std::size_t kWordsAround = 160;  // of the figure, in its own sentence
constexpr std::size_t kMostInARun = 8;

bool parts_clauses(std::string_view text) {
  return text == "," || text == "，" || text == ";" || text == "；" || text == ":" || text == "：" ||
         text == "。" || text == ".";
}

std::span<const TimeExpression> near_of(const std::vector<TimeExpression>& all, std::size_t at) {
  const auto begin = std::ranges::lower_bound(all, at > kWordsAround ? at - kWordsAround : 0, {},
                                              &TimeExpression::begin);
  const auto end = std::ranges::upper_bound(all, at + kWordsAround, {}, &TimeExpression::begin);
  return {begin, end};
}

// Words that stand between the members of a run: "8, 9 and 10 billion".
constexpr std::size_t kMostApart = 2;

// The run of figures that word `at` is in: the words of them.
std::vector<std::size_t> run_of_figures(const std::vector<Word>& words, std::size_t at) {
  std::vector<std::size_t> run = {at};
  for (const int step : {-1, 1}) {
    std::size_t last = at;
    for (std::size_t apart = 0; apart <= kMostApart && run.size() <= kMostInARun; ++apart) {
      const std::size_t next = last + static_cast<std::size_t>(step * static_cast<int>(apart + 1));
      if (next >= words.size()) break;  // also below the first
      if (words[next].figure == Word::kNoFigure) continue;
      run.push_back(next);
      last = next;
      apart = static_cast<std::size_t>(-1);
    }
  }
  std::ranges::sort(run);
  return run;
}

// "The three months ended June 30, 2025 and 2024": the second is the same part
// of another year.
bool is_other_year(const TimeExpression& first, const TimeExpression& second) {
  const bool part = first.number != 0 && first.year && first.kind != TimeKind::kWeekday;
  return part && second.kind == TimeKind::kYear && second.year && *second.year != *first.year;
}

// The expression that is paired with the figure, by their places in two runs
// of the same length.
const TimeExpression* pair_of(FigureTimes& f) {
  if (f.near.size() < 2) return nullptr;
  const std::vector<std::size_t> run = run_of_figures(f.sentence.words, f.at);
  if (run.size() < 2 || run.size() > kMostInARun) return nullptr;
  const auto place = static_cast<std::size_t>(std::ranges::find(run, f.at) - run.begin());
  const TimeExpression* found = nullptr;
  for (std::size_t i = 0; i < f.near.size();) {
    std::size_t j = i + 1;
    while (j < f.near.size() && (f.near[j].kind == f.near[i].kind || is_other_year(f.near[i], f.near[j])) &&
           f.near[j].begin - f.near[j - 1].end <= kMostApart &&
           words_between(f.sentence.words, f.near[j - 1].end, f.near[j].begin).figures == 0) {
      ++j;
    }
    if (j - i == run.size()) {
      const bool before = f.near[j - 1].end <= run.front();
      const bool behind = f.near[i].begin > run.back();
      if (before || (behind && found == nullptr)) {
        found = &f.near[i + place];
        f.paired_part = found->kind == f.near[i].kind ? nullptr : &f.near[i];
      }
    }
    i = j;
  }
  return found;
}

// The same for a range of years: the expression, and which of its years.
std::pair<const TimeExpression*, int> range_pair_of(const FigureTimes& f) {
  const std::vector<std::size_t> run = run_of_figures(f.sentence.words, f.at);
  if (run.size() < 2 || run.size() > kMostInARun) return {};
  const auto place = static_cast<int>(std::ranges::find(run, f.at) - run.begin());
  const TimeExpression* found = nullptr;
  int year = 0;
  for (const TimeExpression& one : f.near) {
    if (one.kind != TimeKind::kRange || one.begin > f.at) continue;
    // What follows the range: "2022 to 2024 and the first nine months of 2025".
    const TimeExpression* last = &one;
    auto left = static_cast<int>(run.size()) - (one.until - *one.year + 1);
    while (left > 0 && last + 1 != f.near.data() + f.near.size() && last[1].begin - last->end <= kMostApart &&
           words_between(f.sentence.words, last->end, last[1].begin).figures == 0) {
      ++last;
      --left;
    }
    if (left != 0) continue;
    const int beyond = place - (one.until - *one.year + 1);
    found = beyond < 0 ? &one : &one + beyond + 1;
    year = beyond < 0 ? *one.year + place : 0;
  }
  if (found == nullptr) return {};
  return {found, year};
}

// Words that may stand between a comparison and what is compared: "about", "the".
constexpr std::size_t kMostBetween = 1;

bool stands_compared(const std::vector<TimeWords::Comparison>& comparisons, std::size_t at, bool above) {
  return std::ranges::any_of(comparisons, [&](const TimeWords::Comparison& one) {
    return one.at <= at && at - one.at <= kMostBetween && (above || !one.above);
  });
}

}  // namespace

bool FigureTimes::compares(const TimeExpression& expression) const {
  return stands_compared(times.comparisons(figure.sentence), expression.begin, true);
}

WordsBetween words_between(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  WordsBetween found;
  for (std::size_t i = begin; i < end; ++i) {
    if (const std::size_t behind = behind_address(words, i); behind != i) {
      i = behind - 1;
      continue;
    }
    ++found.words;
    if (words[i].figure != Word::kNoFigure) ++found.figures;
    if (parts_clauses(words[i].text)) ++found.clauses;
  }
  return found;
}

WordsBetween words_between(const FigureTimes& figure, const TimeExpression& expression) {
  const std::size_t begin = expression.begin, end = expression.end;
  return begin < figure.at ? words_between(figure.sentence.words, std::min(end, figure.at), figure.at)
                           : words_between(figure.sentence.words, figure.at + 1, begin);
}

FigureTimes::FigureTimes(const DocumentTimes& all, std::size_t index, const Claim& its_claim,
                         const TimeFrame& its_frame)
    : times(all),
      words(all.words()),
      figure(words.figures()[index]),
      claim(its_claim),
      frame(its_frame),
      sentence(words.sentence(figure.sentence)),
      at(words.position(index)),
      near(near_of(all.in_sentence(figure.sentence), at)) {
  is_compared = stands_compared(all.comparisons(figure.sentence), at, false);
  if (near.empty()) return;
  paired = pair_of(*this);
  if (paired == nullptr) std::tie(paired, paired_year) = range_pair_of(*this);
}

}  // namespace outlay
