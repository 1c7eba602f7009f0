// uses: text
//
// Any bytes, loaded as a file and as a passage, and made into text: no crash,
// valid UTF-8, blocks and sentences in order and between characters, places
// inside the document.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "document/load.h"
#include "text/make_text.h"
#include "text/tokens.h"
#include "unicode/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Whether no character lies on both sides of `at`.
bool between_characters(const std::string& text, std::uint64_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

struct Checker : outlay::DocumentSink {
  void take(outlay::Document document, outlay::Sighting) override {
    const outlay::Text text = outlay::make_text(document);
    require(!outlay::first_invalid_byte(text.content));
    std::uint64_t end = 0;
    for (const outlay::Sentence& sentence : text.sentences) {
      require(sentence.span.begin >= end && sentence.span.end <= text.content.size());
      require(text.blocks[sentence.block].span.contains(sentence.span));
      require(between_characters(text.content, sentence.span.begin) && between_characters(text.content, sentence.span.end));
      end = sentence.span.end;
      const outlay::BytePlace place = outlay::place_of(text, sentence.span);
      require(place.bytes.begin < place.bytes.end && place.bytes.end <= document.bytes.size());
      for (const outlay::Token& token : outlay::tokenize(text.content, sentence.span)) {
        require(sentence.span.contains(token.span));
      }
    }
  }
  void take(outlay::Error) override {}
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  Checker checker;
  outlay::LoadOptions options;
  options.limit_line_bytes = 4096;
  outlay::load_bytes(bytes, "in", options, checker);
  for (const auto kind : {outlay::DocumentKind::kMarkdown, outlay::DocumentKind::kHtml,
                          outlay::DocumentKind::kPassage}) {
    outlay::Document document;
    document.kind = kind;
    document.bytes = bytes;
    checker.take(std::move(document), {});
  }
  return 0;
}
