#include "claims/period_candidates.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace outlay {
namespace {

constexpr std::uint32_t kNone = Block::kNone;
constexpr std::uint32_t kSentencesBack = 4;
constexpr std::uint32_t kMainSentences = 12;  // from the beginning
constexpr std::size_t kMostHere = 8;          // expressions of one side of a sentence
constexpr std::size_t kMostElsewhere = 16;    // of another sentence, the last ones
constexpr std::size_t kWordsAround = 160;     // of the figure, in its own sentence

using std::chrono::sys_days;

std::string key_of(const std::optional<Period>& period) {
  if (!period) return "none";
  if (auto days = period->to_corpus()) return *days;
  return period->to_string();
}

std::string_view length_of(const std::optional<Period>& period) {
  if (!period) return "none";
  switch (period->pattern()) {
    case Pattern::kDay: return "day";
    case Pattern::kMonth: return "month";
    case Pattern::kQuarter: return "quarter";
    case Pattern::kHalf: return "half";
    case Pattern::kNineMonths: return "nine";
    case Pattern::kYear: return "year";
    case Pattern::kYears: return "years";
    case Pattern::kYearToDate: return "ytd";
    case Pattern::kFromTo: return "range";
  }
  return "range";
}

// Before, around or after the day of publication.
std::string_view relation_of(const std::optional<Period>& period, const TimeFrame& frame) {
  if (!period) return "";
  if (!period->is_dated()) return "undated";
  const std::optional<DayRange> days = period->days();
  if (!days) return "undated";
  if (frame.published) {
    const sys_days said = sys_days(*frame.published);
    if (sys_days(days->last) < said) {
      return said - sys_days(days->last) < std::chrono::days(135) ? "past" : "long-past";
    }
    if (sys_days(days->first) > said) return "coming";
    return sys_days(days->first) == said && days->first == days->last ? "that-day" : "now";
  }
  return "no-day";
}

std::string form_of(const TimeExpression& expression, std::string_view how) {
  std::string form(name_of(expression.kind));
  if (expression.number == 0 && expression.kind != TimeKind::kYear &&
      expression.kind != TimeKind::kRange) {
    form += fmt::format("{:+}", expression.offset);
  }
  if (expression.year) form += "-y";
  if (expression.relative_year) form += fmt::format("-r{:+}", *expression.relative_year);
  if (expression.fiscal) form += "-f";
  if (expression.vague) form += "-v";
  if (!how.empty()) form += fmt::format("/{}", how);
  return form;
}

// Words between a figure and its year: "… billion on data centres in 2026".
constexpr std::size_t kMostBeforeYear = 6;
// Words between a figure and "a year earlier" that is said of it: "spent in".
constexpr std::size_t kMostBeforeEarlier = 5;

std::string_view bucket(std::size_t distance) {
  if (distance <= 1) return "1";
  if (distance <= 3) return "3";
  if (distance <= 6) return "6";
  if (distance <= 12) return "12";
  return "far";
}

}  // namespace

class PeriodCandidateMaker {
 public:
  PeriodCandidateMaker(const PeriodCandidates& all, std::size_t figure, const Claim& claim,
                       const TimeFrame& frame)
      : all_(all),
        words_(all.words_),
        figure_(words_.figures()[figure]),
        claim_(claim),
        frame_(frame),
        here_(words_.sentence(figure_.sentence)),
        at_(words_.position(figure)) {}

  std::vector<PeriodCandidate> make() {
    const std::vector<TimeExpression>& all = all_.in_sentence(figure_.sentence);
    auto near = std::lower_bound(
        all.begin(), all.end(), at_ > kWordsAround ? at_ - kWordsAround : 0,
        [](const TimeExpression& one, std::size_t begin) { return one.begin < begin; });
    for (; near != all.end() && near->begin <= at_ + kWordsAround; ++near) near_.push_back(*near);
    context_year();
    add(std::nullopt, "none", {"none"});
    sentence();
    sentences_before();
    heads();
    calendar();
    common();
    return std::move(candidates_);
  }

