// What each stage made of a text, for a person who wonders why.

#include <fmt/format.h>

#include <cassert>

#include "engine/state.h"
#include "text/make_text.h"

namespace outlay {
namespace {

std::string_view name_of(Language language) {
  return language == Language::kChinese ? "Chinese" : "English";
}

}  // namespace

std::vector<std::string> Engine::explain(std::string_view text,
                                         std::optional<Day> published) const {
  assert(state_->readers.has_value());
  Document document;
  document.kind = DocumentKind::kPassage;
  document.bytes = std::string(text);
  document.id = document_id(document.bytes);
  document.facts.published = published;

  std::vector<std::string> lines;
  const Text readable = make_text(document);
  for (const Sentence& sentence : readable.sentences) {
    lines.push_back(fmt::format("text: {} sentence [{},{}) «{}»", name_of(sentence.language),
                                sentence.span.begin, sentence.span.end,
                                readable.view(sentence.span)));
  }
  const std::vector<Figure> figures = state_->readers->figures.read(readable);
  for (const Figure& figure : figures) {
    lines.push_back(fmt::format("figures: {} allows {} «{}» (reader {})", to_string(figure),
                                figure.interval.to_string(), readable.view(figure.span),
                                figure.reader));
  }
  if (figures.empty()) lines.emplace_back("figures: none");
  for (const std::string& line :
       state_->readers->claims.explain(document, readable, figures)) {
    lines.push_back("claims: " + line);
  }
  for (const Claim& claim : state_->readers->claims.read(document, readable, figures)) {
    lines.push_back(fmt::format("claim {}: {} probability {}", claim.id, to_string(claim),
                                divide(Decimal(claim.probability_permille), Decimal(1000)).to_string()));
  }
  return lines;
}

}  // namespace outlay
