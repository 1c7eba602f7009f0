#include "text/make_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "document/decode.h"
#include "support/show_text.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

// The document's bytes that the words `quote` of the text came from.
std::string bytes_of(const Document& document, const Text& text, std::string_view quote) {
  const std::size_t at = text.content.find(quote);
  if (at == std::string::npos) return "(not there)";
  const BytePlace place = place_of(text, {at, at + quote.size()});
  return document.bytes.substr(place.bytes.begin, place.bytes.size()) + " line " +
         std::to_string(place.line);
}

TEST(MakeText, LeadsBackToTheBytes) {
  struct Case {
    DocumentKind kind;
    std::string_view bytes;
    std::string_view quote;
    std::string_view want;
  };
  const Case cases[] = {
      {DocumentKind::kPlainText, "One.\n\nIt spent $5bn.\n", "$5bn", "$5bn line 3"},
      {DocumentKind::kPlainText, "\xEF\xBB\xBFIt spent $5bn.", "It", "It line 1"},
      {DocumentKind::kMarkdown, "# H\n\nIt spent **$5** billion.", "$5 billion",
       "$5** billion line 3"},
      {DocumentKind::kMarkdown, "It spent [$5bn](http://x.y) more.", "$5bn more", "$5bn](http://x.y) more line 1"},
      {DocumentKind::kHtml, "<p>It\nspent &#36;5&nbsp;<b>billion</b>", "$5 billion",
       "&#36;5&nbsp;<b>billion line 2"},
      {DocumentKind::kHtml, "<p>a \n\n b", "a b", "a \n\n b line 1"},
  };
  for (const Case& c : cases) {
    const Document document = document_of(c.bytes, c.kind);
    const Text text = make_text(document);
    EXPECT_EQ(bytes_of(document, text, c.quote), c.want);
  }
}

TEST(MakeText, LeadsBackThroughEncodings) {
  struct Case {
    const char* encoding;
    std::string_view bytes;
    std::string_view quote;
    DocumentSpan want;
  };
  using namespace std::string_view_literals;
  const Case cases[] = {
      {"GB18030", "\xD6\xA7\xB3\xF6" "386\xD2\xDA\xD4\xAA\xA1\xA3"sv, "386亿元", {4, 11}},
      {"UTF-16LE", "\xFF\xFE" "a\0\n\0$\0" "5\0=\xD8\x00\xDE.\0"sv, "$5😀", {6, 14}},
      {"windows-1252", "\x80" "5bn \x97 so."sv, "€5bn —", {0, 6}},
  };
  for (const Case& c : cases) {
    Document document = document_of(c.bytes, DocumentKind::kPlainText);
    document.encoding = c.encoding;
    const Text text = make_text(document);
    const std::size_t at = text.content.find(c.quote);
    ASSERT_NE(at, std::string::npos) << text.content;
    const BytePlace place = place_of(text, {at, at + c.quote.size()});
    EXPECT_EQ(place.bytes, c.want) << c.encoding;
  }
}

TEST(MakeText, CountsInCodePointsForTheCorpus) {
  const Document document = document_of("阿里 spent 亿€.", DocumentKind::kPassage);
  const Text text = make_text(document);
  const std::size_t at = text.content.find("亿€");
  const BytePlace place = place_of(text, {at, at + 6});
  EXPECT_EQ(code_point_span(document, place.bytes), (CodePointSpan{9, 11}));
}

TEST(MakeText, FindsTheSentenceOfAByte) {
  const Text text = make_text(document_of("One rose. Two fell.\nThree.", DocumentKind::kPassage));
  ASSERT_EQ(text.sentences.size(), 3U);
  EXPECT_EQ(sentence_at(text, 0), 0U);
  EXPECT_EQ(sentence_at(text, 9), 0U);  // the blank between two
  EXPECT_EQ(sentence_at(text, 10), 1U);
  EXPECT_EQ(sentence_at(text, text.content.size()), 2U);
  EXPECT_EQ(to_string(text), "paragraph[0,19) 2 sentences en\nparagraph[20,26) 1 sentence en\n");
}

// What holds of every text, whatever the bytes.
void check(const Document& document) {
  const Text text = make_text(document);
  RC_ASSERT(!first_invalid_byte(text.content));
  std::uint64_t at = 0;
  for (const Block& block : text.blocks) {
    RC_ASSERT(block.span.begin == at && block.span.end > at);
    at = block.span.end + 1;
    RC_ASSERT(at > text.content.size() || text.content[at - 1] == '\n');
  }
  RC_ASSERT(at == (text.blocks.empty() ? 0 : text.content.size() + 1));
  std::uint64_t sentence_end = 0;
  for (const Sentence& sentence : text.sentences) {
    RC_ASSERT(sentence.span.begin >= sentence_end && !sentence.span.empty());
    RC_ASSERT(text.blocks[sentence.block].span.contains(sentence.span));
    sentence_end = sentence.span.end;
    const BytePlace place = place_of(text, sentence.span);
    RC_ASSERT(place.bytes.end <= document.bytes.size());
    RC_ASSERT(place.bytes.begin < place.bytes.end);
  }
  const bool same = Decoded(document).same();
  std::uint64_t covered = 0;
  for (const SourcePiece& piece : text.source) {
    RC_ASSERT(piece.size > 0U && piece.text >= covered && piece.text <= covered + 1);
    RC_ASSERT(piece.document + piece.document_size <= document.bytes.size());
    covered = piece.text + piece.size;
    if (!same || piece.size != piece.document_size) continue;
    for (std::uint64_t i = 0; i < piece.size; ++i) {
      const char from = document.bytes[piece.document + i];
      const char made = text.content[piece.text + i];
      // A line's end, or another blank, became a blank.
      RC_ASSERT(made == from || made == ' ');
      RC_ASSERT(made == from || from == '\n' || from == '\r' || from == '\t' || from == '\f' ||
                from == '\v' || (from >= 0x1C && from <= 0x1F));
    }
  }
  RC_ASSERT(covered == text.content.size());
}

RC_GTEST_PROP(MakeText, HoldsForAnyBytes, (std::string bytes)) {
  for (const DocumentKind kind : {DocumentKind::kPlainText, DocumentKind::kMarkdown,
                                  DocumentKind::kHtml, DocumentKind::kPassage}) {
    check(document_of(bytes, kind));
  }
  for (const char* encoding : {"GB18030", "Big5", "UTF-16LE", "windows-1252"}) {
    Document document = document_of(bytes, DocumentKind::kPlainText);
    document.encoding = encoding;
    check(document);
  }
}

RC_GTEST_PROP(MakeText, HoldsForMarkup, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      std::vector<std::string>{"<p>", "</p>", "<td>", "<tr>", "<table>", "</table>", "<h1>", "</h1>",
                               "<li>", "<ul>", "</ul>", "<title>", "</title>", "<script>", "</script>",
                               "<header>", "</header>", "&amp;", "&#65;", "&", " ", "\n", "\r\n", "|",
                               "---|---", "**", "*", "_", "[a](b)", "# ", "> ", "- ", "1. ", "Acme",
                               "$5bn.", "亿元。", "\u00A0", ":", "`", "\\", "![", "](", ")", "---\n",
                               "title: x\n", "<!--", "-->", "<br>", "<", "\t"}));
  std::string bytes;
  for (const std::string& piece : pieces) bytes += piece;
  for (const DocumentKind kind : {DocumentKind::kPlainText, DocumentKind::kMarkdown,
                                  DocumentKind::kHtml, DocumentKind::kPassage}) {
    check(document_of(bytes, kind));
  }
}

}  // namespace
}  // namespace outlay
