#include "unicode/characters.h"

#include <utf8proc.h>

#include "unicode/utf8.h"

namespace outlay {
namespace {

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

}  // namespace

bool is_han(char32_t c) {
  if (c < 0x3005) return false;
  return within(c, 0x4E00, 0x9FFF) || within(c, 0x3400, 0x4DBF) || c == 0x3005 || c == 0x3007 ||
         within(c, 0xF900, 0xFAFF) || within(c, 0x20000, 0x323AF);
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || within(c, 0x09, 0x0D) || within(c, 0x1C, 0x1F);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200B) ||
         within(c, 0x2028, 0x2029) || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 ||
         c == 0xFEFF;
}

bool is_digit(char32_t c) { return within(c, '0', '9') || within(c, 0xFF10, 0xFF19); }

bool is_letter(char32_t c) {
  if (c < 0x80) return within(c, 'a', 'z') || within(c, 'A', 'Z');
  if (is_han(c)) return false;
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return true;
    default:
      return false;
  }
}

bool is_upper(char32_t c) {
  if (c < 0x80) return within(c, 'A', 'Z');
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return within(c, 'a', 'z');
  return category(c) == UTF8PROC_CATEGORY_LL;
}

char32_t fold_width(char32_t c) {
  if (within(c, 0xFF01, 0xFF5E)) return c - 0xFF01 + 0x21;
  switch (c) {
    case 0x3000:
    case 0xA0:
      return ' ';
    case 0xFFE0:
      return 0xA2;  // ￠
    case 0xFFE1:
      return 0xA3;  // ￡
    case 0xFFE5:
      return 0xA5;  // ￥
    case 0xFFE6:
      return 0x20A9;  // ￦
    default:
      return c;
  }
}

std::string fold_width(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_code_point(folded, fold_width(point.value));
    at += point.size;
  }
  return folded;
}

char32_t fold_case(char32_t c) {
  if (c < 0x80) return within(c, 'A', 'Z') ? c + 0x20 : c;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      const char c = text[at++];
      folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    append_code_point(folded, fold_case(fold_width(point.value)));
    at += point.size;
  }
  return folded;
}

}  // namespace outlay
