#include "claims/time_atoms.h"

#include <optional>
#include <string>

#include "claims/time_address.h"
#include "claims/time_numbers.h"

namespace outlay {
namespace {

// The hits of one word, by what they mean.
class Atomizer : public TimeNumberReader {
 public:
  Atomizer(const std::vector<Word>& words, const std::vector<Cue>& hits,
           const std::vector<std::string>& labels, std::string_view content)
      : TimeNumberReader(words, hits, labels, content) {}

  std::vector<TimeAtom> make() {
    for (at_ = 0; at_ < words_.size();) {
      if (const std::size_t behind = behind_address(words_, at_); behind != at_) {
        at_ = behind;
        continue;
      }
      if (words_[at_].figure != Word::kNoFigure || !(number() || phrase())) ++at_;
    }
    return std::move(atoms_);
  }

 private:
  // --- the grammar: each returns whether it took something at at_ ---
  bool phrase() {
    return apostrophe_year() || fiscal_year() || letter_quarter() || fixed() || month_name() || ordinal() || ended_months() ||
           span_of_years() || joining();
  }

  // "the end of '26"
  bool apostrophe_year() {
    if (text(at_) != "'" && text(at_) != "’" && text(at_) != "‘") return false;
    const auto number = number_at(at_ + 1);
    if (!number || words_[at_ + 1].text.size() != 2 || *number < kFirstShortYear || *number > kLastShortYear) {
      return false;
    }
    if (at_ == 0 || words_[at_ - 1].span.end == words_[at_].span.begin) return false;
    if (words_[at_].span.end != words_[at_ + 1].span.begin) return false;
    expression(TimeKind::kYear, at_ + 2).year = kCentury + *number;
    return true;
  }

  // "FY26", "FY2026", "fiscal 2026", "2026财年" (its year came before)
  bool fiscal_year() {
    const Cue* word = hit(at_, "fiscal");
    if (word == nullptr || labels_[word->label] != "fiscal") return false;
    if (words_[at_].kind == TokenKind::kHan && is_ended(words_.size())) {  // 截至…的财年
      put(Role::kMonths, at_, word->end).count = 12;
      return true;
    }
    std::size_t index = word->end;
    if (text(index) == "year") ++index;
    if (text(index) == "'" || text(index) == "’") ++index;
    if (const auto number = number_at(index)) {
      const std::size_t digits = words_[index].text.size();
      if ((digits == 4 && is_year(*number)) || (digits == 2 && *number >= 10 && *number <= 40)) {
        TimeExpression& made = expression(TimeKind::kYear, index + 1);
        made.year = digits == 4 ? *number : 2000 + *number;
        made.fiscal = true;
        // "fiscal 2025-26"
        const auto second = number_at(at_ + 1);
        if (text(at_) == "-" && second && *second == (*made.year + 1) % 100) {
          made.year = *made.year + 1;
          made.end += 2;
          at_ += 2;
        }
        return true;
      }
    }
    put(Role::kFiscal, at_, word->end);
    return true;
  }

  // "Q2", "H1", "q3 2025"
  bool letter_quarter() {
    const std::string_view letter = text(at_);
    if (letter != "q" && letter != "h") return false;
    const auto number = number_at(at_ + 1);
    if (!number || *number < 1 || *number > (letter == "q" ? 4 : 2) ||
        words_[at_ + 1].span.begin != words_[at_].span.end) {
      return false;
    }
    TimeExpression& made = expression(letter == "q" ? TimeKind::kQuarter : TimeKind::kHalf, at_ + 2);
    made.number = *number;
    short_year(made);
    return true;
  }

  // Phrases whose row says all: "last quarter", 去年同期.
  bool fixed() {
    struct Family {
      std::string_view label;
      TimeKind kind;
    };
    static constexpr Family kFamilies[] = {
        {"same.", TimeKind::kSamePeriod}, {"ytd", TimeKind::kYearToDate},
        {"nine-months", TimeKind::kNineMonths}, {"first-half", TimeKind::kHalf},
        {"second-half", TimeKind::kHalf}, {"fiscal-year.", TimeKind::kYear},
        {"quarter.", TimeKind::kQuarter}, {"month.+", TimeKind::kMonth}, {"month.-", TimeKind::kMonth},
        {"year.", TimeKind::kYear}, {"week.", TimeKind::kWeek}, {"weekday.", TimeKind::kWeekday},
        {"day.", TimeKind::kDay}, {"now", TimeKind::kNow}};
    const Cue* best = nullptr;
    const Family* family = nullptr;
    for (const Family& candidate : kFamilies) {
      const Cue* found = hit(at_, candidate.label);
      if (found != nullptr && (best == nullptr || found->end > best->end)) {
        best = found;
        family = &candidate;
      }
    }
    if (best == nullptr) return false;
    const std::string& label = labels_[best->label];
    if (label == "quarter.the" && hit(best->end, "ended") != nullptr) {  // "the quarter ended …"
      put(Role::kMonths, at_, best->end).count = 3;
      return true;
    }
    const int offset = value(*best);
    TimeExpression& made = expression(family->kind, best->end);
    switch (family->kind) {
      case TimeKind::kHalf: made.number = label == "first-half" ? 1 : 2; break;
      case TimeKind::kWeekday: made.number = offset; break;
      case TimeKind::kYear:
        made.relative_year = offset;
        made.fiscal = family->label == "fiscal-year.";
        break;
      default: made.offset = offset; break;
    }
    if (label == "quarter.the") made.vague = true;
    if (label == "first-half" || label == "second-half") short_year(made);
    return true;
  }

