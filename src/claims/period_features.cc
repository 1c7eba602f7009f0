#include "claims/period_features.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "claims/period_names.h"

namespace outlay {
namespace {

using Where = PeriodSource::Where;
using Move = PeriodSource::Move;

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

// "<", "<f", ">FC": on which side, and what is between.
std::string_view crossed(bool left, const WordsBetween& gap) {
  static constexpr std::string_view kNames[] = {"<", "<c", "<C", "<f", "<fc", "<fC", "<F", "<Fc", "<FC",
                                                ">", ">c", ">C", ">f", ">fc", ">fC", ">F", ">Fc", ">FC"};
  return kNames[(left ? 0U : 9U) + 3 * std::min<std::size_t>(gap.figures, 2) +
                std::min<std::size_t>(gap.clauses, 2)];
}

std::string_view digit(std::size_t number) {
  static constexpr std::string_view kDigits[] = {"0", "1", "2", "3", "4"};
  return kDigits[std::min<std::size_t>(number, std::size(kDigits) - 1)];
}

std::string_view rank_of(const PeriodSource& source) {
  return digit(std::min<std::size_t>(source.rank, 3));
}

// How far, where a figure or the end of a clause counts for several words.
std::size_t weighed(const WordsBetween& gap) { return gap.words + 4 * gap.figures + 3 * gap.clauses; }

// What a concept is about, as far as its time goes.
std::string_view class_of(std::string_view concept_id) {
  if (is_of_a_moment(concept_id)) return "moment";
  if (may_be_of_a_moment(concept_id)) return "either";
  if (concept_id == "funding" || concept_id == "contract") return "deal";
  if (concept_id == "capex") return "capex";
  if (concept_id.starts_with("market-")) return "market";
  return "result";
}

// Made once for a figure; write() is called for each of its candidates.
class PeriodFeatures {
 public:
  PeriodFeatures(const FigureTimes& figure, Features& features)
      : f_(figure),
        out_(features),
        class_(class_of(figure.claim.concept_id)),
        measure_(to_string(figure.claim.measure)),
        stance_(to_string(figure.claim.stance)),
        concept_(figure.claim.concept_id),
        unit_(word_of(figure.figure.unit.dimension)) {
    nearest();
    some_here_ = count_here_ == 0 ? "0" : count_here_ == 1 ? "1" : "2";
    year_earlier_cue();
  }

  void write(const PeriodCandidate& candidate) {
    candidate_ = &candidate;
    length_ = length_of(candidate.period);
    for (const PeriodSource& source : candidate.sources) {
      switch (source.move) {
        case Move::kYearBefore: earlier(source); break;
        case Move::kStepBefore: before(source); break;
        case Move::kStepAfter: after(source); break;
        case Move::kSame: moved(source); break;
        case Move::kNone:
        case Move::kEnd:
          if (source.where == Where::kNone) {
            out_.add({"none"});
          } else if (source.where == Where::kCalendar) {
            const std::string_view clear = f_.frame.is_fiscal() ? " of two" : "";
            out_.add({"calendar ", source.calendar, source.move == Move::kEnd ? " end" : "", clear});
          } else if (source.where == Where::kHere) {
            here(source);
          } else {
            elsewhere(source);
          }
      }
    }
    common(kKnown[best_known()]);
    out_.make_set();
  }

 private:
  [[nodiscard]] std::string_view word(std::ptrdiff_t index) const {
    const std::vector<Word>& words = f_.sentence.words;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(words.size())) return "|";
    return words[static_cast<std::size_t>(index)].text;
  }
  [[nodiscard]] std::string_view around(std::ptrdiff_t offset) const {
    return word(static_cast<std::ptrdiff_t>(f_.at) + offset);
  }

  [[nodiscard]] std::string_view compared() const { return f_.is_compared ? " compared" : ""; }

  // Of each side, the expression next to the figure and what is between.
  void nearest() {
    std::size_t best = static_cast<std::size_t>(-1);
    gaps_.reserve(f_.near.size());
    for (const TimeExpression& expression : f_.near) {
      const WordsBetween gap = gaps_.emplace_back(words_between(f_, expression));
      if (expression.begin <= f_.at && f_.at < expression.end) continue;
      ++count_here_;
      if (expression.kind == TimeKind::kNow) continue;
      const bool left = expression.begin < f_.at;
      std::string_view& side = sides_[left ? 0 : 1];
      if (left || side.empty()) side = crossed(left, gap);
      if (weighed(gap) < best) {
        best = weighed(gap);
        nearest_ = &expression;
      }
    }
  }

