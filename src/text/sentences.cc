#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kMostBytes = 8192;
constexpr std::size_t kMostWordBytes = 24;  // no abbreviation is longer

bool ends_always(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61; }
bool may_end(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

bool closes(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case '*':
    case 0x2019:  // ’
    case 0x201D:  // ”
    case 0x300B:  // 》
    case 0x300D:  // 」
    case 0x300F:  // 』
    case 0x3011:  // 】
    case 0xFF09:  // ）
      return true;
    default:
      return false;
  }
}

// Bytes that ends_always() and may_end() begin with, in UTF-8.
constexpr std::array<bool, 256> kMayBeginMark = [] {
  std::array<bool, 256> may{};
  for (const std::size_t byte : {'.' + 0U, '!' + 0U, '?' + 0U, 0xE2U, 0xE3U, 0xEFU}) may[byte] = true;
  return may;
}();

// Whether one of eight bytes is not ASCII, or one of . ! ? (by the sums that
// tell a zero byte in a word).
bool may_hold_mark(const char* text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x8080808080808080U;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text, 8);
  const auto has = [bytes](std::uint64_t mark) {
    const std::uint64_t differs = bytes ^ (kOnes * mark);
    return (differs - kOnes) & ~differs;
  };
  return ((bytes | has('.') | has('!') | has('?')) & kHigh) != 0;
}

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// ASCII and nothing else; eight bytes at a time.
bool is_plain(std::string_view text) {
  constexpr std::uint64_t kHigh = 0x8080808080808080U;
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, text.data() + at, 8);
    seen |= piece;
  }
  for (; at < text.size(); ++at) seen |= static_cast<unsigned char>(text[at]);
  return (seen & kHigh) == 0;
}

bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

class Splitter {
 public:
  Splitter(std::string_view text, const SentenceRules& rules) : text_(text), rules_(rules) {}

  std::vector<std::size_t> run() {
    std::size_t at = 0;
    std::size_t begin = 0;
    while (at < text_.size()) {
      const std::size_t most = begin + kMostBytes;
      at = next_mark(at, most);
      std::size_t end = 0;
      if (at >= most) {
        end = at;  // too long: cut between two characters
      } else if (at < text_.size()) {
        const CodePoint point = code_point_at(text_, at);
        const std::size_t next = at + point.size;
        std::size_t marks = next;
        if (ends_always(point.value)) {
          end = behind_closers(next, true);
        } else if (may_end(point.value)) {
          marks = behind_marks(next, most);
          const std::size_t behind = behind_closers(marks, false);
          if (is_end(begin, at, marks, behind)) end = behind;
        }
        // Where the first of several marks is no end, none of them is.
        if (end == 0 && marks >= most) end = marks;
        at = std::max(marks, end);
      }
      if (end == 0) continue;
      ends_.push_back(end);
      begin = end;
    }
    if (ends_.empty() || ends_.back() < text_.size()) ends_.push_back(text_.size());
    return std::move(ends_);
  }

 private:
  // The first byte from `at` on that may begin a mark that ends a sentence; or,
  // where there is none before `most`, the first character not before that.
  std::size_t next_mark(std::size_t at, std::size_t most) const {
    const std::size_t stop = std::min(text_.size(), most);
    for (;;) {
      while (at + 8 <= stop && !may_hold_mark(text_.data() + at)) at += 8;
      const std::size_t piece = std::min(at + 48, stop);
      while (at < piece && !kMayBeginMark[static_cast<unsigned char>(text_[at])]) ++at;
      if (at < piece || at == stop) break;
    }
    while (at >= most && at < text_.size() && is_inside_character(text_[at])) ++at;
    return at;
  }

  std::size_t behind_marks(std::size_t at, std::size_t most) const {
    while (at < text_.size() && at < most) {
      const CodePoint point = code_point_at(text_, at);
      if (!may_end(point.value) && !ends_always(point.value)) break;
      at += point.size;
    }
    return at;
  }

  // A Chinese stop may be followed by another (！？) before the quote closes.
  std::size_t behind_closers(std::size_t at, bool stops_too) const {
    while (at < text_.size()) {
      const CodePoint point = code_point_at(text_, at);
      if (!closes(point.value) && !(stops_too && ends_always(point.value))) break;
      at += point.size;
    }
    return at;
  }

  std::size_t behind_blanks(std::size_t at) const {
    while (at < text_.size()) {
      const CodePoint point = code_point_at(text_, at);
      if (!is_space(point.value)) break;
      at += point.size;
    }
    return at;
  }

