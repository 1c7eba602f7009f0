#include "claims/time_numbers.h"

namespace outlay {

bool TimeNumberReader::number() {
  const std::optional<int> first = number_at(at_);
  if (!first) return false;
  return year(*first) || short_years(*first) || day_before_month(*first) || chinese_number(*first) ||
         quarter_letter(*first);
}

bool TimeNumberReader::short_years(int first) {
  if (words_[at_].text.size() != 2 || first < kFirstShortYear || first > kLastShortYear) return false;
  // 24H1, 25Q1
  const bool half = text(at_ + 1) == "h";
  const auto part = half || text(at_ + 1) == "q" ? number_at(at_ + 2) : std::nullopt;
  if (part && *part >= 1 && *part <= (half ? 2 : 4) &&
      words_[at_].span.end + 1 == words_[at_ + 2].span.begin) {
    TimeExpression& made = expression(half ? TimeKind::kHalf : TimeKind::kQuarter, at_ + 3);
    made.number = *part;
    made.year = kCentury + first;
    return true;
  }
  const auto last = is_dash(text(at_ + 1)) ? number_at(at_ + 2) : std::nullopt;
  if (last && *last > first && *last <= kLastShortYear && han(at_ + 3, "年")) {
    TimeExpression& made = expression(TimeKind::kRange, at_ + 4);
    made.year = kCentury + first;
    made.until = kCentury + *last;
    return true;
  }
  if (!han(at_ + 1, "年") || (at_ > 0 && is_word_of_length(at_ - 1))) return false;
  for (const std::string_view behind : {"内", "內", "来", "來", "前", "后", "後", "期", "间", "間", "以"}) {
    if (han(at_ + 2, behind)) return false;
  }
  expression(TimeKind::kYear, at_ + 2).year = kCentury + first;
  return true;
}

bool TimeNumberReader::is_word_of_length(std::size_t index) const {
  return hit(index, "next") != nullptr || hit(index, "past") != nullptr;
}

bool TimeNumberReader::year(int first) {
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
  const bool dash = is_dash(text(end));
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
      made.split = true;
      return true;
    }
    // 2026~28年
    if (last && dash && words_[end + 1].text.size() == 2 && *last > first % 100 &&
        *last <= kLastShortYear && han(end + 2, "年")) {
      TimeExpression& made = expression(TimeKind::kRange, end + 3);
      made.year = first;
      made.until = kCentury + *last;
      return true;
    }
  }
  TimeExpression& made = expression(TimeKind::kYear, end);
  made.year = first;
  return true;
}

bool TimeNumberReader::day_before_month(int first) {
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

bool TimeNumberReader::chinese_number(int first) {
  const auto last = is_dash(text(at_ + 1)) ? number_at(at_ + 2) : std::nullopt;
  if (last && first >= 1 && first < *last && *last <= 12 && han(at_ + 3, "月") && !number_at(at_ + 4)) {
    TimeExpression& made = expression(TimeKind::kQuarterEnd, at_ + 4);
    made.number = *last;
    made.count = *last - first + 1;
    return true;
  }
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

bool TimeNumberReader::quarter_letter(int first) {
  const std::string_view letter = text(at_ + 1);
  if (letter != "q" && letter != "h") return false;
  if (first < 1 || first > (letter == "q" ? 4 : 2)) return false;
  TimeExpression& made = expression(letter == "q" ? TimeKind::kQuarter : TimeKind::kHalf, at_ + 2);
  made.number = first;
  short_year(made);
  return true;
}

}  // namespace outlay
