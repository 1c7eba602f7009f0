#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <utility>

#include "document/decode.h"
#include "document/html_facts.h"
#include "document/markup.h"
#include "lexicon/table.h"
#include "lexicon/tables.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kScoredBytes = std::size_t{1} << 18;
constexpr std::size_t kLeastCharacters = 4;

const char* encoding_by_mark(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return "UTF-8";
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  return nullptr;
}

// The names that pages use for what we read.
const char* encoding_by_label(std::string_view label) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 12> kLabels = {
      {{"gb2312", "GB18030"},
       {"gbk", "GB18030"},
       {"gb18030", "GB18030"},
       {"x-gbk", "GB18030"},
       {"big5", "Big5"},
       {"big5-hkscs", "Big5"},
       {"windows-1252", "windows-1252"},
       {"cp1252", "windows-1252"},
       {"iso-8859-1", "windows-1252"},
       {"latin1", "windows-1252"},
       {"us-ascii", "windows-1252"},
       {"ascii", "windows-1252"}}};
  const std::string folded = fold(label);
  for (const auto& [name, encoding] : kLabels) {
    if (folded == name) return encoding;
  }
  return nullptr;
}

// The characters that make up most of Chinese text, in both scripts.
const std::set<char32_t>& common_characters() {
  static const std::set<char32_t> characters = [] {
    std::set<char32_t> made;
    const Result<Table> table =
        Table::read(TableSet().sources("common_characters"), {"script", "characters"});
    if (!table) {  // a bug: the program's own table is broken
      std::fprintf(stderr, "%s\n", to_string(table.error()).c_str());
      std::abort();
    }
    for (const TableRow& row : table->rows()) {
      const std::string_view cell = row.cell(1);
      for (std::size_t at = 0; at < cell.size();) {
        const CodePoint point = code_point_at(cell, at);
        made.insert(point.value);
        at += point.size;
      }
    }
    return made;
  }();
  return characters;
}

// How much of what is not ASCII is common Chinese, in thousandths; nothing
// where `encoding` does not fit the bytes or what it makes of them is no text.
std::optional<int> plausibility(std::string_view bytes, std::string_view encoding) {
  const Decoded decoded(bytes, encoding);
  if (decoded.first_fault() != std::string::npos) return std::nullopt;
  const std::string_view text = decoded.text().substr(0, floor_to_code_point(decoded.text(), kScoredBytes));
  std::size_t wide = 0;
  std::size_t common = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    if (point.value < 0x80) continue;
    // Private use is what a wrong table makes of bytes.
    if (point.value >= 0xE000 && point.value <= 0xF8FF) return std::nullopt;
    ++wide;
    common += common_characters().contains(point.value);
  }
  // A word with accents may decode into one or two characters by chance.
  if (wide < kLeastCharacters) return std::nullopt;
  return static_cast<int>(common * 1000 / wide);
}

}  // namespace

Result<std::string> find_encoding(std::string_view bytes, const std::string& path) {
  const auto bad_byte = [&](std::string_view encoding, std::size_t byte) {
    return std::unexpected(Error{ErrorCode::kBadEncoding, fmt::format("{}: byte {}", path, byte),
                                 fmt::format("not {}", encoding), "",
                                 "save it as UTF-8; GB18030, Big5 and UTF-16 with a mark are "
                                 "read too"});
  };
  if (const char* marked = encoding_by_mark(bytes)) {
    const Decoded decoded(bytes, marked);
    if (decoded.first_fault() != std::string::npos) return bad_byte(marked, decoded.first_fault());
    return marked;
  }
  const std::optional<std::size_t> bad = first_invalid_byte(bytes);
  if (!bad) return "UTF-8";
  if (begins_as_html(bytes)) {
    if (const char* declared = encoding_by_label(declared_encoding(bytes))) {
      const Decoded decoded(bytes, declared);
      if (decoded.first_fault() == std::string::npos) return declared;
      return bad_byte(declared, decoded.first_fault());
    }
  }
  // The common characters cover half of real text and almost nothing of text
  // that was decoded wrongly.
  constexpr int kLeast = 150;
  const int gb18030 = plausibility(bytes, "GB18030").value_or(0);
  const int big5 = plausibility(bytes, "Big5").value_or(0);
  if (std::max(gb18030, big5) >= kLeast && gb18030 != big5) {
    return gb18030 > big5 ? "GB18030" : "Big5";
  }
  return bad_byte("UTF-8", *bad);
}

}  // namespace outlay
