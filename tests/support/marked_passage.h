// A passage for tests of the deciders: figures are marked by hand in the text,
// "Baidu spent «4 billion yuan»", so that no test rests on how figures are read.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claims/passage.h"
#include "text/make_text.h"

namespace outlay {

// Holds what a Passage refers to. The text is one of a passage: as it stands.
struct MarkedPassage {
  Document document;
  Text text;
  std::vector<Figure> figures;
  std::unique_ptr<Passage> passage;

  explicit MarkedPassage(std::string_view marked, std::string_view title = {}) {
    document.kind = DocumentKind::kPassage;
    document.facts.title = std::string(title);
    constexpr std::string_view kOpen = "«", kClose = "»";
    std::vector<DocumentSpan> spans;
    for (std::size_t at = 0; at < marked.size();) {
      const std::string_view rest = marked.substr(at);
      if (rest.starts_with(kOpen)) {
        spans.push_back({document.bytes.size(), 0});
        at += kOpen.size();
      } else if (rest.starts_with(kClose)) {
        spans.back().end = document.bytes.size();
        at += kClose.size();
      } else {
        document.bytes += marked[at++];
      }
    }
    text = make_text(document);
    for (const DocumentSpan& span : spans) {
      // The words as they stand in the text; blocks may have moved them.
      const std::string_view quote =
          std::string_view(document.bytes).substr(span.begin, span.size());
      const std::size_t from = figures.empty() ? 0 : figures.back().span.end;
      const std::size_t at = text.content.find(quote, from);
      Figure figure;
      figure.span = {at, at + quote.size()};
      figure.sentence = static_cast<std::uint32_t>(sentence_at(text, at));
      const bool percent = quote.find('%') != std::string_view::npos;
      const bool money = quote.find('$') != std::string_view::npos ||
                         quote.find("yuan") != std::string_view::npos ||
                         quote.find("元") != std::string_view::npos;
      figure.unit = percent ? Unit{Dimension::kPercent, {}}
                    : money ? Unit::money(*Currency::parse("USD"))
                            : Unit{Dimension::kCount, {}};
      figures.push_back(figure);
    }
    passage = std::make_unique<Passage>(Passage{document, text, figures, {}, {}});
    for (std::size_t i = 0; i < figures.size(); ++i) {
      Draft draft;
      draft.figure = i;
      draft.claim.quote = std::string(text.view(figures[i].span));
      passage->drafts.push_back(draft);
    }
  }
};

}  // namespace outlay
