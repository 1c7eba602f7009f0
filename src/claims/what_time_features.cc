#include "claims/what_time_features.h"

#include <algorithm>
#include <array>
#include <string>

namespace outlay {
namespace {

constexpr int kFirstYear = 2000, kLastYear = 2049;
constexpr std::size_t kReach = 24;      // words on each side
constexpr std::size_t kHeadLimit = 24;  // words of a head

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view step_of(int year, int document_year) {
  const int step = year - document_year;
  if (step <= -2) return "-2";
  if (step == -1) return "-1";
  if (step == 0) return "0";
  if (step == 1) return "+1";
  if (step <= 3) return "+2";
  return "+4";
}

void add_year(std::string_view name, const YearWord& word, std::optional<int> document_year,
              bool told, std::string_view between, Features& features) {
  if (word.expected) features.add({name, " expected"});
  if (!document_year) return;
  const std::string_view step = step_of(word.year, *document_year);
  features.add({name, told ? "=" : "?", step, between});
}

}  // namespace

std::optional<YearWord> year_word(std::string_view word) {
  YearWord found;
  if (word.size() > 4 && (word.ends_with('e') || word.ends_with('f'))) {
    found.expected = true;
    word.remove_suffix(1);
  }
  if (word.starts_with("fy") || word.starts_with("cy")) {
    word.remove_prefix(2);
    if (word.starts_with('\'')) word.remove_prefix(1);
    if (word.size() == 2 && is_digit(word[0]) && is_digit(word[1])) {
      found.year = kFirstYear + (word[0] - '0') * 10 + (word[1] - '0');
      return found.year <= kLastYear ? std::optional(found) : std::nullopt;
    }
  }
  if (word.size() != 4 || !std::all_of(word.begin(), word.end(), is_digit)) return std::nullopt;
  for (const char c : word) found.year = found.year * 10 + (c - '0');
  if (found.year < kFirstYear || found.year > kLastYear) return std::nullopt;
  return found;
}

void years_around(const WordsAndCues& sentence, std::size_t at, std::optional<int> document_year,
                  bool told, Features& features) {
  const std::vector<Word>& words = sentence.words;
  for (const int side : {-1, +1}) {
    bool crossed = false;
    std::size_t i = at;
    for (std::size_t seen = 0; seen < kReach; ++seen) {
      if (side < 0 ? i == 0 : i + 1 >= words.size()) break;
      i = side < 0 ? i - 1 : i + 1;
      if (words[i].figure != Word::kNoFigure) {
        crossed = true;
        continue;
      }
      std::optional<YearWord> year = year_word(words[i].text);
      if (!year) continue;
      if (i + 1 < words.size() && (words[i + 1].text == "e" || words[i + 1].text == "f")) {
        year->expected = true;
      }
      const std::string_view name = side < 0 ? "yearL" : "yearR";
      add_year(name, *year, document_year, told, crossed ? " f" : "", features);
      if (i > 0 && !crossed && document_year) {
        features.add({"year ", words[i - 1].text, " ", step_of(year->year, *document_year)});
      }
      break;
    }
  }
}

void years_of_head(std::string_view name, const WordsAndCues& head,
                   std::optional<int> document_year, bool told, Features& features) {
  for (std::size_t i = 0; i < std::min(head.words.size(), kHeadLimit); ++i) {
    std::optional<YearWord> year = year_word(head.words[i].text);
    if (!year) continue;
    if (i + 1 < head.words.size() &&
        (head.words[i + 1].text == "e" || head.words[i + 1].text == "f")) {
      year->expected = true;
    }
    add_year(std::string("year ") + std::string(name), *year, document_year, told, "", features);
  }
}

std::optional<int> commonest_year(std::string_view content) {
  std::array<int, kLastYear - kFirstYear + 1> count{};
  for (std::size_t at = content.find("20"); at != std::string_view::npos;
       at = content.find("20", at + 1)) {
    if (at + 4 > content.size() || (at > 0 && is_digit(content[at - 1]))) continue;
    if (!is_digit(content[at + 2]) || !is_digit(content[at + 3])) continue;
    if (at + 4 < content.size() && is_digit(content[at + 4])) continue;
    const int year = (content[at + 2] - '0') * 10 + (content[at + 3] - '0');
    if (year < static_cast<int>(count.size())) ++count[static_cast<std::size_t>(year)];
  }
  std::size_t best = 0;
  for (std::size_t i = 0; i < count.size(); ++i) {
    if (count[i] > 0 && count[i] >= count[best]) best = i;
  }
  return count[best] > 0 ? std::optional(kFirstYear + static_cast<int>(best)) : std::nullopt;
}

}  // namespace outlay
