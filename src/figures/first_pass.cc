#include "figures/first_pass.h"

#include <array>
#include <cstdint>
#include <string>

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay::figures {
namespace {

constexpr TableBits kFigureWord = kNumber | kScale | kDenominator | kGrowth | kPart;
constexpr std::size_t kMostWordBytes = 32;

enum class Kind : std::uint8_t { kOther, kDigit, kLetter, kHan, kRare };

// By first byte. Rare are the few that other letters and digits fold to plain
// ones from: İ (C4 B0), K (E2 84 AA), full-width forms (EF BC, EF BD).
constexpr std::array<Kind, 256> kKinds = [] {
  std::array<Kind, 256> kinds{};
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = Kind::kDigit;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = kinds[c + 0x20] = Kind::kLetter;
  for (std::size_t c = 0xE3; c <= 0xE9; ++c) kinds[c] = Kind::kHan;
  for (const std::size_t c : {0xC4, 0xE2, 0xEF}) kinds[c] = Kind::kRare;
  return kinds;
}();

Kind kind_of(char c) { return kKinds[static_cast<unsigned char>(c)]; }

bool folds_to_plain(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const auto first = static_cast<unsigned char>(text[at]);
  const auto second = static_cast<unsigned char>(text[at + 1]);
  if (first == 0xC4) return second == 0xB0;
  if (first == 0xE2) return second == 0x84;
  if (second != 0xBC && second != 0xBD) return false;
  if (at + 2 >= text.size()) return false;
  const char32_t plain = fold_width(code_point_at(text, at).value);
  return plain < 0x80 && (is_digit(plain) || is_letter(plain));
}

// 0 to 25 for a letter, 26 for what is none.
constexpr std::array<std::uint8_t, 256> kLetters = [] {
  std::array<std::uint8_t, 256> letters;
  letters.fill(26);
  for (std::size_t i = 0; i < 26; ++i) letters['A' + i] = letters['a' + i] = static_cast<std::uint8_t>(i);
  return letters;
}();

std::size_t letter_at(std::string_view text, std::size_t at) {
  return at < text.size() ? kLetters[static_cast<unsigned char>(text[at])] : 26;
}

// The first three letters of the word at `at`.
std::size_t start_at(std::string_view text, std::size_t at) {
  const std::size_t second = letter_at(text, at + 1);
  const std::size_t third = second == 26 ? 26 : letter_at(text, at + 2);
  return (letter_at(text, at) * 27 + second) * 27 + third;
}

constexpr std::size_t kA = (0 * 27 + 26) * 27 + 26;
constexpr std::size_t kAn = (0 * 27 + 13) * 27 + 26;

// A Chinese character of three bytes as 16 bits.
std::size_t han_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(text[at + i])); };
  return ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
}

bool is_letters(std::string_view word) {
  for (const char c : word) {
    if (kind_of(c) != Kind::kLetter) return false;
  }
  return !word.empty();
}

// Does `word` have `small` at `at`, in any case?
bool is_like(std::string_view word, std::string_view small, std::size_t at) {
  if (at > word.size() || word.size() - at < small.size()) return false;
  for (std::size_t i = 0; i < small.size(); ++i) {
    if ((word[at + i] | 0x20) != small[i]) return false;
  }
  return true;
}

std::string_view letters_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && kind_of(text[end]) == Kind::kLetter) ++end;
  return text.substr(at, end - at);
}

// Marks behind a Chinese numeral that nothing is counted across.
bool ends_clause(std::string_view text, std::size_t at) {
  const char32_t c = code_point_at(text, at).value;
  for (const char32_t mark : {U'，', U'。', U'、', U'；', U'：', U'！', U'？', U'）', U'（', U'”', U'》', U'《', U'」', U'「'}) {
    if (c == mark) return true;
  }
  return false;
}

bool begins_with_blank(std::string_view text, std::size_t at) { return is_space(code_point_at(text, at).value); }

// The Chinese characters that a text begins with, as many as a phrase may have.
class HanWords {
 public:
  HanWords(const Vocabulary& vocabulary, std::string_view text) {
    std::size_t at = 0;
    for (; size_ < words_.size() && at + 3 <= text.size() && kind_of(text[at]) == Kind::kHan && !begins_with_blank(text, at); at += 3) {
      Word& word = words_[size_++];
      word.folded = text.substr(at, 3);
      word.token = {TokenKind::kHan, {at, at + 3}};
      word.known = vocabulary.find(word.folded);
    }
    cut_ = size_ < words_.size() && at < text.size() &&
           (static_cast<unsigned char>(text[at]) < 0x80 || begins_with_blank(text, at));
  }

