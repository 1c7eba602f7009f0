#include "text/make_text.h"

#include <algorithm>

#include "document/decode.h"
#include "document/front_matter.h"
#include "document/markup.h"
#include "text/builder.h"
#include "text/html_blocks.h"
#include "text/lines.h"
#include "text/markdown_blocks.h"
#include "text/plain_blocks.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

std::vector<std::uint64_t> find_line_starts(const Decoded& decoded) {
  const std::string_view text = decoded.text();
  std::vector<std::uint64_t> starts = {0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts.push_back(decoded.document_byte(at + 1));
  }
  return starts;
}

// Pieces that lead to the decoded text, made to lead to the document.
std::vector<SourcePiece> through(const Decoded& decoded, const std::vector<SourcePiece>& pieces) {
  std::vector<SourcePiece> made;
  const std::vector<DecodedPiece>& steps = decoded.pieces();
  for (const SourcePiece& piece : pieces) {
    const std::uint64_t end = piece.document + piece.document_size;
    if (piece.size != piece.document_size) {
      const std::uint64_t begin = decoded.document_byte(piece.document);
      const std::uint64_t last = std::max(decoded.document_byte(end), begin);
      made.push_back({piece.text, piece.size, begin, last - begin});
      continue;
    }
    auto step = std::partition_point(steps.begin(), steps.end(), [&](const DecodedPiece& s) {
      return s.text + s.text_size <= piece.document;
    });
    for (; step != steps.end() && step->text < end; ++step) {
      const std::uint64_t first = std::max(step->text, piece.document);
      const std::uint64_t size = std::min(step->text + step->text_size, end) - first;
      const bool one_to_one = step->text_size == step->document_size;
      made.push_back({piece.text + (first - piece.document), size,
                      step->document + (one_to_one ? first - step->text : 0),
                      one_to_one ? size : step->document_size});
    }
  }
  return made;
}

void split_sentences(Text& text, const SentenceRules& rules, Language language) {
  for (std::uint32_t i = 0; i < text.blocks.size(); ++i) {
    const TextSpan span = text.blocks[i].span;
    const std::string_view block = text.view(span);
    std::size_t begin = 0;
    for (const std::size_t end : sentence_ends(block, rules)) {
      // The blanks between two sentences belong to neither.
      while (begin < end && is_space(code_point_at(block, begin).value)) {
        begin += code_point_at(block, begin).size;
      }
      if (begin == end) continue;
      language = language_of(block.substr(begin, end - begin), language);
      text.sentences.push_back({{span.begin + begin, span.begin + end}, i, language});
      begin = end;
    }
  }
}

// Whether one of the first lines behind front matter is its title.
bool repeats_title(std::string_view source, const FrontMatter& matter) {
  constexpr std::size_t kLines = 4;
  constexpr std::size_t kBytes = 2000;
  const std::string title = fold(matter.facts.title);
  std::size_t seen = 0;
  for (const Line& line : split_lines(source.substr(0, matter.end + kBytes), matter.end)) {
    if (line.blank()) continue;
    if (seen++ == kLines) break;
    std::string_view words = line.of(source);
    words.remove_prefix(std::min(words.find_first_not_of("# "), words.size()));
    if (fold(words) == title) return true;
  }
  return false;
}

void read_blocks(TextBuilder& builder, const Document& document) {
  const std::string_view source = builder.source();
  const bool passage = document.kind == DocumentKind::kPassage;
  if (document.kind == DocumentKind::kHtml || (passage && begins_as_html(source))) {
    return read_html_blocks(builder);
  }
  PlainOptions options;
  options.may_begin_with_title = !passage;
  options.known_title = document.facts.title;
  // Holds the title that `options` point to.
  const auto matter = passage ? std::nullopt : read_front_matter(source);
  if (matter) {
    options.begin = matter->end;
    // A heading that says the title again is the better place for it.
    if (matter->title_begin < matter->title_end && !repeats_title(source, *matter)) {
      builder.begin_block(BlockKind::kTitle);
      builder.copy(matter->title_begin, matter->title_end);
      builder.end_block();
      options.may_begin_with_title = false;
      options.known_title = matter->facts.title;
    }
  }
  if (document.kind == DocumentKind::kMarkdown || (passage && has_markdown(source))) {
    return read_markdown_blocks(builder, options);
  }
  read_plain_blocks(builder, options);
}

}  // namespace

Text make_text(const Document& document, const SentenceRules& rules) {
  const Decoded decoded(document);
  TextBuilder builder(decoded.text());
  read_blocks(builder, document);
  Text text = builder.take();
  text.line_starts = find_line_starts(decoded);
  if (!decoded.same()) text.source = through(decoded, text.source);
  split_sentences(text, rules,
                  document.facts.language.starts_with("zh") ? Language::kChinese
                                                            : Language::kEnglish);
  return text;
}

CodePointSpan code_point_span(const Document& document, DocumentSpan span) {
  const std::string_view bytes = document.bytes;
  const std::uint64_t begin = count_code_points(bytes.substr(0, span.begin));
  return {begin, begin + count_code_points(bytes.substr(span.begin, span.size()))};
}

}  // namespace outlay