 private:
  PeriodCandidate& add(const std::optional<Period>& period, std::string_view why,
                       std::initializer_list<std::string_view> feature) {
    std::string key = key_of(period);
    auto known = std::find_if(candidates_.begin(), candidates_.end(),
                              [&](const PeriodCandidate& c) { return c.key == key; });
    if (known == candidates_.end()) {
      candidates_.push_back({period, std::move(key), std::string(why), {}});
      known = candidates_.end() - 1;
    }
    known->features.add(feature);
    return *known;
  }

  // The explicit year nearest before the figure: "in 2025 … the second quarter".
  void context_year() {
    const auto look = [&](const std::vector<TimeExpression>& expressions, std::size_t end) {
      for (const TimeExpression& expression : last_of(expressions)) {
        if (expression.begin >= end) break;
        if (expression.year && expression.kind != TimeKind::kRange) context_ = expression;
      }
    };
    look(all_.title_, static_cast<std::size_t>(-1));
    const std::uint32_t first = figure_.sentence > kSentencesBack ? figure_.sentence - kSentencesBack : 0;
    for (std::uint32_t s = first; s < figure_.sentence; ++s) {
      look(all_.in_sentence(s), static_cast<std::size_t>(-1));
    }
    look(near_, at_);
  }

  [[nodiscard]] std::vector<ResolvedTime> resolve(const TimeExpression& expression) const {
    std::vector<ResolvedTime> resolved = resolve_time(expression, frame_);
    const bool partial = !expression.year && !expression.relative_year && expression.number != 0 &&
                         expression.kind != TimeKind::kWeekday;
    if (partial && context_) {
      TimeExpression with_year = expression;
      with_year.year = context_->year;
      with_year.fiscal = with_year.fiscal || context_->fiscal;
      for (ResolvedTime& one : resolve_time(with_year, frame_)) {
        resolved.push_back({std::move(one.period), one.how.empty() ? "context" : "fiscal-context"});
      }
    }
    return resolved;
  }