  // "February 25, 2025", "February 25", "February 2025", "February", "June quarter"
  bool month_name() {
    const Cue* named = month(at_);
    if (named == nullptr) return false;
    std::size_t index = named->end;
    const int number = value(*named);
    if (text(index) == "." && number_at(index + 1)) ++index;
    if (text(index) == "quarter") {
      expression(TimeKind::kQuarterEnd, index + 1).number = number;
      return true;
    }
    const auto day = number_at(index);
    if (day && *day >= 1 && *day <= 31) {
      std::size_t end = index + 1;
      if (text(end) == "th" || text(end) == "st" || text(end) == "nd" || text(end) == "rd") ++end;
      expression(TimeKind::kDay, end).number = number * 100 + *day;
      return true;
    }
    expression(TimeKind::kMonth, named->end).number = number;
    return true;
  }

  // "first quarter", "first fiscal quarter", 第二季度, 首季, "first half"
  bool ordinal() {
    const Cue* word = hit(at_, "ordinal.");
    std::size_t index = 0;
    int number = 0;
    if (word != nullptr) {
      number = value(*word);
      index = word->end;
    } else if (han(at_, "第")) {
      const auto digit = number_at(at_ + 1);
      if (!digit || *digit < 1 || *digit > 4) return false;
      number = *digit;
      index = at_ + 2;
    } else {
      return false;
    }
    if (han(index, "个") || han(index, "個")) ++index;
    bool fiscal = false;
    if (text(index) == "fiscal") {
      fiscal = true;
      ++index;
    }
    if (const Cue* quarter = hit(index, "unit.quarter")) {
      TimeExpression& made = expression(TimeKind::kQuarter, quarter->end);
      made.number = number;
      made.fiscal = fiscal || content_.substr(words_[index].span.begin).starts_with("财") ||
                    content_.substr(words_[index].span.begin).starts_with("財");
      return true;
    }
    if (text(index) == "half" && number <= 2) {
      expression(TimeKind::kHalf, index + 1).number = number;
      return true;
    }
    return number >= 1 && word != nullptr && words_[at_].kind == TokenKind::kHan
               ? year_count(at_, 0)
               : false;
  }

  // "three months ended", "nine months ended", "quarter ended": the months before a day
  bool ended_months() {
    std::optional<Counted> count = counted(at_);
    std::size_t index = count ? count->end : at_;
    if (const std::optional<int> weeks = number_at(at_); weeks && text(at_ + 1) == "weeks") {
      // "13 weeks ended": a quarter
      constexpr int kWeeks = 13, kMostWeeks = 53;
      if (*weeks < kWeeks || *weeks > kMostWeeks || *weeks % kWeeks > 1) return false;
      count = Counted{*weeks / kWeeks * 3, at_ + 2};
      index = at_ + 2;
    } else if (count && (text(index) == "months" || text(index) == "month")) {
      ++index;
    } else if (count && (han(index, "个") || han(index, "個")) && han(index + 1, "月")) {
      index += 2;
    } else if (const Cue* unit = hit(at_, "unit."); !count && unit != nullptr && is_ended(unit->end)) {
      const bool quarter = labels_[unit->label] == "unit.quarter";
      if (!quarter && labels_[unit->label] != "unit.year") return false;
      count = Counted{quarter ? 3 : 12, unit->end};
      index = unit->end;
    } else {
      return count ? year_count(at_, 0) : false;
    }
    TimeExpression& made = put(Role::kMonths, at_, index);
    made.count = count->value;
    return true;
  }

  // "quarter ended …", and 季度 behind 截至…的.
  [[nodiscard]] bool is_ended(std::size_t behind) const {
    if (hit(behind, "ended") != nullptr) return true;
    if (atoms_.empty() || words_[at_].kind != TokenKind::kHan) return false;
    if (atoms_.back().expression.end != at_ || atoms_.back().role != Role::kGlue) return false;
    constexpr std::size_t kMostPieces = 4;  // 截至 2026年 5月31日 的
    for (std::size_t back = 2; back < kMostPieces && back < atoms_.size(); ++back) {
      if (atoms_[atoms_.size() - 1 - back].role == Role::kEnded) return true;
    }
    return false;
  }

  // "next three years", "over three years", "past decade", 未来三年
  bool span_of_years() {
    const Cue* ahead = hit(at_, "next");
    const Cue* back = hit(at_, "past");
    const Cue* word = ahead != nullptr ? ahead : back;
    if (word == nullptr) return false;
    return year_count(word->end, ahead != nullptr ? 1 : -1);
  }

  bool joining() {
    if (const Cue* end = hit(at_, "end-of")) {
      put(Role::kEndOf, at_, end->end);
      return true;
    }
    if (const Cue* end = hit(at_, "at-end")) {
      put(Role::kEnd, at_, end->end);
      return true;
    }
    if (const Cue* ended = hit(at_, "ended")) {
      put(Role::kEnded, at_, ended->end);
      return true;
    }
    const Cue* whole = hit(at_, "full-year");
    const Cue* glue = whole != nullptr ? whole : hit(at_, "glue");
    if (glue != nullptr) {
      TimeExpression& made = put(whole != nullptr ? Role::kWhole : Role::kGlue, at_, glue->end);
      made.vague = whole != nullptr;
      return true;
    }
    if (hit(at_, "to") != nullptr) {
      put(Role::kTo, at_, at_ + 1);
      return true;
    }
    return false;
  }
};

}  // namespace

std::vector<TimeAtom> time_atoms(const std::vector<Word>& words, const std::vector<Cue>& hits,
                                 const std::vector<std::string>& labels, std::string_view content) {
  return Atomizer(words, hits, labels, content).make();
}

}  // namespace outlay
