#include "document/day_text.h"

#include <array>
#include <vector>

#include "unicode/characters.h"

namespace outlay {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

struct Piece {
  int number = -1;   // -1: a word
  std::size_t digits = 0;
  std::string_view word;
};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_figure(char c) { return c >= '0' && c <= '9'; }

// The first pieces of `text`, which is folded; the rest is of no interest.
std::vector<Piece> pieces_of(std::string_view text) {
  constexpr std::size_t kMost = 8;
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size() && pieces.size() < kMost;) {
    const std::size_t begin = at;
    Piece piece;
    if (is_figure(text[at])) {
      piece.number = 0;
      for (; at < text.size() && is_figure(text[at]) && at - begin < 9; ++at) {
        piece.number = piece.number * 10 + (text[at] - '0');
      }
      piece.digits = at - begin;
    } else if (is_small(text[at])) {
      while (at < text.size() && is_small(text[at])) ++at;
      piece.word = text.substr(begin, at - begin);
    } else {
      ++at;
      continue;
    }
    pieces.push_back(piece);
  }
  return pieces;
}

std::optional<Day> valid(int year, unsigned month, unsigned day) {
  const Day made{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (year < 1900 || year > 2200 || !made.ok()) return std::nullopt;
  return made;
}

std::optional<unsigned> month_of(std::string_view word) {
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    if (word.size() >= 3 && word.starts_with(kMonths[i])) return i + 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> day_from_text(std::string_view text) {
  const std::string folded = fold(text.substr(0, 80));
  const std::vector<Piece> pieces = pieces_of(folded);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.digits == 8) {
      return valid(piece.number / 10000, static_cast<unsigned>(piece.number / 100 % 100),
                   static_cast<unsigned>(piece.number % 100));
    }
    if (i + 2 >= pieces.size()) break;
    const Piece& second = pieces[i + 1];
    const Piece& third = pieces[i + 2];
    if (piece.digits == 4 && second.digits >= 1 && second.digits <= 2 && third.digits >= 1 &&
        third.digits <= 2) {
      return valid(piece.number, static_cast<unsigned>(second.number),
                   static_cast<unsigned>(third.number));
    }
    if (const auto month = month_of(piece.word); month && second.number > 0 && third.digits == 4) {
      return valid(third.number, *month, static_cast<unsigned>(second.number));
    }
    if (const auto month = month_of(second.word);
        month && piece.digits >= 1 && piece.digits <= 2 && third.digits == 4) {
      return valid(third.number, *month, static_cast<unsigned>(piece.number));
    }
  }
  return std::nullopt;
}

}  // namespace outlay