  // Of an expression of `near`.
  [[nodiscard]] const WordsBetween& gap_of(const TimeExpression& expression) const {
    return gaps_[static_cast<std::size_t>(&expression - f_.near.data())];
  }

  void here(const PeriodSource& source) {
    const TimeExpression& expression = *source.expression;
    const bool left = expression.begin < f_.at;
    const std::string_view side = left ? "<" : ">";
    const WordsBetween gap = gap_of(expression);
    const std::string_view last = source.move == Move::kEnd ? "end" : "";
    const std::string_view rank = rank_of(source);
    const std::string_view cross = crossed(left, gap);
    const std::string_view kind = name_of(expression.kind);
    const std::string_view how = source.how;
    const std::string_view before = word(static_cast<std::ptrdiff_t>(expression.begin) - 1);
    const std::string_view before2 = word(static_cast<std::ptrdiff_t>(expression.begin) - 2);
    const std::string_view behind = word(static_cast<std::ptrdiff_t>(expression.end));
    const std::string_view end = source.move == Move::kEnd ? "end " : "";
    out_.add({"here ", last, side, rank, last, cross});
    out_.add({"here ", last, side, rank, last, cross, " ", measure_});
    out_.add({"here ", last, side, rank, last, cross, " ", class_, " ", stance_});
    out_.add({"here ", last, side, rank, last, cross, " other ", sides_[left ? 1 : 0]});
    const std::string_view compares = f_.compares(expression) ? " than" : "";
    out_.add({"here ", end, side, " ", measure_, compared(), compares});
    out_.add({"here ", end, last, cross, " ", measure_, compared(), compares});
    out_.add({"here ", last, cross, bucket(gap.words)});
    out_.add({"here ", last, cross, " ", kind, "/", how});
    out_.add({"here ", last, side, rank, " /", digit(count_here_)});
    out_.add({"here ", end, form_of(expression, source.how)});
    out_.add({"here ", end, kind, "/", how, " ", class_, " ", stance_});
    out_.add({"here ", end, kind, "/", how, " ", measure_});
    out_.add({"here ", end, side, " L1=", around(-1), " ", measure_});
    out_.add({"here ", end, side, " R1=", around(1), " ", measure_});
    out_.add({end, "prep=", before, " ", kind, "/", how});
    out_.add({end, "prep=", before, side, measure_});
    out_.add({end, "prep=", before2, " ", before, side, measure_});
    out_.add({end, "post=", behind, " ", kind});
    if (&expression == nearest_) {
      out_.add({"nearest ", end, kind, "/", how});
      out_.add({"nearest ", end, measure_, side});
      out_.add({"nearest ", end, class_, " ", stance_});
    }
    calendar_of(source);
    if (expression.begin == 0) out_.add({"opens ", end, kind, "/", how});
    if (expression.at_end) out_.add({"at the end ", end, class_, " ", measure_});
    if (f_.paired != nullptr) out_.add({f_.paired == &expression ? "paired " : "not paired ", end});
    if (gap.words == 0) out_.add({"here ", end, side, "touching ", kind});
    if (gap.words == 1) out_.add({"here ", end, side, "gap=", around(left ? -1 : 1)});
    if (is_plain(source, left, gap)) out_.add({"plain"});
  }

  // Whose calendar it is, where the company has its own.
  void calendar_of(const PeriodSource& source) {
    if (!f_.frame.is_fiscal()) return;
    const bool own = source.how.starts_with("fiscal");
    out_.add({source.expression->fiscal ? "fiscal" : "not fiscal", own ? ", its own year" : ", the calendar"});
    out_.add({source.expression->fiscal ? "fiscal " : "not fiscal ", name_of(source.expression->kind),
              own ? ", its own year" : ", the calendar"});
  }

  // "… billion in 2026", "… billion on data centres in 2026": a year that is
  // written behind the figure, with no other figure or clause between.
  [[nodiscard]] bool is_plain(const PeriodSource& source, bool left, const WordsBetween& gap) const {
    const TimeExpression& expression = *source.expression;
    if (f_.claim.measure != Measure::kLevel || left || gap.words == 0 || gap.words > kMostBeforeYear ||
        gap.figures > 0 || gap.clauses > 0 || source.move != Move::kNone || !source.how.empty()) {
      return false;
    }
    if (expression.kind != TimeKind::kYear || !expression.year) return false;
    const std::string_view preposition = word(static_cast<std::ptrdiff_t>(expression.begin) - 1);
    return preposition == "in" || preposition == "for" || preposition == "during";
  }

