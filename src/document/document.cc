#include "document/document.h"

#include <fmt/format.h>

#include "base/sha256.h"

namespace outlay {

std::string_view to_string(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::kPlainText:
      return "text";
    case DocumentKind::kMarkdown:
      return "markdown";
    case DocumentKind::kHtml:
      return "html";
    case DocumentKind::kPassage:
      return "passage";
  }
  return "text";
}

std::optional<DocumentKind> parse_document_kind(std::string_view text) {
  for (const DocumentKind kind : {DocumentKind::kPlainText, DocumentKind::kMarkdown,
                                  DocumentKind::kHtml, DocumentKind::kPassage}) {
    if (text == to_string(kind)) return kind;
  }
  return std::nullopt;
}

std::string document_id(std::string_view bytes) { return sha256_hex(bytes); }

std::string to_string(const Document& document) {
  const DocumentFacts& facts = document.facts;
  std::string line = fmt::format("{}… {} {} bytes {}", document.id.substr(0, 8),
                                 to_string(document.kind), document.bytes.size(),
                                 document.encoding);
  if (!facts.title.empty()) line += fmt::format(" «{}»", facts.title);
  if (!facts.publisher.empty()) line += " " + facts.publisher;
  if (facts.published) line += " " + to_string(*facts.published);
  return line;
}

}  // namespace outlay
