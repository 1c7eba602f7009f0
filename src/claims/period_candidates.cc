#include "claims/period_candidates.h"

#include <fmt/format.h>

#include <algorithm>

namespace outlay {
namespace {

using Where = PeriodSource::Where;
using Move = PeriodSource::Move;

constexpr std::uint32_t kNone = Block::kNone;
constexpr std::uint32_t kSentencesBack = 4;
constexpr std::size_t kMostHere = 8;       // expressions of one side of a sentence
constexpr std::size_t kMostElsewhere = 16; // of another sentence, the last ones
constexpr std::size_t kMostCells = 12;     // of a row, to the left

std::span<const TimeExpression> last_of(const std::vector<TimeExpression>& expressions) {
  const std::span<const TimeExpression> all(expressions);
  return all.size() > kMostElsewhere ? all.last(kMostElsewhere) : all;
}

class PeriodCandidateMaker {
 public:
  explicit PeriodCandidateMaker(const FigureTimes& figure)
      : f_(figure), times_(figure.times), text_(figure.words.text()) {}

  std::vector<PeriodCandidate> make() {
    context_year();
    add(std::nullopt, {});
    sentence();
    sentences_before();
    heads();
    calendar();
    return std::move(candidates_);
  }

 private:
  void add(const std::optional<Period>& period, const PeriodSource& source) {
    auto known = std::ranges::find(candidates_, period, &PeriodCandidate::period);
    if (known == candidates_.end()) {
      const std::optional<DayRange> days = period ? period->days() : std::nullopt;
      if (days) known = std::ranges::find(candidates_, days, &PeriodCandidate::days);
      if (known == candidates_.end()) {
        candidates_.push_back({period, days, {}, false, false});
        known = candidates_.end() - 1;
      }
    }
    known->sources.push_back(source);
    const bool as_it_stands = source.move == Move::kNone || source.move == Move::kSame;
    if (as_it_stands && (source.where == Where::kHere || source.mover != nullptr)) known->here = true;
    if (source.expression == nullptr || !as_it_stands) return;
    if (source.mover != nullptr ? source.mover->offset == 0 : source.how.empty()) known->stated = true;
  }

  // The explicit year nearest before the figure: "in 2025 … the second quarter".
  void context_year() {
    const auto look = [&](std::span<const TimeExpression> expressions, std::size_t end) {
      for (const TimeExpression& expression : expressions) {
        if (expression.begin >= end) break;
        if (expression.year && expression.kind != TimeKind::kRange) context_ = &expression;
      }
    };
    const auto all = static_cast<std::size_t>(-1);
    look(last_of(times_.title()), all);
    const std::uint32_t own = f_.figure.sentence;
    for (std::uint32_t s = own > kSentencesBack ? own - kSentencesBack : 0; s < own; ++s) {
      look(last_of(times_.in_sentence(s)), all);
    }
    const Block& block = text_.blocks[text_.sentences[own].block];
    if (block.row_head != kNone) look(last_of(times_.in_block(block.row_head)), all);
    if (block.column_head != kNone) look(last_of(times_.in_block(block.column_head)), all);
    look(f_.near, f_.at);
  }

  [[nodiscard]] std::vector<ResolvedTime> resolve(const TimeExpression& expression) const {
    std::vector<ResolvedTime> resolved = resolve_time(expression, f_.frame);
    const bool partial = !expression.year && !expression.relative_year &&
                         (expression.number != 0 || expression.vague) &&
                         expression.kind != TimeKind::kWeekday;
    if (partial && context_ != nullptr) {
      TimeExpression with_year = expression;
      with_year.year = context_->year;
      with_year.fiscal = with_year.fiscal || context_->fiscal;
      for (ResolvedTime& one : resolve_time(with_year, f_.frame)) {
        resolved.push_back({std::move(one.period), one.how.empty() ? "context" : "fiscal-context"});
      }
    }
    return resolved;
  }

  // The expressions of the figure's own sentence, nearest first on each side.
  void sentence() {
    std::vector<const TimeExpression*> left, right;
    for (const TimeExpression& expression : f_.near) {
      if (expression.begin <= f_.at && f_.at < expression.end) continue;
      (expression.begin < f_.at ? left : right).push_back(&expression);
    }
    std::ranges::reverse(left);
    for (auto* side : {&left, &right}) {
      if (side->size() > kMostHere) side->resize(kMostHere);
      for (std::size_t rank = 0; rank < side->size(); ++rank) {
        PeriodSource source;
        source.where = Where::kHere;
        source.rank = static_cast<std::uint8_t>(rank);
        one(*(*side)[rank], source);
      }
    }
  }

