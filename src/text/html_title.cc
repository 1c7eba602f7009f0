#include "text/html_title.h"

#include <string>

#include "document/html_facts.h"
#include "document/html_tokens.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kMostBytes = 1000;  // no title is longer
constexpr int kMostHeadings = 4;

std::string plain(std::string_view text) {
  std::string made;
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    if (!is_space(point.value)) made.append(folded, at, point.size);
    at += point.size;
  }
  return made;
}

}  // namespace

HtmlTitle choose_html_title(std::string_view html) {
  HtmlTitle choice;
  const std::string social = plain(read_html_facts(html).title);
  std::string head;
  std::string heading;
  std::string* words = nullptr;
  std::uint64_t begin = 0;
  int headings = 0;
  for_each_html_token(html, [&](const HtmlToken& token) {
    const bool title = token.name == "title";
    if (token.kind == HtmlToken::Kind::kText) {
      if (words == nullptr || words->size() > kMostBytes) return true;
      for_each_html_piece(html, token.begin, token.end, [&](const HtmlPiece& piece) {
        *words += piece.replaced ? piece.replacement
                                 : html.substr(piece.begin, piece.end - piece.begin);
      });
    } else if (token.kind == HtmlToken::Kind::kOpen && (title || token.name == "h1")) {
      if (title && !head.empty()) return true;  // of a picture
      words = title ? &head : &heading;
      words->clear();
      begin = token.begin;
    } else if (token.kind == HtmlToken::Kind::kClose && (title || token.name == "h1")) {
      words = nullptr;
      if (title) return true;
      const std::string found = plain(heading);
      if (!found.empty() && found.size() <= kMostBytes &&
          (plain(head).find(found) != std::string::npos || social.find(found) != std::string::npos)) {
        choice = {begin, false};
        return false;
      }
      return ++headings < kMostHeadings;
    }
    return true;
  });
  return choice;
}

}  // namespace outlay
