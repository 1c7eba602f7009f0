#include "claims/time_atoms.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

namespace outlay {
namespace {

using Role = TimeAtom::Role;

constexpr int kFirstYear = 1990, kLastYear = 2060;

std::optional<int> number_of(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_year(int value) { return value >= kFirstYear && value <= kLastYear; }

// The hits of one word, by what they mean.
class Atomizer {
 public:
  Atomizer(const std::vector<Word>& words, const std::vector<Cue>& hits,
           const std::vector<std::string>& labels, std::string_view content)
      : words_(words), hits_(hits), labels_(labels), content_(content), first_hit_(words.size() + 1) {
    std::size_t hit = 0;
    for (std::size_t i = 0; i <= words.size(); ++i) {
      while (hit < hits.size() && hits[hit].begin < i) ++hit;
      first_hit_[i] = hit;
    }
  }

  std::vector<TimeAtom> make() {
    for (at_ = 0; at_ < words_.size();) {
      if (words_[at_].figure != Word::kNoFigure || !(number() || phrase())) ++at_;
    }
    return std::move(atoms_);
  }

 private:
  // --- looking ---
  [[nodiscard]] std::string_view text(std::size_t index) const {
    return index < words_.size() && words_[index].figure == Word::kNoFigure
               ? std::string_view(words_[index].text)
               : std::string_view();
  }

  [[nodiscard]] std::optional<int> number_at(std::size_t index) const {
    if (index >= words_.size() || words_[index].kind != TokenKind::kNumber ||
        words_[index].figure != Word::kNoFigure) {
      return std::nullopt;
    }
    return number_of(words_[index].text);
  }

  // The longest hit at a word whose label begins with `family`.
  [[nodiscard]] const Cue* hit(std::size_t index, std::string_view family) const {
    const Cue* best = nullptr;
    if (index >= words_.size()) return best;
    for (std::size_t i = first_hit_[index]; i < hits_.size() && hits_[i].begin == index; ++i) {
      if (!labels_[hits_[i].label].starts_with(family)) continue;
      if (best == nullptr || hits_[i].end > best->end) best = &hits_[i];
    }
    return best;
  }

  // What stands behind the dot of a label: 2 of "ordinal.2", -1 of "year.-1".
  [[nodiscard]] int value(const Cue& cue) const {
    std::string_view label = labels_[cue.label];
    label.remove_prefix(label.find('.') + 1);
    if (label.starts_with('+')) label.remove_prefix(1);
    return number_of(label).value_or(0);
  }

  // A month's name: capital in English, for "may" and "march" are words too.
  [[nodiscard]] const Cue* month(std::size_t index) const {
    const Cue* found = hit(index, "month.");
    if (found == nullptr || value(*found) < 1 || words_[index].kind != TokenKind::kWord) return nullptr;
    const char first = content_[words_[index].span.begin];
    return first >= 'A' && first <= 'Z' ? found : nullptr;
  }

  struct Counted {
    int value = 0;
    std::size_t end = 0;
  };
  // A small number in digits or words.
  [[nodiscard]] std::optional<Counted> counted(std::size_t index) const {
    if (const auto number = number_at(index); number && *number <= 50) return Counted{*number, index + 1};
    if (const Cue* word = hit(index, "number.")) return Counted{value(*word), word->end};
    return std::nullopt;
  }

  [[nodiscard]] bool han(std::size_t index, std::string_view character) const {
    return text(index) == character;
  }

  // --- making ---
  TimeExpression& put(Role role, std::size_t begin, std::size_t end) {
    TimeAtom atom;
    atom.role = role;
    atom.expression.begin = static_cast<std::uint32_t>(begin);
    atom.expression.end = static_cast<std::uint32_t>(end);
    atoms_.push_back(atom);
    at_ = end;
    return atoms_.back().expression;
  }

  TimeExpression& expression(TimeKind kind, std::size_t end) {
    TimeExpression& made = put(Role::kExpression, at_, end);
    made.kind = kind;
    return made;
  }

  // --- the grammar: each returns whether it took something at at_ ---
  bool number() {
    const std::optional<int> first = number_at(at_);
    if (!first) return false;
    return year(*first) || day_before_month(*first) || chinese_number(*first) ||
           quarter_letter(*first);
  }

  bool year(int first) {
    if (!is_year(first) || words_[at_].text.size() != 4) return false;
    // 2025-02-25 and 2025/2/25
    const std::string_view mark = text(at_ + 1);
    const auto second = number_at(at_ + 2), third = number_at(at_ + 4);
    if ((mark == "-" || mark == "/" || mark == ".") && text(at_ + 3) == mark && second && third &&
        *second >= 1 && *second <= 12 && *third >= 1 && *third <= 31) {
      TimeExpression& made = expression(TimeKind::kDay, at_ + 5);
      made.year = first;
      made.number = *second * 100 + *third;
      return true;
    }
    std::size_t end = at_ + 1;
    for (const std::string_view scale : {"万", "萬", "亿", "億", "千", "%"}) {
      if (text(end) == scale) return false;
    }
    if (han(end, "年")) ++end;
    // 2025 to 2028, 2025-2028年, 2025-26, 2025/26
    const bool dash = text(end) == "-" || text(end) == "–" || text(end) == "—" || text(end) == "~" ||
                      text(end) == "～" || text(end) == "至" || text(end) == "到";
    const bool slash = text(end) == "/";
    const bool to = text(end) == "to" || text(end) == "through" ||
                    (text(end) == "and" && at_ > 0 && text(at_ - 1) == "between");
    if (dash || slash || to) {
      const auto last = number_at(end + 1);
      if (last && is_year(*last) && *last > first && *last - first < 100 && !slash) {
        std::size_t behind = end + 2;
        if (han(behind, "年")) ++behind;
        TimeExpression& made = expression(TimeKind::kRange, behind);
        made.year = first;
        made.until = *last;
        return true;
      }
      if (last && !to && *last == (first + 1) % 100) {
        TimeExpression& made = expression(TimeKind::kYear, end + 2);
        made.year = first + 1;
        made.fiscal = true;
        return true;
      }
    }
    TimeExpression& made = expression(TimeKind::kYear, end);
    made.year = first;
    return true;
  }

  // "25 February", "25th of February"
  bool day_before_month(int first) {
    if (first < 1 || first > 31) return false;
    std::size_t next = at_ + 1;
    if (text(next) == "th" || text(next) == "st" || text(next) == "nd" || text(next) == "rd") ++next;
    if (text(next) == "of") ++next;
    const Cue* named = month(next);
    if (named == nullptr) return false;
    TimeExpression& made = expression(TimeKind::kDay, named->end);
    made.number = value(*named) * 100 + first;
    return true;
  }

  // 2月25日, 2月, 25日, 3年, 6个月
  bool chinese_number(int first) {
    if (han(at_ + 1, "月") && first >= 1 && first <= 12) {
      const auto day = number_at(at_ + 2);
      if (day && *day >= 1 && *day <= 31 && (han(at_ + 3, "日") || han(at_ + 3, "号") || han(at_ + 3, "號"))) {
        expression(TimeKind::kDay, at_ + 4).number = first * 100 + *day;
        return true;
      }
      std::size_t end = at_ + 2;
      if (han(end, "份")) ++end;
      expression(TimeKind::kMonth, end).number = first;
      return true;
    }
    if ((han(at_ + 1, "季") && han(at_ + 2, "度")) && first >= 1 && first <= 4) {
      expression(TimeKind::kQuarter, at_ + 3).number = first;
      return true;
    }
    return year_count(at_, 0);
  }

  // "1Q25", "1Q 2025", "2H25"
  bool quarter_letter(int first) {
    const std::string_view letter = text(at_ + 1);
    if (letter != "q" && letter != "h") return false;
    if (first < 1 || first > (letter == "q" ? 4 : 2)) return false;
    TimeExpression& made = expression(letter == "q" ? TimeKind::kQuarter : TimeKind::kHalf, at_ + 2);
    made.number = first;
    short_year(made);
    return true;
  }

  // The year of two digits directly behind: "Q1'26", "1Q25", "FY26".
  void short_year(TimeExpression& made) {
    std::size_t index = at_;
    if (text(index) == "'" || text(index) == "’") ++index;
    bool fiscal = false;
    if (text(index) == "fy" || text(index) == "cy") fiscal = text(index++) == "fy";
    const auto number = number_at(index);
    if (!number || words_[index].text.size() != 2 || *number < 10 || *number > 40) return;
    if (!fiscal && index == at_ && words_[index].span.begin != words_[index - 1].span.end) return;
    made.year = 2000 + *number;
    made.fiscal = fiscal;
    made.end = static_cast<std::uint32_t>(index + 1);
    at_ = index + 1;
  }

  bool phrase() {
    return fiscal_year() || letter_quarter() || fixed() || month_name() || ordinal() || ended_months() ||
           span_of_years() || joining();
  }

  // "FY26", "FY2026", "fiscal 2026", "2026财年" (its year came before)
  bool fiscal_year() {
    const Cue* word = hit(at_, "fiscal");
    if (word == nullptr || labels_[word->label] != "fiscal") return false;
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
    if (count && (text(index) == "months" || text(index) == "month")) {
      ++index;
    } else if (count && (han(index, "个") || han(index, "個")) && han(index + 1, "月")) {
      index += 2;
    } else if (!count && text(at_) == "quarter") {
      count = Counted{3, at_ + 1};
      index = at_ + 1;
    } else {
      return count ? year_count(at_, 0) : false;
    }
    TimeExpression& made = put(Role::kMonths, at_, index);
    made.count = count->value;
    return true;
  }

  // "next three years", "over three years", "past decade", 未来三年
  bool span_of_years() {
    const Cue* ahead = hit(at_, "next");
    const Cue* back = hit(at_, "past");
    const Cue* word = ahead != nullptr ? ahead : back;
    if (word == nullptr) return false;
    return year_count(word->end, ahead != nullptr ? 1 : -1);
  }

  // A number of years from word `index` on; the atom begins at at_.
  bool year_count(std::size_t index, int direction) {
    std::optional<Counted> count = counted(index);
    if (!count) {
      if (direction != 0 && (text(index) == "decade" || text(index) == "10")) {
        TimeExpression& made = expression(TimeKind::kYears, index + 1);
        made.count = 10;
        made.offset = direction;
        return true;
      }
      return false;
    }
    std::size_t unit = count->end;
    // three to five years, 三至五年: the longer
    if (text(unit) == "to" || text(unit) == "-" || text(unit) == "至" || text(unit) == "到") {
      if (const auto longer = counted(unit + 1)) {
        count = longer;
        unit = longer->end;
      }
    }
    if (text(unit) == "fiscal" || text(unit) == "calendar") ++unit;
    const bool years = text(unit) == "years" || text(unit) == "year" || han(unit, "年");
    if (!years || count->value < 1 || count->value > 50) return false;
    if (han(unit, "年") && direction == 0 && (han(unit + 1, "期") || han(unit + 1, "前"))) return false;
    std::size_t end = unit + 1;
    int towards = direction;
    if (direction == 0 && han(unit, "年") && (han(end, "内") || han(end, "內"))) {
      towards = 1;
      ++end;
    }
    if (text(end) == "ago" || text(end) == "earlier") return false;
    TimeExpression& made = expression(TimeKind::kYears, end);
    made.count = count->value;
    made.offset = towards;
    return true;
  }

  bool joining() {
    if (const Cue* ended = hit(at_, "ended")) {
      put(Role::kEnded, at_, ended->end);
      return true;
    }
    const Cue* whole = hit(at_, "full-year");
    const Cue* glue = whole != nullptr ? whole : hit(at_, "glue");
    if (glue != nullptr) {
      put(Role::kGlue, at_, glue->end);
      return true;
    }
    return false;
  }

  const std::vector<Word>& words_;
  const std::vector<Cue>& hits_;
  const std::vector<std::string>& labels_;
  std::string_view content_;
  std::vector<std::size_t> first_hit_;
  std::vector<TimeAtom> atoms_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<TimeAtom> time_atoms(const std::vector<Word>& words, const std::vector<Cue>& hits,
                                 const std::vector<std::string>& labels, std::string_view content) {
  return Atomizer(words, hits, labels, content).make();
}

}  // namespace outlay