  [[nodiscard]] std::span<const Word> all() const { return {words_.data(), size_}; }
  [[nodiscard]] const KnownWord& first() const { return words_.front().known; }
  // A blank or a mark of print ends them, and may stand inside a phrase.
  [[nodiscard]] bool cut() const { return cut_; }

 private:
  std::array<Word, 6> words_;
  std::size_t size_ = 0;
  bool cut_ = false;
};

const KnownWord& known_of(const Vocabulary& vocabulary, std::string_view letters) {
  std::array<char, kMostWordBytes> small;
  if (letters.size() > small.size()) return vocabulary.find({});
  for (std::size_t i = 0; i < letters.size(); ++i) small[i] = static_cast<char>(letters[i] | 0x20);
  return vocabulary.find({small.data(), letters.size()});
}

}  // namespace

FirstPass::FirstPass(const FigureWords& words) : words_(words) {
  words.vocabulary.each([this](std::string_view word, const KnownWord& known) {
    const bool several = (known.begins & kSeveralHedge) != 0;
    if ((known.begins & kFigureWord) == 0 && !several) return;
    if (is_letters(word)) {
      begins_word_.set(start_at(word, 0));
    } else if (word.size() == 3 && kind_of(word[0]) == Kind::kHan) {
      begins_han_.set(han_at(word, 0));
    } else if (kind_of(word[0]) != Kind::kDigit && !several) {
      cannot_tell_ = true;
    }
  });
}

// Could a currency stand before `at`? Yes for any mark but those of a clause.
bool FirstPass::follows_currency(std::string_view sentence, std::size_t at) const {
  while (at > 0 && static_cast<unsigned char>(sentence[at - 1]) <= ' ') --at;
  if (at > 1 && sentence[at - 1] == '.') --at;  // "Rs. one"
  if (at == 0) return false;
  const char last = sentence[at - 1];
  if (last == ',' || last == ';' || last == ':') return false;
  if (kind_of(last) == Kind::kLetter) {
    std::size_t begin = at;
    while (begin > 0 && kind_of(sentence[begin - 1]) == Kind::kLetter) --begin;
    const std::string_view word = sentence.substr(begin, at - begin);
    return (known_of(words_.vocabulary, word).ends & kCurrencyBefore) != 0;
  }
  if (at < 3 || kind_of(sentence[at - 3]) != Kind::kHan) return at < 3 || !ends_clause(sentence, at - 3);
  const std::string_view character = sentence.substr(at - 3, 3);
  return character == "\u3000" || (words_.vocabulary.find(character).ends & kCurrencyBefore) != 0;
}

bool FirstPass::may_hold_figure(std::string_view sentence, bool in_cell) const {
  if (cannot_tell_) return true;
  bool after_article = false;
  for (std::size_t at = 0; at < sentence.size();) {
    switch (kind_of(sentence[at])) {
      case Kind::kOther:
        ++at;
        break;
      case Kind::kDigit:
        return true;
      case Kind::kRare:
        if (folds_to_plain(sentence, at)) return true;
        ++at;
        break;
      case Kind::kLetter: {
        const std::size_t start = start_at(sentence, at);
        const std::size_t begin = at;
        while (at < sentence.size() && kind_of(sentence[at]) == Kind::kLetter) ++at;
        if (begins_word_[start] &&
            word_may_begin(sentence, sentence.substr(begin, at - begin), begin, after_article, in_cell)) {
          return true;
        }
        after_article = start == kA || start == kAn;
        break;
      }
      case Kind::kHan:
        if (at + 3 > sentence.size()) return true;
        if (begins_han_[han_at(sentence, at)] && han_may_begin(sentence, at, after_article, in_cell)) return true;
        after_article = after_article && begins_with_blank(sentence, at);
        at += 3;
        break;
    }
  }
  return false;
}