  // "The fastest growth since late 2023": what it is measured against, and no
  // time of the figure.
  [[nodiscard]] bool is_since(const TimeExpression& expression) const {
    if (!here(expression)) return false;
    const auto before = [&](std::size_t back) -> std::string_view {
      if (expression.begin < back) return {};
      return f_.sentence.words[expression.begin - back].text;
    };
    const bool part = before(1) == "late" || before(1) == "early" || before(1) == "the";
    return before(part ? 2 : 1) == "since";
  }
  [[nodiscard]] bool here(const TimeExpression& expression) const {
    return !f_.near.empty() && &expression >= &f_.near.front() && &expression <= &f_.near.back();
  }

  void one(const TimeExpression& expression, PeriodSource source) {
    if (expression.kind == TimeKind::kSamePeriod) {
      moved(expression, source);
      return;
    }
    if (is_since(expression)) return;
    source.expression = &expression;
    if (&expression == f_.paired && f_.paired_year != 0) {
      source.how = "paired";
      add(Period::year(Year::known(f_.paired_year)), source);
    }
    if (&expression == f_.paired && f_.paired_part != nullptr) {
      TimeExpression of_other_year = *f_.paired_part;
      of_other_year.year = expression.year;
      for (const ResolvedTime& resolved : resolve(of_other_year)) {
        source.how = "paired";
        source.move = Move::kNone;
        add(resolved.period, source);
        end_of(resolved.period, source);
      }
    }
    for (const ResolvedTime& resolved : resolve(expression)) {
      source.how = resolved.how;
      source.move = Move::kNone;
      add(resolved.period, source);
      end_of(resolved.period, source);
      earlier(resolved.period, source);
    }
  }

  // The last day: cash and orders stand at the end of the quarter.
  void end_of(const Period& period, PeriodSource source) {
    const bool told = source.expression->at_end;
    if (!told && !may_be_of_a_moment(f_.claim.concept_id)) return;
    const Pattern pattern = period.pattern();
    if (pattern == Pattern::kDay || pattern == Pattern::kYearToDate || pattern == Pattern::kYears) return;
    source.move = Move::kEnd;
    if (const std::optional<DayRange> days = period.days()) {
      add(Period::day(days->last), source);
    } else if (!period.is_fiscal() && period.months()) {
      const std::optional<DayRange> any =
          period.bound(period.in_year().variable, Year::known(2001)).days();
      if (!any || any->last.year() != std::chrono::year(2001 + period.in_year().value)) return;
      add(Period::day(period.in_year(), static_cast<int>(static_cast<unsigned>(any->last.month())),
                      static_cast<int>(static_cast<unsigned>(any->last.day()))),
          source);
    }
  }

  // The quarter that a report of this one gives its guidance for.
  void next_quarter(const Period& period, PeriodSource source) {
    if (period.pattern() != Pattern::kQuarter || f_.claim.stance == Stance::kActual) return;
    const int number = period.number();
    source.move = Move::kStepAfter;
    add(number < 4 ? Period::quarter(period.in_year(), number + 1, period.fiscal_year_end())
                   : Period::quarter(period.in_year().plus(1), 1, period.fiscal_year_end()),
        source);
  }

  // A year earlier and, for a quarter, the quarter before.
  void earlier(const Period& period, PeriodSource source) {
    const Pattern pattern = period.pattern();
    if (pattern == Pattern::kYears || pattern == Pattern::kFromTo) return;
    source.move = Move::kYearBefore;
    add(period.shifted(-1), source);
    if (pattern != Pattern::kQuarter) return;
    source.move = Move::kStepBefore;
    if (const std::optional<Period> quarter = period.previous()) add(quarter, source);
  }

  // How many other times were spoken of between a time and what takes it up.
  [[nodiscard]] std::size_t spoken_since(const TimeExpression& time, const TimeExpression& mover) const {
    constexpr std::size_t kLater = 9;
    if (time.begin > mover.begin) return kLater;
    return static_cast<std::size_t>(std::ranges::count_if(f_.near, [&](const TimeExpression& one) {
      return one.begin > time.begin && one.begin < mover.begin && one.kind != TimeKind::kSamePeriod;
    }));
  }

