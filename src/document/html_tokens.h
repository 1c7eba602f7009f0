// The tags and texts of a page, in order, with where they stand.
//
// lexbor's tokenizer, which follows the HTML standard (402 MB/s, exact
// offsets), without its tree. Weighed: Gumbo of Debian (offsets, 20 MB/s,
// quadratic in nesting), libxml2 (no offsets of text), lol_html (Rust).
//
// Time is linear in the page and memory is bounded: names that no standard
// knows are forgotten again, and a tag of thousands of attributes ends the page
// (a long one is none: pictures stand in attributes).

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace outlay {

struct HtmlAttribute {
  std::string_view name;   // in small letters
  std::string_view value;  // with its character references replaced
};

struct HtmlToken {
  enum class Kind { kOpen, kClose, kText };
  Kind kind = Kind::kText;
  std::string_view name;  // of a tag, in small letters
  // Of the page: a text's bytes, a tag's name.
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::vector<HtmlAttribute> attributes;  // of an opening tag; the first 64

  // The value of the attribute; empty where there is none.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

// Calls `visit` with each token; reading ends when that returns false. `html`
// is UTF-8. A token and its views are valid during the call only. Comments and
// the doctype are left out; the texts of script and style are handed over.
void for_each_html_token(std::string_view html,
                         const std::function<bool(const HtmlToken&)>& visit);

// A piece of a text: html[begin, end) as it stands, or `replacement` for it
// (a character reference, a carriage return).
struct HtmlPiece {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  bool replaced = false;
  std::string_view replacement;
};

// The pieces of the text html[begin, end), in order.
void for_each_html_piece(std::string_view html, std::uint64_t begin, std::uint64_t end,
                         const std::function<void(const HtmlPiece&)>& visit);

// A character reference ("&amp;", "&#20013;") at the start of `text`.
struct HtmlReference {
  std::size_t size = 0;  // bytes of it; 0: there is none
  std::string text;      // what it stands for
};
[[nodiscard]] HtmlReference html_reference_at(std::string_view text);

}  // namespace outlay
