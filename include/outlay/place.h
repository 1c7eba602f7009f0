// Where in a document a piece of text or a figure stands.
//
// A place leads back to the words: a byte range of the document, or, where
// bytes say little, a page and box (PDF), a sheet and cell (workbook), or an
// element (a fact of a filing by its id). A claim entered by hand has the
// place that the person gave.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "outlay/span.h"

namespace outlay {

struct BytePlace {
  DocumentSpan bytes;
  std::uint32_t line = 1;  // of the first byte, counted from 1

  friend bool operator==(const BytePlace&, const BytePlace&) = default;
};

struct PagePlace {
  std::uint32_t page = 1;  // counted from 1
  // In hundredths of a point from the page's top left corner.
  std::int32_t left = 0, top = 0, right = 0, bottom = 0;

  friend bool operator==(const PagePlace&, const PagePlace&) = default;
};

struct CellPlace {
  std::string sheet;
  std::string cell;  // "B7"

  friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

struct ElementPlace {
  std::string element_id;

  friend bool operator==(const ElementPlace&, const ElementPlace&) = default;
};

using Place = std::variant<BytePlace, PagePlace, CellPlace, ElementPlace>;

// "bytes 120-134 line 7", "page 3 box 1200,3400,5600,3520", "cell Capex!B7",
// "element fact-12". One spelling a place: it is part of a claim's identity.
[[nodiscard]] std::string to_string(const Place& place);

// The inverse of to_string(); nothing for a spelling that is no place.
[[nodiscard]] std::optional<Place> parse_place(std::string_view text);

// The line for people, where the place has one: "7".
[[nodiscard]] std::optional<std::uint32_t> line_of(const Place& place);

}  // namespace outlay
