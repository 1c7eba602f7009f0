#include "outlay/place.h"

#include <fmt/format.h>

#include <charconv>

namespace outlay {
namespace {

// Takes `word` off the front of `text`.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

template <class Integer>
bool take_number(std::string_view& text, Integer& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

std::optional<Place> parse_bytes(std::string_view text) {
  BytePlace place;
  if (!take_number(text, place.bytes.begin) || !take(text, "-") ||
      !take_number(text, place.bytes.end) || !take(text, " line ") ||
      !take_number(text, place.line) || !text.empty() || place.bytes.begin > place.bytes.end) {
    return std::nullopt;
  }
  return place;
}

std::optional<Place> parse_page(std::string_view text) {
  PagePlace place;
  if (!take_number(text, place.page) || !take(text, " box ") || !take_number(text, place.left) ||
      !take(text, ",") || !take_number(text, place.top) || !take(text, ",") ||
      !take_number(text, place.right) || !take(text, ",") || !take_number(text, place.bottom) ||
      !text.empty()) {
    return std::nullopt;
  }
  return place;
}

}  // namespace

std::string to_string(const Place& place) {
  struct Printer {
    std::string operator()(const BytePlace& p) const {
      return fmt::format("bytes {}-{} line {}", p.bytes.begin, p.bytes.end, p.line);
    }
    std::string operator()(const PagePlace& p) const {
      return fmt::format("page {} box {},{},{},{}", p.page, p.left, p.top, p.right, p.bottom);
    }
    std::string operator()(const CellPlace& p) const {
      return fmt::format("cell {}!{}", p.sheet, p.cell);
    }
    std::string operator()(const ElementPlace& p) const { return "element " + p.element_id; }
  };
  return std::visit(Printer{}, place);
}

std::optional<Place> parse_place(std::string_view text) {
  if (take(text, "bytes ")) return parse_bytes(text);
  if (take(text, "page ")) return parse_page(text);
  if (take(text, "cell ")) {
    // A sheet's name may hold "!", a cell's can't.
    const std::size_t mark = text.rfind('!');
    if (mark == std::string_view::npos) return std::nullopt;
    return CellPlace{std::string(text.substr(0, mark)), std::string(text.substr(mark + 1))};
  }
  if (take(text, "element ")) return ElementPlace{std::string(text)};
  return std::nullopt;
}

std::optional<std::uint32_t> line_of(const Place& place) {
  if (const auto* bytes = std::get_if<BytePlace>(&place)) return bytes->line;
  return std::nullopt;
}

}  // namespace outlay