  [[nodiscard]] std::string_view word(std::ptrdiff_t index) const {
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(here_.words.size())) return "|";
    return here_.words[static_cast<std::size_t>(index)].text;
  }

  struct Between {
    std::size_t words = 0, figures = 0, clauses = 0;
  };
  [[nodiscard]] Between between(std::size_t from, std::size_t to) const {
    Between found;
    for (std::size_t i = from; i < to; ++i) {
      ++found.words;
      if (here_.words[i].figure != Word::kNoFigure) ++found.figures;
      const std::string& text = here_.words[i].text;
      if (text == "," || text == "，" || text == ";" || text == "；" || text == ":" || text == "：" ||
          text == "。" || text == ".") {
        ++found.clauses;
      }
    }
    return found;
  }

  // The expressions of the figure's own sentence, nearest first on each side.
  void sentence() {
    std::vector<const TimeExpression*> left, right;
    for (const TimeExpression& expression : near_) {
      if (expression.begin <= at_ && at_ < expression.end) continue;
      (expression.begin < at_ ? left : right).push_back(&expression);
    }
    std::reverse(left.begin(), left.end());
    if (left.size() > kMostHere) left.resize(kMostHere);
    if (right.size() > kMostHere) right.resize(kMostHere);
    count_here_ = left.size() + right.size();
    for (std::size_t rank = 0; rank < left.size(); ++rank) one(*left[rank], "<", rank);
    for (std::size_t rank = 0; rank < right.size(); ++rank) one(*right[rank], ">", rank);
  }

  void one(const TimeExpression& expression, std::string_view side, std::size_t rank) {
    const bool left = side == "<";
    const Between gap = left ? between(std::min<std::size_t>(expression.end, at_), at_)
                             : between(at_ + 1, expression.begin);
    const std::string near = fmt::format("{}{}", side, std::min<std::size_t>(rank, 3));
    const std::string crossed =
        fmt::format("{}{}{}", side, gap.figures > 1 ? "F" : gap.figures > 0 ? "f" : "",
                    gap.clauses > 1 ? "C" : gap.clauses > 0 ? "c" : "");
    const std::string before(word(static_cast<std::ptrdiff_t>(expression.begin) - 1));
    const std::string before2(word(static_cast<std::ptrdiff_t>(expression.begin) - 2));
    if (expression.kind == TimeKind::kSamePeriod) {
      // Of the expressions it can refer to: the one before it, else the main one.
      shifted(expression, near, crossed, gap);
      return;
    }
    for (const ResolvedTime& resolved : resolve(expression)) {
      const std::string form = form_of(expression, resolved.how);
      const std::string kind = fmt::format("{}/{}", name_of(expression.kind), resolved.how);
      PeriodCandidate& candidate =
          add(resolved.period, fmt::format("{}, {}{}", to_string(expression), near, crossed),
              {"here ", form});
      candidate.here = true;
      candidate.stated = candidate.stated || resolved.how.empty();
      candidate.plain =
          candidate.plain || (resolved.how.empty() && is_plain(expression, left, gap));
      Features& f = candidate.features;
      f.add({"here ", near, " ", kind});
      f.add({"here ", crossed, " ", kind});
      f.add({"here ", near, crossed});
      f.add({"here ", crossed, bucket(gap.words)});
      f.add({"here ", crossed, bucket(gap.words), " ", unit()});
      f.add({"here ", near, " /", std::to_string(std::min<std::size_t>(count_here_, 4))});
      f.add({"here ", crossed, " ", to_string(claim_.measure)});
      f.add({"here ", crossed, " L1=", word(static_cast<std::ptrdiff_t>(at_) - 1)});
      f.add({"here ", near, " R1=", word(static_cast<std::ptrdiff_t>(at_) + 1)});
      f.add({"prep=", before, " ", kind});
      f.add({"prep=", before2, " ", before});
      f.add({"prep=", before, " ", claim_.concept_id});
      f.add({"here ", kind, " ", claim_.concept_id});
      f.add({"here ", kind, " ", to_string(claim_.stance)});
      if (gap.words == 0) f.add({"here ", side, "touching ", name_of(expression.kind)});
      if (gap.words == 1) f.add({"here ", side, "gap=", word(left ? static_cast<std::ptrdiff_t>(at_) - 1 : static_cast<std::ptrdiff_t>(at_) + 1)});
      // The same a year or a quarter before it, for "from 8 billion".
      earlier(resolved.period, "here", near);
    }
  }

  // "… billion in 2026", "… billion on data centres in 2026": a year that is
  // written behind the figure, with no other figure or clause between.
  [[nodiscard]] bool is_plain(const TimeExpression& expression, bool left, const Between& gap) const {
    if (claim_.measure != Measure::kLevel || left || gap.words == 0 ||
        gap.words > kMostBeforeYear || gap.figures > 0 || gap.clauses > 0) {
      return false;
    }
    if (expression.kind != TimeKind::kYear || !expression.year) return false;
    const std::string_view preposition = word(static_cast<std::ptrdiff_t>(expression.begin) - 1);
    return preposition == "in" || preposition == "for" || preposition == "during";
  }

  // A year earlier and, for a quarter, the quarter before.
  void earlier(const Period& period, std::string_view source, std::string_view near) {
    const Pattern pattern = period.pattern();
    if (pattern == Pattern::kYears || pattern == Pattern::kFromTo) return;
    const std::string_view before = word(static_cast<std::ptrdiff_t>(at_) - 1);
    const std::string_view behind = word(static_cast<std::ptrdiff_t>(at_) + 1);
    Features& f = add(period.shifted(-1), "a year earlier", {"earlier ", source}).features;
    f.add({"earlier ", source, " ", near, " ", length_of(period)});
    f.add({"earlier L1=", before});
    f.add({"earlier R1=", behind});
    f.add({"earlier ", to_string(claim_.measure), " ", same_year_cue()});
    f.add({"earlier ", source, " ", same_year_cue()});
    if (pattern == Pattern::kQuarter) {
      if (const std::optional<Period> quarter = period.previous()) {
        Features& g = add(quarter, "the quarter before", {"before ", source}).features;
        g.add({"before L1=", before});
        g.add({"before R1=", behind});
      }
    }
  }

  // Where "a year earlier" stands, seen from the figure.
  [[nodiscard]] std::string same_year_cue() const {
    std::string found = "no-cue";
    std::size_t nearest = static_cast<std::size_t>(-1);
    for (const TimeExpression& expression : near_) {
      if (expression.kind != TimeKind::kSamePeriod || expression.offset == 0) continue;
      const bool left = expression.begin < at_;
      const Between gap = left ? between(std::min<std::size_t>(expression.end, at_), at_)
                               : between(at_ + 1, expression.begin);
      const std::size_t distance = gap.words + 6 * gap.figures;
      if (distance >= nearest) continue;
      nearest = distance;
      found = fmt::format("{}{}{}", left ? "<" : ">", gap.figures > 0 ? "f" : "",
                          gap.clauses > 0 ? "c" : "");
    }
    return found;
  }

  void shifted(const TimeExpression& expression, std::string_view near, std::string_view crossed,
               const Between& gap) {
    std::vector<std::pair<ResolvedTime, std::string_view>> anchors;
    const auto take = [&](const std::vector<TimeExpression>& from, std::string_view source) {
      for (const TimeExpression& other : last_of(from)) {
        if (other.kind == TimeKind::kSamePeriod) continue;
        // "Over the period" takes up "the next three years"; "a year earlier" does not.
        if (other.kind == TimeKind::kYears && (expression.offset != 0 || other.offset == 0)) continue;
        for (ResolvedTime& resolved : resolve(other)) anchors.emplace_back(std::move(resolved), source);
      }
    };
    take(near_, "same-here");
    if (figure_.sentence > 0) take(all_.in_sentence(figure_.sentence - 1), "same-back");
    take(all_.title_, "same-title");
    take(all_.main_, "same-main");
    // "… billion a year earlier": moved from what was spoken of last.
    bool is_plain = claim_.measure == Measure::kLevel && expression.offset != 0 && expression.begin > at_ && gap.words <= kMostBeforeEarlier && gap.figures == 0 &&
                    gap.clauses == 0;
    for (auto& [resolved, source] : anchors) {
      if (resolved.period.pattern() == Pattern::kYears && expression.offset != 0) continue;
      PeriodCandidate& candidate =
          add(resolved.period.shifted(expression.offset), "the same period, moved",
              {source, " ", std::to_string(expression.offset)});
      candidate.here = true;
      candidate.stated = candidate.stated || expression.offset == 0;
      candidate.plain = candidate.plain || is_plain;
      is_plain = false;
      Features& f = candidate.features;
      f.add({source, " ", near, " ", length_of(resolved.period)});
      f.add({source, " ", crossed, bucket(gap.words)});
      f.add({source, " ", crossed, " ", to_string(claim_.measure)});
      f.add({source, " how=", resolved.how});
    }
  }

  void sentences_before() {
    for (std::uint32_t back = 1; back <= kSentencesBack && back <= figure_.sentence; ++back) {
      const std::uint32_t index = figure_.sentence - back;
      const bool same_block =
          words_.text().sentences[index].block == words_.text().sentences[figure_.sentence].block;
      std::string source = fmt::format("back{}{}", back, same_block ? "" : "|");
      others(all_.in_sentence(index), source);
    }
  }

  void others(const std::vector<TimeExpression>& expressions, std::string_view source) {
    const std::span<const TimeExpression> last = last_of(expressions);
    std::size_t from_end = last.size();
    for (const TimeExpression& expression : last) {
      const std::string rank = std::to_string(std::min<std::size_t>(--from_end, 3));
      if (expression.kind == TimeKind::kSamePeriod) continue;
      for (const ResolvedTime& resolved : resolve(expression)) {
        const std::string form = form_of(expression, resolved.how);
        const std::string none_here = count_here_ == 0 ? "0" : "1";
        PeriodCandidate& candidate = add(
            resolved.period, fmt::format("{}, {}", to_string(expression), source), {source, " ", form});
        candidate.stated = candidate.stated || resolved.how.empty();
        candidate.features.add({source, " ", none_here});
        candidate.features.add({source, " ", none_here, " r", rank});
        candidate.features.add({source, " ", none_here, " ", name_of(expression.kind), "/", resolved.how});
        candidate.features.add({source, " ", length_of(resolved.period), " ", claim_.concept_id});
        candidate.features.add({source, " ", length_of(resolved.period), " ", to_string(claim_.stance)});
        if (source == "back1" || source == "main" || source == "title") {
          earlier(resolved.period, source, none_here);
        }
      }
    }
  }

  void heads() {
    const Text& text = words_.text();
    const std::uint32_t own = text.sentences[figure_.sentence].block;
    const Block& block = text.blocks[own];
    if (block.column_head != kNone) others(all_.in_block(block.column_head), "column");
    if (block.row_head != kNone) others(all_.in_block(block.row_head), "row");
    if (block.lead != kNone) others(all_.in_block(block.lead), "lead");
    if (block.heading != kNone) others(all_.in_block(block.heading), "heading");
    others(all_.title_, "title");
    others(all_.main_, "main");
  }

  // The day of publication and the calendar around it.
  void calendar() {
    if (!frame_.published) {
      if (frame_.document_year) {
        for (const int offset : {-1, 0, 1}) {
          add(Period::year(Year::known(*frame_.document_year + offset)), "year of the text",
              {"text-year ", std::to_string(offset)});
        }
      }
      return;
    }
    const Day day = *frame_.published;
    add(Period::day(day), "the day of publication", {"calendar day"});
    const int year = static_cast<int>(day.year());
    for (const int offset : {-1, 0, 1}) {
      add(Period::year(Year::known(year + offset)), "year around the publication",
          {"calendar year ", std::to_string(offset)});
    }
    const int month = static_cast<int>(static_cast<unsigned>(day.month()));
    const int index = year * 12 + month - 2;
    add(Period::month(Year::known(index / 12), index % 12 + 1), "the month before", {"calendar month -1"});
    for (const bool fiscal : {false, true}) {
      if (fiscal && !frame_.is_fiscal()) continue;
      const std::string_view name = fiscal ? "fiscal quarter " : "calendar quarter ";
      const std::string_view clear = frame_.is_fiscal() ? "own " : "";
      const Period now = quarter_of(day, fiscal ? frame_.fiscal_year_end : MonthDay{});
      add(now, "the quarter of publication", {clear, name, "0"});
      if (const auto before = now.previous()) {
        add(*before, "the quarter before publication", {clear, name, "-1"});
        add(before->shifted(-1), "that quarter a year before", {clear, name, "-5"});
      }
    }
  }

  // What every candidate is told of the figure.
  void common() {
    const std::string_view measure = to_string(claim_.measure);
    const std::string_view stance = to_string(claim_.stance);
    const std::string base = claim_.base == Base::kNone ? "-" : std::string(to_string(claim_.base));
    const std::string_view language =
        words_.text().sentences[figure_.sentence].language == Language::kChinese ? "zh" : "en";
    const std::string_view some_here = count_here_ == 0 ? "0" : count_here_ == 1 ? "1" : "2";
    for (PeriodCandidate& candidate : candidates_) {
      Features& f = candidate.features;
      const std::string what =
          fmt::format("{} {}", length_of(candidate.period), relation_of(candidate.period, frame_));
      f.add({"is ", what});
      f.add({"is ", what, " ", language});
      f.add({"is ", what, " ", claim_.concept_id});
      f.add({"is ", what, " ", stance});
      f.add({"is ", what, " ", unit()});
      f.add({"is ", what, " ", measure, " ", base});
      f.add({"is ", what, " ", some_here});
      f.add({"is ", what, " ", claim_.concept_id, " ", stance});
      f.add({"is ", what, " ", claim_.concept_id, " ", some_here});
      f.add({"is ", what, " ", claim_.concept_id, " ", measure});
      f.add({"is ", what, " L1=", word(static_cast<std::ptrdiff_t>(at_) - 1)});
      f.add({"is ", what, " R1=", word(static_cast<std::ptrdiff_t>(at_) + 1)});
      if (!frame_.published) f.add({"is ", what, " ", some_here, " no day"});
      f.make_set();
    }
  }

  [[nodiscard]] static std::span<const TimeExpression> last_of(
      const std::vector<TimeExpression>& expressions) {
    const std::span<const TimeExpression> all(expressions);
    return all.size() > kMostElsewhere ? all.last(kMostElsewhere) : all;
  }

  [[nodiscard]] std::string_view unit() const { return word_of(figure_.unit.dimension); }

  const PeriodCandidates& all_;
  const PassageWords& words_;
  const Figure& figure_;
  const Claim& claim_;
  const TimeFrame& frame_;
  const WordsAndCues& here_;
  std::size_t at_;
  std::vector<TimeExpression> near_;  // of the figure's own sentence
  std::size_t count_here_ = 0;
  std::optional<TimeExpression> context_;
  std::vector<PeriodCandidate> candidates_;
};