  // "A year earlier", "the same period": of the expressions it can refer to.
  void moved(const TimeExpression& mover, PeriodSource source) {
    source.mover = &mover;
    source.move = Move::kSame;
    const auto take = [&](std::span<const TimeExpression> from, Where where) {
      for (std::size_t i = 0; i < from.size(); ++i) {
        const TimeExpression& other = from[i];
        if (other.kind == TimeKind::kSamePeriod) continue;
        source.rank = static_cast<std::uint8_t>(where == Where::kHere ? spoken_since(other, mover) : from.size() - 1 - i);
        // "Over the period" takes up "the next three years"; "a year earlier" does not.
        if (other.kind == TimeKind::kYears && (mover.offset != 0 || other.offset == 0)) continue;
        for (const ResolvedTime& resolved : resolve(other)) {
          if (resolved.period.pattern() == Pattern::kYears && mover.offset != 0) continue;
          source.where = where;
          source.expression = &other;
          source.how = resolved.how;
          const Period period = resolved.period.shifted(mover.offset);
          add(period, source);
          PeriodSource end = source;
          end_of(period, end);
        }
      }
    };
    take(f_.near.size() > kMostElsewhere ? f_.near.last(kMostElsewhere) : f_.near, Where::kHere);
    if (f_.figure.sentence > 0) take(last_of(times_.in_sentence(f_.figure.sentence - 1)), Where::kBack);
    take(last_of(times_.title()), Where::kTitle);
    take(last_of(times_.main()), Where::kMain);
  }

  // Cells of one table are told of by heads, not by the cells before.
  void sentences_before() {
    const std::uint32_t own = f_.figure.sentence;
    const Block& block = text_.blocks[text_.sentences[own].block];
    std::uint8_t back = 0;
    for (std::uint32_t step = 1; step <= own && back < kSentencesBack; ++step) {
      const std::uint32_t index = own - step;
      const std::uint32_t other = text_.sentences[index].block;
      if (block.table != kNone && text_.blocks[other].table == block.table) {
        if (step > kMostCells * kMostCells) return;
        continue;
      }
      PeriodSource source;
      source.where = Where::kBack;
      source.back = ++back;
      source.other_block = other != text_.sentences[own].block;
      others(times_.in_sentence(index), source);
    }
  }

  // The last short line without a figure that names a time: "Full Year 2024
  // Summary" is a heading, though nothing marks it as one.
  void line_before() {
    constexpr std::uint32_t kMostBack = 12;
    constexpr std::size_t kMostWords = 10;
    const std::uint32_t own = f_.figure.sentence;
    for (std::uint32_t step = 1; step <= std::min(own, kMostBack); ++step) {
      const Sentence& sentence = text_.sentences[own - step];
      if (sentence.block == text_.sentences[own].block) continue;
      if (text_.blocks[sentence.block].table != kNone) continue;
      const std::vector<TimeExpression>& expressions = times_.in_sentence(own - step);
      if (expressions.empty()) continue;
      const std::vector<Word>& words = f_.words.sentence(own - step).words;
      if (words.size() > kMostWords) continue;
      if (std::ranges::any_of(words, [](const Word& word) { return word.figure != Word::kNoFigure; })) continue;
      PeriodSource source;
      source.where = Where::kLine;
      others(expressions, source);
      return;
    }
  }

  void others(const std::vector<TimeExpression>& expressions, PeriodSource source) {
    const std::span<const TimeExpression> last = last_of(expressions);
    for (std::size_t i = 0; i < last.size(); ++i) {
      if (last[i].kind == TimeKind::kSamePeriod) continue;
      source.expression = &last[i];
      source.rank = static_cast<std::uint8_t>(last.size() - 1 - i);
      for (const ResolvedTime& resolved : resolve(last[i])) {
        source.how = resolved.how;
        source.move = Move::kNone;
        add(resolved.period, source);
        end_of(resolved.period, source);
        const bool near = source.where == Where::kBack ? source.back == 1 && !source.other_block
                                                       : source.where == Where::kTitle || source.where == Where::kMain;
        if (near) earlier(resolved.period, source);
        if (near) next_quarter(resolved.period, source);
      }
    }
  }

