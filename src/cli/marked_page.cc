#include "cli/marked_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "cli/marked_page_style.h"
#include "cli/table.h"
#include "outlay/span.h"

namespace outlay {
namespace {

constexpr int kUnsurePermille = 500;

// Where the words of a claim stand in the readable text.
struct Mark {
  std::size_t begin = 0, end = 0;
  std::size_t claim = 0;  // index
};

// The marks in order of place, none inside or across another; a claim whose
// words are not found in the line that its place is on stays in the list only.
std::vector<Mark> marks_of(const ReadDocument& document) {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t i = 0; i < document.claims.size(); ++i) {
    const auto* place = std::get_if<BytePlace>(&document.claims[i].place);
    if (place != nullptr) order.emplace_back(place->bytes.begin, i);
  }
  std::sort(order.begin(), order.end());

  const std::string& text = document.source.text;
  const std::vector<std::uint64_t>& lines = document.source.line_begins;
  std::vector<Mark> marks;
  std::size_t line_end = 0, line_begin = 0, line = 0, free = 0;
  for (const auto& [byte, claim] : order) {
    // Lines and places both go forward.
    while (line < lines.size() && lines[line] <= byte) {
      line_begin = line == 0 ? 0 : line_end + 1;
      line_end = std::min(text.find('\n', line_begin), text.size());
      ++line;
    }
    const std::string& quote = document.claims[claim].quote;
    const std::size_t from = std::max(line_begin, free);
    if (quote.empty() || from > line_end) continue;
    const std::size_t at = std::string_view(text).substr(0, line_end).find(quote, from);
    if (at == std::string::npos) continue;
    marks.push_back({at, at + quote.size(), claim});
    free = at + quote.size();
  }
  return marks;
}

// "alibaba · capex · 23000000000 CNY · H1 y · actual · by jefferies", the first bold.
std::string keys_of(const Row& row, const Answer& claims, const Claim& claim) {
  std::string keys;
  const auto& columns = claims.sections.front().columns;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].text.empty() || columns[i].id == "from" || columns[i].id == "quote") continue;
    const std::string value = html_escaped(row.cells[i].text);
    const char* before = columns[i].id == "said_by" ? "said by " : "";
    keys += keys.empty() ? "<b>" + value + "</b>" : fmt::format(" · {}{}", before, value);
  }
  for (const std::string* key : {&claim.item, &claim.definition}) {
    if (!key->empty()) keys += " · " + html_escaped(*key);
  }
  for (const std::string& purpose : claim.purpose) keys += " · for " + html_escaped(purpose);
  return keys + fmt::format(" · {}% sure", claim.probability_permille / 10);
}

std::string source_line(const Source& source) {
  std::string line;
  const auto put = [&line](std::string_view part) {
    if (!part.empty()) line += (line.empty() ? "" : " · ") + html_escaped(part);
  };
  put(source.publisher);
  if (source.published) put(to_string(*source.published));
  put(source.path);
  put(source.passage);
  return line;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  for (const char c : harmless(text)) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

std::string marked_page_head() {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Claims in their text</title>\n"
      "<style>{}</style>\n</head>\n<body>\n<header class=\"page\">\n<h1>Claims in their text</h1>\n"
      "<p class=\"legend\"><span class=\"claim actual\">result</span>"
      "<span class=\"claim plan\">plan</span>"
      "<span class=\"claim estimate\">estimate</span>"
      "<span class=\"claim possible\">possible</span>"
      "<span class=\"claim plan unsure\">not sure of the reading</span></p>\n"
      "</header>\n<main>\n",
      kMarkedPageStyle);
}

std::string marked_page_tail() { return "</main>\n</body>\n</html>\n"; }

std::string marked_document(const ReadDocument& document, const Answer& claims,
                            std::size_t number) {
  const Source& source = document.source;
  const std::vector<Row>& rows = claims.sections.front().rows;
  const auto id_of = [&](std::size_t claim) {
    return fmt::format("d{}-{}", number, document.claims[claim].id);
  };
  const auto classes_of = [&](const Claim& claim) {
    return fmt::format("claim {}{}", to_string(claim.stance),
                       claim.probability_permille < kUnsurePermille ? " unsure" : "");
  };

  const std::string name = !source.title.empty()   ? source.title
                           : !source.label.empty() ? source.label
                                                   : source.path;
  std::string page = fmt::format(
      "<article{}>\n<div class=\"head\"><h2>{}</h2>\n<p class=\"source\">{}</p></div>\n"
      "<div class=\"text\">\n",
      source.language.empty() ? "" : fmt::format(" lang=\"{}\"", html_escaped(source.language)),
      html_escaped(name), source_line(source));

  const std::vector<Mark> marks = marks_of(document);
  const std::string_view text = source.text;
  std::size_t mark = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) {
      page += "<p>";
      std::size_t at = begin;
      for (; mark < marks.size() && marks[mark].begin < end; ++mark) {
        const Mark& here = marks[mark];
        const Claim& claim = document.claims[here.claim];
        const std::string id = id_of(here.claim);
        page += html_escaped(text.substr(at, here.begin - at));
        page += fmt::format("<a class=\"{}\" id=\"at-{}\" href=\"#{}\">{}<span class=\"card\">{}</span></a>",
                            classes_of(claim), id, id, html_escaped(claim.quote),
                            keys_of(rows[here.claim], claims, claim));
        at = here.end;
      }
      page += html_escaped(text.substr(at, end - at)) + "</p>\n";
    }
    begin = end + 1;
  }

  page += fmt::format("</div>\n<section class=\"claims\" aria-label=\"Claims\">\n<h3>{} claim{}</h3>\n<ol>\n",
                      rows.size(), rows.size() == 1 ? "" : "s");
  std::vector<bool> is_marked(rows.size(), false);
  for (const Mark& one : marks) is_marked[one.claim] = true;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string id = id_of(i);
    const std::string quote = html_escaped(document.claims[i].quote);
    page += fmt::format("<li id=\"{}\">", id);
    page += is_marked[i] ? fmt::format("<a href=\"#at-{}\">{}</a>", id, quote) : quote;
    page += fmt::format("<br><span class=\"keys\">{}</span></li>\n",
                        keys_of(rows[i], claims, document.claims[i]));
  }
  page += "</ol>\n</section>\n</article>\n";
  return page;
}

}  // namespace outlay
