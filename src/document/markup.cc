#include "document/markup.h"

#include <algorithm>
#include <array>

namespace outlay {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (small(text[i]) != word[i]) return false;
  }
  if (text.size() == word.size()) return true;
  const char next = small(text[word.size()]);
  return !(next >= 'a' && next <= 'z') && !(next >= '0' && next <= '9') && next != '-';
}

// A pair of "**" with a character that is no blank inside of each, on one line.
bool has_strong(std::string_view line) {
  const std::size_t open = line.find("**");
  if (open == std::string_view::npos || open + 2 >= line.size() || is_blank(line[open + 2])) {
    return false;
  }
  const std::size_t close = line.find("**", open + 3);
  return close != std::string_view::npos && !is_blank(line[close - 1]);
}

bool has_link(std::string_view line) {
  const std::size_t middle = line.find("](");
  return middle != std::string_view::npos && line.substr(0, middle).find('[') < middle &&
         line.find(')', middle) != std::string_view::npos;
}

bool is_heading(std::string_view line) {
  const std::size_t marks = line.find_first_not_of('#');
  return marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ' &&
         line.find_first_not_of(' ', marks) != std::string_view::npos;
}

}  // namespace

bool begins_as_html(std::string_view text) {
  static constexpr std::array<std::string_view, 24> kFirst = {
      "!doctype html", "html", "head",  "body", "title", "meta",    "div",  "p",
      "table",         "h1",   "h2",    "h3",   "ul",    "ol",      "span", "article",
      "section",       "main", "style", "link", "script", "header", "nav",  "blockquote"};
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (;;) {
    const auto first = std::find_if_not(text.begin(), text.end(), is_blank);
    text.remove_prefix(static_cast<std::size_t>(first - text.begin()));
    if (!text.starts_with('<')) return false;
    std::string_view end;
    if (text.starts_with("<!--")) end = "-->";
    if (text.starts_with("<?xml")) end = "?>";
    if (end.empty()) break;
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + end.size());
  }
  text.remove_prefix(1);
  return std::any_of(kFirst.begin(), kFirst.end(),
                     [&](std::string_view word) { return begins_with_word(text, word); });
}

bool is_table_rule(std::string_view line) {
  if (line.find("--") == std::string_view::npos && line.find(":-") == std::string_view::npos) {
    return false;
  }
  return line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

bool has_markdown(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (is_heading(line) || has_strong(line) || has_link(line) || is_table_rule(line) ||
        line.starts_with("```")) {
      return true;
    }
  }
  return false;
}

}  // namespace outlay
