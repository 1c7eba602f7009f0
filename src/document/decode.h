// A document's bytes as UTF-8, and the way back to them.
//
// Weighed: iconv (no offsets), ICU's own detector (a guess by bytes that calls
// short GB18030 texts Korean; ours asks only what people meet in this field).

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "outlay/error.h"

namespace outlay {

// The name of the encoding of `bytes`: by its mark (UTF-8, UTF-16, UTF-32),
// else UTF-8 if all of it is that, else what a page declares (GB18030, Big5,
// Windows-1252), else GB18030 or Big5, where one decodes without a fault into
// Chinese that is plausible and the other does not or less so. kBadEncoding
// names the first byte that is not UTF-8.
[[nodiscard]] Result<std::string> find_encoding(std::string_view bytes, const std::string& path);

// UTF-8 bytes [text, text + text_size) come from document bytes
// [document, document + document_size): one character, or a run of equal bytes.
struct DecodedPiece {
  std::uint64_t text = 0;
  std::uint64_t text_size = 0;
  std::uint64_t document = 0;
  std::uint64_t document_size = 0;
};

class Decoded {
 public:
  // Of a document whose encoding find_encoding() found. Bytes that don't decode
  // after all (a document made by hand) become U+FFFD, one a byte.
  explicit Decoded(const Document& document);
  Decoded(std::string_view bytes, std::string_view encoding);

  // Valid UTF-8; a view of the document's bytes where those are that already.
  [[nodiscard]] std::string_view text() const { return same_ ? bytes_ : made_; }
  // The text is the document's bytes, and there are no pieces.
  [[nodiscard]] bool same() const { return same_; }
  [[nodiscard]] const std::vector<DecodedPiece>& pieces() const { return pieces_; }
  // The first byte that did not decode, or npos.
  [[nodiscard]] std::size_t first_fault() const { return first_fault_; }
  // The document byte at which the character at `text` begins.
  [[nodiscard]] std::uint64_t document_byte(std::uint64_t text) const;

 private:
  void decode(std::string_view encoding, std::size_t begin);
  void decode_utf8();
  void put(char32_t c, std::uint64_t begin, std::uint64_t end);

  std::string_view bytes_;
  bool same_ = false;
  std::string made_;
  std::vector<DecodedPiece> pieces_;
  std::size_t first_fault_ = std::string::npos;
};

}  // namespace outlay
