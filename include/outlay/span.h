// Byte ranges that can't be mixed up.
//
// A span counts bytes of one particular thing: of a document as it was met
// (DocumentSpan) or of the readable text made from it (TextSpan). Code points
// exist only in the corpus form (CodePointSpan). Passing one for another does
// not compile (tests/compile_fail).

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace outlay {

template <class Space>
struct Span {
  std::uint64_t begin = 0;  // the first one inside
  std::uint64_t end = 0;    // the first one behind; begin <= end

  [[nodiscard]] constexpr std::uint64_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(const Span& other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(const Span& other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

using DocumentSpan = Span<struct DocumentBytes>;    // bytes of Document::bytes
using TextSpan = Span<struct TextBytes>;            // bytes of Text::content
using CodePointSpan = Span<struct CodePoints>;      // Unicode code points of a passage

}  // namespace outlay