  void earlier(const PeriodSource& source) {
    const std::string from = name_of_place(source);
    out_.add({"earlier ", from});
    out_.add({"earlier ", from, " ", side_of(source), place_rank_of(source), " ", length_});
    out_.add({"earlier L1=", around(-1)});
    out_.add({"earlier L2=", around(-2), " ", around(-1)});
    out_.add({"earlier R1=", around(1)});
    out_.add({"earlier ", measure_, compared()});
    out_.add({"earlier ", from, " ", side_of(source), place_rank_of(source), measure_, compared()});
    out_.add({"earlier ", measure_, " ", earlier_cue_});
    out_.add({"earlier ", from, " ", earlier_cue_});
  }

  void before(const PeriodSource& source) {
    out_.add({"before ", name_of_place(source)});
    out_.add({"before L1=", around(-1)});
    out_.add({"before L2=", around(-2), " ", around(-1)});
    out_.add({"before R1=", around(1)});
    out_.add({"before ", measure_, compared()});
    out_.add({"before ", measure_, " ", to_string(f_.claim.base)});
  }

  void after(const PeriodSource& source) {
    const std::string place = name_of_place(source);
    out_.add({"after ", place, " ", source.how});
    out_.add({"after ", place, " ", some_here_});
    out_.add({"after ", stance_, " ", class_});
  }

  // Where "a year earlier" stands, seen from the figure.
  void year_earlier_cue() {
    static constexpr std::string_view kNames[] = {"<", "<c", "<f", "<fc", ">", ">c", ">f", ">fc"};
    std::size_t nearest = static_cast<std::size_t>(-1);
    for (const TimeExpression& expression : f_.near) {
      if (expression.kind != TimeKind::kSamePeriod || expression.offset == 0) continue;
      const WordsBetween& gap = gap_of(expression);
      const std::size_t distance = gap.words + 6 * gap.figures;
      if (distance >= nearest) continue;
      nearest = distance;
      earlier_cue_ = kNames[(expression.begin < f_.at ? 0U : 4U) + (gap.figures > 0 ? 2U : 0U) +
                            (gap.clauses > 0 ? 1U : 0U)];
    }
  }

  void moved(const PeriodSource& source) {
    const TimeExpression& mover = *source.mover;
    const bool left = mover.begin < f_.at;
    const WordsBetween gap = gap_of(mover);
    const std::string from = "same " + name_of_place(source);
    const std::string_view cross = crossed(left, gap);
    const std::string offset = std::to_string(mover.offset);
    const std::string_view rank = rank_of(source);
    out_.add({from, " ", offset, " r", rank});
    out_.add({from, " ", offset, " r", rank, cross});
    out_.add({from, " ", offset, cross, " ", length_});
    out_.add({from, " ", offset, cross, bucket(gap.words)});
    out_.add({from, " ", offset, cross, " ", measure_});
    out_.add({"same ", offset, cross, " ", measure_});
    out_.add({"same ", offset, left ? "<" : ">", measure_, compared(), f_.compares(mover) ? " than" : ""});
    out_.add({"same ", offset, " r", rank, measure_, compared()});
    out_.add({"same ", offset, " prep=", word(static_cast<std::ptrdiff_t>(mover.begin) - 1), cross, " ", measure_});
    out_.add({"same ", offset, " L1=", around(-1), " ", measure_});
    out_.add({"same ", offset, " R1=", around(1), " ", measure_});
    out_.add({from, " how=", source.how});
    calendar_of(source);
    if (f_.claim.measure == Measure::kLevel && mover.offset != 0 && !left && gap.figures == 0 &&
        gap.clauses == 0 && gap.words <= kMostBeforeEarlier) {
      out_.add({"plain ", from});
    }
  }

  [[nodiscard]] static std::string name_of_place(const PeriodSource& source) {
    static constexpr std::string_view kNames[] = {"none", "here",    "back",  "column", "row",
                                                  "lead", "heading", "line", "title",  "main",   "calendar"};
    std::string name(kNames[static_cast<std::size_t>(source.where)]);
    if (source.back > 0) name += std::to_string(source.back);
    if (source.other_block) name += "|";
    return name;
  }

  [[nodiscard]] std::string_view side_of(const PeriodSource& source) const {
    return source.where != Where::kHere ? some_here_ : source.expression->begin < f_.at ? "<" : ">";
  }
  [[nodiscard]] static std::string_view place_rank_of(const PeriodSource& source) {
    return source.where != Where::kHere ? "" : rank_of(source);
  }

  void elsewhere(const PeriodSource& source) {
    std::string place = name_of_place(source);
    if (source.move == Move::kEnd) place += " end";
    const TimeExpression& expression = *source.expression;
    const std::string_view length = length_;
    calendar_of(source);
    out_.add({place, " ", form_of(expression, source.how)});
    out_.add({place, " ", some_here_});
    out_.add({place, " ", some_here_, " r", rank_of(source)});
    out_.add({place, " ", some_here_, " ", name_of(expression.kind), "/", source.how});
    out_.add({place, " ", length, " ", concept_});
    out_.add({place, " ", length, " ", stance_});
    out_.add({place, " ", length, " ", class_, " ", stance_, " ", some_here_});
    out_.add({place, " ", length, " ", class_, " ", measure_, " ", some_here_});
  }

