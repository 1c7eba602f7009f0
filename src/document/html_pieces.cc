#include <array>

#include "document/html_entities.h"
#include "document/html_tokens.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

// What 0x80 to 0x9F stand for in "&#150;": Windows-1252, by the standard.
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr std::size_t kMostNameBytes = 40;

int digit_of(char c, int base) {
  int digit = 99;
  if (c >= '0' && c <= '9') digit = c - '0';
  if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
  if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
  return digit < base ? digit : -1;
}

HtmlReference numeric(std::string_view text) {
  std::size_t at = 2;
  int base = 10;
  if (at < text.size() && (text[at] == 'x' || text[at] == 'X')) {
    base = 16;
    ++at;
  }
  const std::size_t digits = at;
  char32_t value = 0;
  for (; at < text.size() && digit_of(text[at], base) >= 0; ++at) {
    if (value <= 0x10FFFF) {
      value = value * static_cast<char32_t>(base) +
              static_cast<char32_t>(digit_of(text[at], base));
    }
  }
  if (at == digits) return {};
  if (at < text.size() && text[at] == ';') ++at;
  if (value == 0) value = 0xFFFD;
  if (value >= 0x80 && value <= 0x9F) value = kWindows[value - 0x80];
  HtmlReference reference{at, {}};
  append_code_point(reference.text, value);
  return reference;
}

}  // namespace

HtmlReference html_reference_at(std::string_view text) {
  if (text.size() < 2 || text[0] != '&') return {};
  if (text[1] == '#') return numeric(text);
  const char* value = nullptr;
  std::size_t value_size = 0;
  const std::string_view name = text.substr(1, kMostNameBytes);
  const std::size_t size = outlay_html_entity(name.data(), name.size(), &value, &value_size);
  if (size == 0) return {};
  return {size + 1, std::string(value, value_size)};
}

void for_each_html_piece(std::string_view html, std::uint64_t begin, std::uint64_t end,
                         const std::function<void(const HtmlPiece&)>& visit) {
  const std::string_view text = html.substr(0, end);
  std::uint64_t copied = begin;
  const auto flush = [&](std::uint64_t to) {
    if (copied < to) visit({copied, to, false, {}});
  };
  for (std::uint64_t at = begin; at < end;) {
    const char c = text[at];
    if (c != '&' && c != '\r' && c != '\0') {
      ++at;
      continue;
    }
    if (c == '&') {
      const HtmlReference reference = html_reference_at(text.substr(at));
      if (reference.size == 0) {
        ++at;
        continue;
      }
      flush(at);
      visit({at, at + reference.size, true, reference.text});
      at += reference.size;
    } else {
      flush(at);
      const bool pair = c == '\r' && at + 1 < end && text[at + 1] == '\n';
      visit({at, at + (pair ? 2 : 1), true, c == '\r' ? "\n" : ""});
      at += pair ? 2 : 1;
    }
    copied = at;
  }
  flush(end);
}

}  // namespace outlay