PeriodCandidates::PeriodCandidates(const PassageWords& words, const TimeWords& time_words)
    : words_(words), time_words_(time_words) {
  title_ = time_words_.read(words.title().words, words.title_text());
  find_main();
}

// The first part of a year that the beginning speaks of: "second quarter".
void PeriodCandidates::find_main() {
  const auto take = [&](const std::vector<TimeExpression>& expressions) {
    for (const TimeExpression& expression : expressions) {
      const bool part = (expression.kind == TimeKind::kQuarter && expression.number != 0) ||
                        expression.kind == TimeKind::kQuarterEnd ||
                        expression.kind == TimeKind::kHalf || expression.kind == TimeKind::kNineMonths;
      if (!part) continue;
      main_ = {expression};
      return true;
    }
    return false;
  };
  if (take(title_)) return;
  const std::size_t last = std::min<std::size_t>(kMainSentences, words_.text().sentences.size());
  for (std::uint32_t s = 0; s < last; ++s) {
    if (take(in_sentence(s))) return;
  }
}

const std::vector<TimeExpression>& PeriodCandidates::in_sentence(std::uint32_t sentence) const {
  const auto known = sentences_.find(sentence);
  if (known != sentences_.end()) return known->second;
  return sentences_
      .emplace(sentence,
               time_words_.read(words_.sentence(sentence).words, words_.text().content))
      .first->second;
}

const std::vector<TimeExpression>& PeriodCandidates::in_block(std::uint32_t block) const {
  const auto known = blocks_.find(block);
  if (known != blocks_.end()) return known->second;
  return blocks_
      .emplace(block, time_words_.read(words_.block(block).words, words_.text().content))
      .first->second;
}

std::vector<PeriodCandidate> PeriodCandidates::of(std::size_t figure, const Claim& claim,
                                                  const TimeFrame& frame) const {
  return PeriodCandidateMaker(*this, figure, claim, frame).make();
}

}  // namespace outlay