  // Letters, digits and inner dots before `end`, back to `begin`.
  std::string_view word_before(std::size_t begin, std::size_t end) const {
    std::size_t at = end;
    while (at > begin && end - at < kMostWordBytes) {
      if (static_cast<unsigned char>(text_[at - 1]) < 0x80) {
        const char c = text_[at - 1];
        if (!is_plain_letter(c) && !(c >= '.' && c <= '9')) break;  // . / and digits
        --at;
        continue;
      }
      const CodePoint point = code_point_before(text_.substr(0, at), at);
      const char32_t c = point.value;
      if (!is_letter(c) && !is_digit(c) && c != '.' && c != '/') break;
      at -= point.size;
    }
    return text_.substr(at, end - at);
  }

  std::string_view word_behind(std::size_t at) const {
    const std::size_t begin = at;
    while (at < text_.size() && at - begin < kMostWordBytes) {
      const CodePoint point = code_point_at(text_, at);
      if (!is_letter(point.value)) break;
      at += point.size;
    }
    return text_.substr(begin, at - begin);
  }

  // Whether the marks at [mark, marks), with closers up to `behind`, end the
  // sentence that began at `begin`.
  bool is_end(std::size_t begin, std::size_t mark, std::size_t marks, std::size_t behind) const {
    const std::size_t next = behind_blanks(behind);
    if (next >= text_.size()) return true;
    const char32_t first = code_point_at(text_, next).value;
    const bool dot = text_[mark] == '.' && marks == mark + 1;
    if (next == behind) return ends_without_blank(mark, behind, first, dot);
    if (is_lower(first)) return false;
    // "1. " and "2.1. " at the start number what follows.
    if (dot && is_number(text_.substr(begin, mark - begin))) return false;
    if (!dot) return true;
    return dot_ends(begin, mark, next, first);
  }

  // No blank stands behind: a dot inside a number, an address or a name, or
  // two sentences that were pasted together ("the year.The company").
  bool ends_without_blank(std::size_t mark, std::size_t behind, char32_t first, bool dot) const {
    if (mark == 0) return false;
    const char32_t before = code_point_before(text_.substr(0, mark), mark).value;
    if (is_han(before) && is_han(first)) return text_[mark] == '!' || text_[mark] == '?';
    if (!dot || !is_upper(first) || !is_lower(before)) return false;
    return word_before(0, mark).size() >= 3 && rules_.begins_sentence(word_behind(behind));
  }

  static bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789. ") == std::string_view::npos;
  }

  bool dot_ends(std::size_t begin, std::size_t mark, std::size_t next, char32_t first) const {
    using Kind = SentenceRules::Abbreviation;
    const std::string_view word = word_before(begin, mark);
    const auto starter = [&] { return is_upper(first) && rules_.begins_sentence(word_behind(next)); };
    switch (rules_.abbreviation(word)) {
      case Kind::kBeforeName:
      case Kind::kInside:
        return false;
      case Kind::kBeforeNumber:
        // "the answer is no." ends; "No. 5" does not.
        return !is_digit(first) && !(word.size() == 1 && !starter());
      case Kind::kMayEnd:
        return starter() || !(is_upper(first) || is_digit(first));
      case Kind::kNone:
        break;
    }
    // An initial ("John D. Smith") or dotted letters that no table has ("Q.E.D.").
    const bool initial = word.size() == 1 && is_upper(code_point_at(word, 0).value);
    const bool dotted = word.size() >= 3 && word.size() <= 9 && word[1] == '.' &&
                        word[word.size() - 2] == '.';
    if (initial || dotted) return starter();
    return true;
  }

  const std::string_view text_;
  const SentenceRules& rules_;
  std::vector<std::size_t> ends_;
};

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text, const SentenceRules& rules) {
  return Splitter(text, rules).run();
}

Language language_of(std::string_view text, Language otherwise) {
  // Without a Chinese character one letter decides.
  if (!text.empty() && is_plain_letter(text.front()) && is_plain(text)) return Language::kEnglish;
  std::size_t han = 0;
  std::size_t letters = 0;
  std::size_t small_words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      const bool small = lead >= 'a' && lead <= 'z';
      const bool letter = small || (lead >= 'A' && lead <= 'Z');
      letters += letter;
      small_words += small && !in_word;
      in_word = letter;
      ++at;
      continue;
    }
    if (lead >= 0xE5 && lead <= 0xE9) {  // U+5000 to U+9FFF
      ++han;
      in_word = false;
      at += 3;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    if (is_han(point.value)) {
      ++han;
      in_word = false;
      continue;
    }
    const bool letter = is_letter(point.value);
    letters += letter;
    small_words += letter && !in_word && is_lower(point.value);
    in_word = letter;
  }
  if (han == 0 && letters == 0) return otherwise;
  // English words in Chinese are names mostly, so words in small letters count.
  return han > 2 * small_words && han * 5 >= letters ? Language::kChinese : Language::kEnglish;
}

}  // namespace outlay
