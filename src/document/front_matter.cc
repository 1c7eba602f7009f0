#include "document/front_matter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "document/day_text.h"
#include "unicode/characters.h"

namespace outlay {
namespace {

constexpr std::size_t kMostLines = 200;

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Range trimmed(std::string_view text, Range range) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (range.begin < range.end && blank(text[range.begin])) ++range.begin;
  while (range.end > range.begin && blank(text[range.end - 1])) --range.end;
  return range;
}

Range unquoted(std::string_view text, Range range) {
  if (range.end - range.begin < 2) return range;
  const char first = text[range.begin];
  if ((first == '"' || first == '\'') && text[range.end - 1] == first) {
    return {range.begin + 1, range.end - 1};
  }
  return range;
}

// The key of "key: value"; empty where the line is none.
std::string key_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 40) return {};
  const std::string_view key = line.substr(0, colon);
  const bool plain = std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || c == '-' || c == '.';
  });
  return plain ? fold(key) : std::string();
}

void put(DocumentFacts& facts, const std::string& key, std::string_view value) {
  static const std::array<std::pair<std::string_view, std::string DocumentFacts::*>, 16> kKeys = {{
      {"title", &DocumentFacts::title},
      {"publisher", &DocumentFacts::publisher},
      {"site", &DocumentFacts::publisher},
      {"source", &DocumentFacts::publisher},
      {"outlet", &DocumentFacts::publisher},
      {"author", &DocumentFacts::author},
      {"authors", &DocumentFacts::author},
      {"byline", &DocumentFacts::author},
      {"language", &DocumentFacts::language},
      {"lang", &DocumentFacts::language},
      {"via", &DocumentFacts::via},
      {"url", &DocumentFacts::address},
      {"link", &DocumentFacts::address},
      {"canonical", &DocumentFacts::address},
      {"address", &DocumentFacts::address},
      {"permalink", &DocumentFacts::address},
  }};
  static constexpr std::array<std::string_view, 5> kDays = {"published", "date", "publish_date",
                                                            "pubdate", "published_at"};
  for (const auto& [name, member] : kKeys) {
    if (key == name && (facts.*member).empty()) facts.*member = std::string(value);
  }
  if (!facts.published && std::find(kDays.begin(), kDays.end(), key) != kDays.end()) {
    facts.published = day_from_text(value);
  }
}

}  // namespace

std::optional<FrontMatter> read_front_matter(std::string_view text) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  FrontMatter matter;
  std::size_t keys = 0;
  for (std::size_t number = 0; number < kMostLines && at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t next = std::min(end + 1, text.size());
    const Range range = trimmed(text, {at, end});
    const std::string_view line = text.substr(range.begin, range.end - range.begin);
    const bool indented = range.begin > at;
    at = next;
    if (number == 0) {
      if (line != "---" || indented) return std::nullopt;
      continue;
    }
    if (!indented && (line == "---" || line == "...")) {
      if (keys == 0) return std::nullopt;
      matter.end = next;
      return matter;
    }
    // Values of lists and of nested keys.
    if (line.empty() || indented || line.starts_with("- ") || line.starts_with('#')) continue;
    const std::string key = key_of(line);
    if (key.empty()) return std::nullopt;
    ++keys;
    const Range value = unquoted(text, trimmed(text, {range.begin + key.size() + 1, range.end}));
    const std::string_view written = text.substr(value.begin, value.end - value.begin);
    if (key == "title" && matter.title_begin == matter.title_end) {
      matter.title_begin = value.begin;
      matter.title_end = value.end;
    }
    put(matter.facts, key, written);
  }
  return std::nullopt;
}

}  // namespace outlay
