#include "document/decode.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unicode/utf8.h"

namespace outlay {
namespace {

using namespace std::string_view_literals;

std::string found(std::string_view bytes) {
  const Result<std::string> encoding = find_encoding(bytes, "a.txt");
  return encoding ? *encoding : to_string(encoding.error());
}

TEST(FindEncoding, TellsWhatTheBytesAre) {
  struct Case {
    std::string_view what;
    std::string_view bytes;
    std::string_view want;
  };
  const Case cases[] = {
      {"nothing", "", "UTF-8"},
      {"plain", "Acme spent $5bn.", "UTF-8"},
      {"UTF-8", "支出5亿元", "UTF-8"},
      {"a mark", "\xEF\xBB\xBF支出", "UTF-8"},
      {"UTF-16", "\xFF\xFE" "a\0"sv, "UTF-16LE"},
      {"UTF-16, the other way", "\xFE\xFF\0a"sv, "UTF-16BE"},
      {"UTF-32", "\xFF\xFE\0\0a\0\0\0"sv, "UTF-32LE"},
      // 公司资本开支增长 and 公司資本支出增長
      {"GB18030", "\xB9\xAB\xCB\xBE\xD7\xCA\xB1\xBE\xBF\xAA\xD6\xA7\xD4\xF6\xB3\xA4"sv, "GB18030"},
      {"Big5", "\xA4\xBD\xA5\x71\xB8\xEA\xA5\xBB\xA4\xE4\xA5\x58\xBC\x57\xAA\xF8"sv, "Big5"},
      {"declared", "<meta charset=iso-8859-1><p>caf\xE9"sv, "windows-1252"},
      {"declared elsewhere", "<meta http-equiv=Content-Type content=\"text/html; charset=GBK\"><p>\xB9\xAB"sv,
       "GB18030"},
  };
  for (const Case& c : cases) EXPECT_EQ(found(c.bytes), c.want) << c.what;
}

TEST(FindEncoding, NamesTheByteThatIsNone) {
  const std::string advice =
      "; save it as UTF-8; GB18030, Big5 and UTF-16 with a mark are read too";
  EXPECT_EQ(found("the caf\xE9 owner"sv), "a.txt: byte 7: not UTF-8" + advice);
  EXPECT_EQ(found("ok \xFF"sv), "a.txt: byte 3: not UTF-8" + advice);
  EXPECT_EQ(found("\xEF\xBB\xBF" "ab\xFF"sv), "a.txt: byte 5: not UTF-8" + advice);
  // Words with accents that decode as Chinese by chance.
  EXPECT_EQ(found("d\xE9j\xE0 vu"sv), "a.txt: byte 1: not UTF-8" + advice);
  EXPECT_EQ(found("\xFF\xFE" "a\0\0\xD8" "b\0"sv).substr(0, 30), "a.txt: byte 4: not UTF-16LE; s");
}

TEST(Decoded, LeadsBackToTheBytes) {
  struct Case {
    std::string_view encoding;
    std::string_view bytes;
    std::string_view text;
    std::string_view at;  // document bytes of each character's begin, and of the end
  };
  const Case cases[] = {
      {"UTF-8", "a亿", "a亿", "0 1 4"},
      {"UTF-8", "a\xFF" "b"sv, "a\uFFFDb", "0 1 2 3"},
      {"GB18030", "a\xD2\xDA" "5"sv, "a亿5", "0 1 3 4"},
      {"GB18030", "\x81\x30\x81\x30" "x"sv, "\u0080x", "0 4 5"},
      {"UTF-16LE", "\xFF\xFE" "a\0=\xD8\x00\xDE"sv, "a😀", "2 4 8"},
      {"UTF-32BE", "\0\0\xFE\xFF\0\0\0a"sv, "a", "4 8"},
      {"windows-1252", "\x80\x99"sv, "€™", "0 1 2"},
      {"GB18030", "a\xD2"sv, "a\uFFFD", "0 1 2"},  // cut off
      {"no such", "ab", "ab", "0 1 2"},
  };
  for (const Case& c : cases) {
    const Decoded decoded(c.bytes, c.encoding);
    EXPECT_EQ(decoded.text(), c.text) << c.encoding;
    std::string shown;
    for (std::size_t at = 0; at < decoded.text().size();) {
      shown += std::to_string(decoded.document_byte(at)) + " ";
      at += code_point_at(decoded.text(), at).size;
    }
    shown += std::to_string(decoded.document_byte(decoded.text().size()));
    EXPECT_EQ(shown, c.at) << c.encoding << " " << c.text;
  }
}

RC_GTEST_PROP(Decoded, IsValidForAnyBytes, (const std::string& bytes)) {
  for (const char* encoding :
       {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252"}) {
    const Decoded decoded(bytes, encoding);
    RC_ASSERT(!first_invalid_byte(decoded.text()));
    std::uint64_t text = 0;
    std::uint64_t document = 0;
    for (const DecodedPiece& piece : decoded.pieces()) {
      RC_ASSERT(piece.text == text && piece.document >= document);
      text += piece.text_size;
      document = piece.document + piece.document_size;
      RC_ASSERT(document <= bytes.size());
    }
    if (!decoded.same()) RC_ASSERT(text == decoded.text().size());
  }
}

}  // namespace
}  // namespace outlay
