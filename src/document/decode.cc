#include "document/decode.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kUnits = 4096;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::size_t mark_size(std::string_view bytes, std::string_view encoding) {
  if (encoding == "UTF-16LE" && bytes.starts_with("\xFF\xFE")) return 2;
  if (encoding == "UTF-16BE" && bytes.starts_with("\xFE\xFF")) return 2;
  if (encoding == "UTF-32LE" && bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return 4;
  if (encoding == "UTF-32BE" && bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return 4;
  return 0;
}

}  // namespace

Decoded::Decoded(const Document& document) : Decoded(document.bytes, document.encoding) {}

Decoded::Decoded(std::string_view bytes, std::string_view encoding) : bytes_(bytes) {
  if (encoding == "UTF-8") {
    if (const auto bad = first_invalid_byte(bytes)) {
      first_fault_ = *bad;
      decode_utf8();
    } else {
      same_ = true;
    }
    return;
  }
  decode(encoding, mark_size(bytes, encoding));
}

void Decoded::decode_utf8() {
  for (std::size_t at = 0; at < bytes_.size();) {
    const CodePoint point = code_point_at(bytes_, at);
    put(point.value, at, at + point.size);
    at += point.size;
  }
}

void Decoded::put(char32_t c, std::uint64_t begin, std::uint64_t end) {
  const std::uint64_t at = made_.size();
  append_code_point(made_, c);
  if (c < 0x80 && end == begin + 1 && !pieces_.empty()) {
    DecodedPiece& last = pieces_.back();
    const bool equal = made_[last.text] >= 0 && last.text_size == last.document_size;
    if (equal && last.document + last.document_size == begin) {
      ++last.text_size;
      ++last.document_size;
      return;
    }
  }
  pieces_.push_back({at, made_.size() - at, begin, end - begin});
}

void Decoded::decode(std::string_view encoding, std::size_t begin) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open(std::string(encoding).c_str(), &status));
  if (U_FAILURE(status)) {
    first_fault_ = 0;
    return decode_utf8();
  }
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::array<UChar, kUnits> units;
  std::array<std::int32_t, kUnits> offsets;
  // A character is put when the next one begins, for its end is known then.
  char32_t waiting = 0;
  std::uint64_t waiting_begin = 0;
  bool is_waiting = false;
  const auto put_waiting = [&](std::uint64_t end) {
    if (is_waiting) put(waiting, waiting_begin, end);
    is_waiting = false;
  };
  const char* const all = bytes_.data();
  const char* source = all + begin;
  const char* const source_end = all + bytes_.size();
  for (;;) {
    const auto base = static_cast<std::uint64_t>(source - all);
    UChar* target = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, source_end,
                   offsets.data(), 1, &status);
    const auto count = static_cast<std::size_t>(target - units.data());
    for (std::size_t i = 0; i < count; ++i) {
      const char32_t unit = units[i];
      if (is_waiting && unit >= 0xDC00 && unit <= 0xDFFF && waiting >= 0xD800 &&
          waiting <= 0xDBFF) {
        waiting = 0x10000 + ((waiting - 0xD800) << 10U) + (unit - 0xDC00);
        continue;
      }
      const std::uint64_t at =
          offsets[i] < 0 ? waiting_begin : base + static_cast<std::uint64_t>(offsets[i]);
      put_waiting(at);
      waiting = unit;
      waiting_begin = at;
      is_waiting = true;
    }
    const auto reached = static_cast<std::uint64_t>(source - all);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) {
      put_waiting(reached);
      return;
    }
    std::array<char, 32> bad{};
    std::int8_t bad_size = static_cast<std::int8_t>(bad.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), bad.data(), &bad_size, &ignored);
    const std::uint64_t size = std::clamp<std::uint64_t>(
        static_cast<std::uint64_t>(std::max<int>(bad_size, 1)), 1, std::max<std::uint64_t>(reached, 1));
    const std::uint64_t fault = reached >= size ? reached - size : 0;
    put_waiting(fault);
    if (first_fault_ == std::string::npos) first_fault_ = fault;
    put(kReplacement, fault, reached);
    ucnv_resetToUnicode(converter.get());
    if (source >= source_end) return;
  }
}

std::uint64_t Decoded::document_byte(std::uint64_t text) const {
  if (same_) return text;
  const auto behind = std::partition_point(
      pieces_.begin(), pieces_.end(), [text](const DecodedPiece& p) { return p.text <= text; });
  if (behind == pieces_.begin()) return 0;
  const DecodedPiece& piece = *(behind - 1);
  const std::uint64_t into = text - piece.text;
  if (into >= piece.text_size) return piece.document + piece.document_size;
  return piece.document + (piece.text_size == piece.document_size ? into : 0);
}

}  // namespace outlay
