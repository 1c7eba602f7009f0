#include "ledger/json_writer.h"

#include <cassert>
#include <charconv>
#include <cstddef>

namespace outlay {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// How many bytes the UTF-8 character at text[at] has; 0 where there is none:
// a stray or missing continuation, an overlong form, a surrogate, beyond U+10FFFF.
std::size_t character_size(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto continues = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return continues(at + 1) ? 2 : 0;
  const unsigned second = byte(at + 1);
  if (lead < 0xF0) {
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second >= 0xA0) return 0;
    return continues(at + 1) && continues(at + 2) ? 3 : 0;
  }
  if (lead > 0xF4) return 0;
  if (lead == 0xF0 && second < 0x90) return 0;
  if (lead == 0xF4 && second >= 0x90) return 0;
  return continues(at + 1) && continues(at + 2) && continues(at + 3) ? 4 : 0;
}

// True for ASCII that stands for itself in a JSON string.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

// Appends what stands for an ASCII character inside a JSON string.
void append_ascii(std::string& out, char c) {
  static constexpr char kDigits[] = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20) {
    out += c;
    return;
  }
  out += "\\u00";
  out += kDigits[byte >> 4];
  out += kDigits[byte & 15];
}

}  // namespace

std::string valid_utf8(std::string_view text) {
  std::string valid;
  std::size_t run = 0;  // where the good bytes that are not appended yet begin
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = is_plain(text[at]) ? 1 : character_size(text, at);
    if (size > 0) {
      at += size;
      continue;
    }
    valid += text.substr(run, at - run);
    valid += kReplacement;
    run = ++at;
  }
  valid += text.substr(run);
  return valid;
}

void JsonWriter::begin_object() {
  out_ += '{';
  open_.emplace_back();
}

void JsonWriter::end_object() {
  out_ += '}';
  open_.pop_back();
}

void JsonWriter::key(std::string_view name) {
  Level& level = open_.back();
  assert(level.is_empty || level.last_key < name);
  if (!level.is_empty) out_ += ',';
  level.is_empty = false;
  level.last_key = name;
  text(name);
  out_ += ':';
}

void JsonWriter::text(std::string_view value) {
  out_ += '"';
  // Most characters stand for themselves: runs of them are appended at once.
  std::size_t run = 0;
  for (std::size_t at = 0; at < value.size();) {
    if (is_plain(value[at])) {
      ++at;
      continue;
    }
    const std::size_t size = character_size(value, at);
    if (size > 1) {
      at += size;
      continue;
    }
    out_ += value.substr(run, at - run);
    if (size == 1) {
      append_ascii(out_, value[at]);
    } else {
      out_ += kReplacement;
    }
    run = ++at;
  }
  out_ += value.substr(run);
  out_ += '"';
}

void JsonWriter::number(std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out_.append(digits, end);
}

void JsonWriter::field(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  key(name);
  text(value);
}

void JsonWriter::field(std::string_view name, std::int64_t value) {
  if (value == 0) return;
  key(name);
  number(value);
}

void JsonWriter::flag(std::string_view name, bool value) {
  if (!value) return;
  key(name);
  out_ += "true";
}

void JsonWriter::field(std::string_view name, std::span<const std::string> values) {
  if (values.empty()) return;
  key(name);
  char mark = '[';
  for (const std::string& value : values) {
    out_ += mark;
    text(value);
    mark = ',';
  }
  out_ += ']';
}

void JsonWriter::field(std::string_view name, const std::map<std::string, std::string>& values) {
  if (values.empty()) return;
  key(name);
  begin_object();
  for (const auto& [inner, value] : values) {
    key(inner);
    text(value);
  }
  end_object();
}

}  // namespace outlay