  void heads() {
    const std::uint32_t own = text_.sentences[f_.figure.sentence].block;
    const Block& block = text_.blocks[own];
    const auto take = [&](std::uint32_t index, Where where) {
      if (index == kNone) return;
      PeriodSource source;
      source.where = where;
      others(times_.in_block(index), source);
    };
    take(block.column_head, Where::kColumn);
    if (block.table != kNone) {
      for (std::uint32_t i = own, cells = 0; i-- > 0 && cells < kMostCells; ++cells) {
        const Block& other = text_.blocks[i];
        if (other.table != block.table || other.row != block.row) break;
        take(i, Where::kRow);
      }
    }
    take(block.lead, Where::kLead);
    take(block.heading, Where::kHeading);
    line_before();
    PeriodSource source;
    source.where = Where::kTitle;
    others(times_.title(), source);
    source.where = Where::kMain;
    others(times_.main(), source);
  }

  void around(const std::optional<Period>& period, std::string_view which) {
    PeriodSource source;
    source.where = Where::kCalendar;
    source.calendar = which;
    if (period) add(period, source);
  }

  // The day of publication and the calendar around it.
  void calendar() {
    static constexpr std::string_view kYears[] = {"year -1", "year 0", "year +1"};
    const Year this_year = f_.frame.this_year();
    if (this_year.is_known()) {
      for (const int offset : {-1, 0, 1}) {
        around(Period::year(this_year.plus(offset)), kYears[offset + 1]);
      }
    }
    if (!f_.frame.published) return;
    const Day day = *f_.frame.published;
    const Period today = Period::day(day);
    around(today, "day");
    around(today.previous(), "day -1");
    const Period month = Period::month(Year::known(static_cast<int>(day.year())),
                                       static_cast<int>(static_cast<unsigned>(day.month())));
    around(month, "month 0");
    around(month.previous(), "month -1");
    for (const bool fiscal : {false, true}) {
      if (fiscal && !f_.frame.is_fiscal()) continue;
      const Period now = quarter_of(day, fiscal ? f_.frame.fiscal_year_end : MonthDay{});
      around(now, fiscal ? "fiscal quarter 0" : "quarter 0");
      const std::optional<Period> before = now.previous();
      if (!before) continue;
      around(before, fiscal ? "fiscal quarter -1" : "quarter -1");
      around(before->shifted(-1), fiscal ? "fiscal quarter -5" : "quarter -5");
      PeriodSource end;
      end.where = Where::kCalendar;
      end.move = Move::kEnd;
      end.calendar = fiscal ? "fiscal quarter -1" : "quarter -1";
      if (may_be_of_a_moment(f_.claim.concept_id)) add(Period::day(before->days()->last), end);
    }
  }

  const FigureTimes& f_;
  const DocumentTimes& times_;
  const Text& text_;
  const TimeExpression* context_ = nullptr;
  std::vector<PeriodCandidate> candidates_;
};

}  // namespace

std::string PeriodCandidate::key() const {
  if (!period) return "none";
  return period->to_corpus().value_or(period->to_string());
}

bool is_of_a_moment(std::string_view concept_id) {
  static constexpr std::string_view kMoment[] = {"cash",        "debt",  "backlog", "market-value",
                                                 "share-price", "price", "performance"};
  return std::ranges::find(kMoment, concept_id) != std::end(kMoment);
}

bool may_be_of_a_moment(std::string_view concept_id) {
  static constexpr std::string_view kEither[] = {"units", "power", "users", "headcount", "other"};
  return is_of_a_moment(concept_id) || std::ranges::find(kEither, concept_id) != std::end(kEither);
}

std::vector<PeriodCandidate> period_candidates(const FigureTimes& figure) {
  return PeriodCandidateMaker(figure).make();
}

std::string why(const PeriodCandidate& candidate) {
  static constexpr std::string_view kWhere[] = {"none",    "here",    "before", "column", "row",
                                                "lead",    "heading", "line",   "title",  "main", "calendar"};
  static constexpr std::string_view kMove[] = {"", ", a year earlier", ", the quarter before",
                                               ", moved", ", its end", ", the quarter after"};
  const PeriodSource& source = candidate.sources.front();
  std::string text = source.expression != nullptr ? to_string(*source.expression) + ", " : std::string();
  text += kWhere[static_cast<std::size_t>(source.where)];
  if (source.back > 0) text += fmt::format(" {}", source.back);
  if (!source.calendar.empty()) text += fmt::format(" {}", source.calendar);
  if (!source.how.empty()) text += fmt::format(" {}", source.how);
  return text + std::string(kMove[static_cast<std::size_t>(source.move)]);
}

}  // namespace outlay
