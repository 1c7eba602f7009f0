#include "figures/may_hold_figure.h"

#include <array>
#include <cstdint>

namespace outlay::figures {
namespace {

// Letters that some number word or growth word begins with: a(n hundred), b/m/t
// for scales, d(oubled), e(ight), f, h(alf), n, o(ne), q(uarter), s, t, z. That
// leaves nearly every English sentence in, so words are matched by their first
// three letters.
constexpr std::array<std::string_view, 36> kStarts = {
    "hal", "two", "thr", "fou", "fiv", "six", "sev", "eig", "nin", "ten", "ele", "twe",
    "thi", "for", "fif", "dou", "tri", "tre", "qua", "qui", "one", "hun", "tho", "mil",
    "bil", "dec", "doz", "oct", "sxt", "twi", "zer", "sin", "fol", "a t", "a q", "a f"};

bool is_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool begins_number_word(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return false;
  const char a = static_cast<char>(text[at] | 0x20);
  const char b = static_cast<char>(text[at + 1] | 0x20);
  const char c = static_cast<char>(text[at + 2] | 0x20);
  for (const std::string_view start : kStarts) {
    if (start[0] == a && start[1] == b && start[2] == c) return true;
  }
  return false;
}

}  // namespace

bool may_hold_figure(std::string_view sentence) {
  bool inside_word = false;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const auto c = static_cast<unsigned char>(sentence[i]);
    if (c >= '0' && c <= '9') return true;
    // Full-width digits and all Chinese characters: numerals are too common among them to look closer.
    if (c >= 0xE3 && c <= 0xEF) return true;
    if (!is_letter(c)) {
      inside_word = false;
      continue;
    }
    if (!inside_word && begins_number_word(sentence, i)) return true;
    inside_word = true;
  }
  return false;
}

}  // namespace outlay::figures