// `word` begins like a word of the tables. Articles begin no figure by themselves,
// scales and denominators none without a number or an article.
bool FirstPass::word_may_begin(std::string_view sentence, std::string_view word, std::size_t at, bool after_article,
                               bool in_cell) const {
  if (word.size() > kMostWordBytes) return true;
  const KnownWord& known = known_of(words_.vocabulary, word);
  if (known.id == 0) {
    // "sixfold"; "billionfor", which lost a blank and is read as two words.
    return is_like(word, "illion", 1) || is_like(word, "illion", 2) || is_like(word, "fold", word.size() - 4);
  }
  if ((known.begins & (kGrowth | kPart)) != 0) return true;
  if ((known.begins & kPlainNumber) != 0) {
    return (known.begins & kOnlyOne) == 0 || in_cell || one_may_begin(sentence.substr(at + word.size())) ||
           follows_currency(sentence, at);
  }
  return after_article && (known.begins & (kScale | kDenominator)) != 0;
}

// "one" is a figure with a unit, a scale or a fraction behind it alone.
bool FirstPass::one_may_begin(std::string_view behind) const {
  constexpr TableBits kGoesOn = kFigureWord | kUnitWord | kChineseUnit | kCurrencyBehind | kCurrencyBefore | kHedgeInside |
                                kClassifier | kHedgeBefore;
  if (behind.size() < 2) return true;
  if ((behind[0] == ',' || behind[0] == '.') && behind[1] == ' ') return false;
  if (behind[0] != ' ' || kind_of(behind[1]) != Kind::kLetter) return true;
  const std::string_view next = letters_at(behind, 1);
  if (next.size() > kMostWordBytes) return false;
  const KnownWord& known = known_of(words_.vocabulary, next);
  return (known.begins & kGoesOn) != 0;  // the six of "one in six" is met by itself
}

bool FirstPass::han_may_begin(std::string_view sentence, std::size_t at, bool after_article, bool in_cell) const {
  const KnownWord& known = words_.vocabulary.find(sentence.substr(at, 3));
  const std::string_view behind = sentence.substr(at + 3);
  if (in_cell || (known.begins & kLargeScale) != 0) return true;
  if (after_article && (known.begins & kScale) != 0) return true;  // "a 万"
  if ((known.begins & kGrowth) != 0) {
    const HanWords words(words_.vocabulary, sentence.substr(at));
    if (words.cut() || words_.growth.at(words.all(), 0)) return true;
  }
  if ((known.begins & kSeveralHedge) != 0) {
    const HanWords next(words_.vocabulary, behind);
    if (next.cut() || (next.first().begins & (kScale | kNumber)) != 0) return true;
  }
  if ((known.begins & kPart) != 0 && (known.begins & (kNumber | kScale)) == 0) {
    // 半数, 过半, 近半; 一半 is met at its 一.
    if (behind.starts_with("数") || behind.starts_with("數")) return true;
    const std::string_view before = sentence.substr(0, at);
    return before.ends_with("过") || before.ends_with("過") || before.ends_with("近") ||
           (at > 0 && (static_cast<unsigned char>(sentence[at - 1]) < 0x80 || is_space(code_point_before(before, at).value))) ||
           (!behind.empty() && (static_cast<unsigned char>(behind[0]) < 0x80 || begins_with_blank(behind, 0)));
  }
  if ((known.begins & (kNumber | kScale)) == 0) return false;
  return may_be_counted(behind, (known.begins & kOnlyOne) != 0) || follows_currency(sentence, at);
}

// What stands behind a Chinese numeral or a small scale: a scale, a unit, a
// currency, another numeral, a classifier.
bool FirstPass::may_be_counted(std::string_view behind, bool is_one) const {
  if (behind.empty() || ends_clause(behind, 0)) return false;
  if (kind_of(behind[0]) != Kind::kHan || begins_with_blank(behind, 0)) return true;
  const HanWords words(words_.vocabulary, behind);
  if (words.cut()) return true;
  const std::span<const Word> next = words.all();
  if ((words.first().begins & kPart) != 0 || next[0].is("成")) return true;
  if (next[0].is("分") && next.size() > 1 && next[1].is("之")) return true;  // 十分安静 has no figure
  if (const auto number = words_.numbers.at(next, 0)) {
    return number->meaning->kind != NumberWordKind::kHanPoint || words_.numbers.at(next, 1);
  }
  if (words_.scales.at(next, 0) || words_.units.at(next, 0) || words_.chinese_units.at(next, 0) ||
      words_.currencies_behind.at(next, 0) || words_.hedges_inside.at(next, 0)) {
    return true;
  }
  const auto classifier = words_.classifiers.at(next, 0);
  return classifier && !is_one &&
         (*classifier->meaning == ClassifierKind::kCounts || *classifier->meaning == ClassifierKind::kNoun);
}

}  // namespace outlay::figures