  // How the candidate is best known: by an expression of the sentence that
  // nothing parts from the figure, of the sentence, by a head, …
  static constexpr std::string_view kKnown[] = {"clause", "here", "same", "head", "back",
                                                "far",    "told", "none", "implied", "calendar"};
  [[nodiscard]] std::size_t best_known() const {
    std::size_t best = std::size(kKnown) - 1;
    for (const PeriodSource& source : candidate_->sources) {
      std::size_t found = best;
      if (source.move == Move::kYearBefore || source.move == Move::kStepBefore ||
          source.move == Move::kStepAfter) {
        found = 8;
      } else if (source.mover != nullptr) {
        found = 2;
      } else {
        switch (source.where) {
          case Where::kNone: found = 7; break;
          case Where::kHere: {
            const WordsBetween& gap = gap_of(*source.expression);
            found = gap.figures == 0 && gap.clauses == 0 ? 0 : 1;
            break;
          }
          case Where::kColumn:
          case Where::kRow: found = 3; break;
          case Where::kBack: found = source.back == 1 && !source.other_block ? 4 : 5; break;
          case Where::kLead:
          case Where::kHeading:
          case Where::kLine:
          case Where::kTitle:
          case Where::kMain: found = 6; break;
          case Where::kCalendar: break;
        }
      }
      best = std::min(best, found);
    }
    return best;
  }

  // "Employs", "has", "currently": where no time is named, the words say whether
  // an amount stands on the day of publication or is of no time that can be told.
  void words_around(std::string_view what) {
    constexpr std::ptrdiff_t kWords = 6;
    for (std::ptrdiff_t offset = -kWords; offset <= kWords; ++offset) {
      if (offset != 0) out_.add({what, " with ", around(offset)});
    }
  }

  // What every candidate is told of the figure. What a period is (a year to
  // come) says much where nothing names it, and little where the sentence does.
  void common(std::string_view known) {
    const std::string_view base =
        f_.claim.base == Base::kNone ? std::string_view("-") : to_string(f_.claim.base);
    const bool named = known == "clause" || known == "here" || known == "same" || known == "head";
    const std::string_view relation = relation_of(candidate_->period, candidate_->days, f_.frame);
    std::string what(named ? "named" : known);
    what.append(" ").append(length_).append(" ").append(relation);
    out_.add({"known ", known});
    out_.add({"known ", known, " ", some_here_});
    out_.add({"known ", known, " ", measure_, compared()});
    out_.add({"known ", known, " ", class_, " ", stance_, " ", measure_});
    out_.add({what});
    out_.add({what, " ", class_, " ", stance_});
    out_.add({what, " ", measure_, " ", base});
    if (named) return;
    out_.add({what, " ", concept_, " ", stance_});
    out_.add({what, " ", concept_, " ", measure_});
    out_.add({what, " ", some_here_, " ", class_, " ", stance_, " ", measure_});
    out_.add({what, " ", some_here_, f_.frame.published ? "" : " no day"});
    out_.add({what, " ", unit_});
    for (const int offset : {-2, -1, 1, 2}) {
      out_.add({what, " ", offset < 0 ? "L" : "R", digit(static_cast<std::size_t>(std::abs(offset))), "=", around(offset)});
    }
    const bool stands = known == "calendar" && length_ == "day";
    if (candidate_->period && !stands) return;
    words_around(candidate_->period ? "day" : "none");
  }

  const FigureTimes& f_;
  Features& out_;
  const std::string_view class_, measure_, stance_, concept_, unit_;
  std::string_view some_here_, length_;
  std::string_view earlier_cue_ = "no-cue";
  const PeriodCandidate* candidate_ = nullptr;
  std::size_t count_here_ = 0;
  std::array<std::string_view, 2> sides_;
  std::vector<WordsBetween> gaps_;  // to each expression of `near`
  const TimeExpression* nearest_ = nullptr;
};

}  // namespace

void period_features(const FigureTimes& figure, const std::vector<PeriodCandidate>& candidates,
                     Features& features, const std::function<void(const PeriodCandidate&)>& use) {
  PeriodFeatures maker(figure, features);
  for (const PeriodCandidate& candidate : candidates) {
    features.clear();
    maker.write(candidate);
    use(candidate);
  }
}

}  // namespace outlay
