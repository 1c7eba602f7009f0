#include "claims/claim_reader.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "claims/cues.h"
#include "claims/decider.h"
#include "claims/passage.h"
#include "claims/passage_words.h"
#include "claims/restates_decider.h"
#include "claims/what_decider.h"

namespace outlay {

struct ClaimReader::Parts {
  Cues cues;
  std::vector<std::unique_ptr<Decider>> deciders;

  // The drafts of all figures, after every decider.
  [[nodiscard]] Passage drafts(const Document& document, const Text& text,
                               const std::vector<Figure>& figures, Trace* trace) const;
};

namespace {

Draft draft_of(const Document& document, const Text& text, const Figure& figure,
               std::size_t index) {
  Draft draft;
  draft.figure = index;
  Claim& claim = draft.claim;
  claim.document = document.id;
  claim.place = place_of(text, figure.span);
  claim.quote = std::string(text.view(figure.span));
  claim.low = figure.low;
  claim.high = figure.high;
  claim.unit = figure.unit;
  claim.hedge = figure.hedge;
  claim.approx = figure.approx;
  claim.quantum = figure.quantum;
  claim.interval = figure.interval;
  claim.decided_by["value"] = figure.reader;
  return draft;
}

std::vector<Claim> claims_of(std::vector<Draft> drafts, bool all) {
  for (Draft& draft : drafts) identify(draft.claim);
  for (Draft& draft : drafts) {
    if (draft.claim.restates.empty()) continue;
    std::size_t index = 0;  // written by the decider as a place in this list
    const std::string& written = draft.claim.restates;
    std::from_chars(written.data(), written.data() + written.size(), index);
    const Draft& first = drafts[index];
    draft.claim.restates = all || first.keep ? first.claim.id : std::string();
  }
  std::vector<Claim> claims;
  for (Draft& draft : drafts) {
    if (all || draft.keep) claims.push_back(std::move(draft.claim));
  }
  return claims;
}

}  // namespace

Passage ClaimReader::Parts::drafts(const Document& document, const Text& text,
                                   const std::vector<Figure>& figures, Trace* trace) const {
  Passage passage{document, text, figures, {}, {}};
  if (figures.empty()) return passage;
  const PassageWords words(document, text, figures, cues);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    passage.drafts.push_back(draft_of(document, text, figures[i], i));
  }
  for (const std::unique_ptr<Decider>& decider : deciders) decider->decide(passage, words, trace);
  return passage;
}

Result<ClaimReader> ClaimReader::load(const TableSet& tables) {
  auto parts = std::make_unique<Parts>();
  Result<Cues> cues = Cues::load(tables);
  if (!cues) return std::unexpected(cues.error());
  parts->cues = std::move(*cues);
  Result<std::unique_ptr<Decider>> what = make_what_decider(tables);
  if (!what) return std::unexpected(what.error());
  parts->deciders.push_back(std::move(*what));
  parts->deciders.push_back(make_restates_decider());
  return ClaimReader(std::move(parts));
}

ClaimReader::ClaimReader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ClaimReader::ClaimReader(ClaimReader&&) noexcept = default;
ClaimReader& ClaimReader::operator=(ClaimReader&&) noexcept = default;
ClaimReader::~ClaimReader() = default;

std::vector<Claim> ClaimReader::read(const Document& document, const Text& text,
                                     const std::vector<Figure>& figures) const {
  return claims_of(parts_->drafts(document, text, figures, nullptr).drafts, false);
}

std::vector<Claim> ClaimReader::read_all(const Document& document, const Text& text,
                                         const std::vector<Figure>& figures) const {
  return claims_of(parts_->drafts(document, text, figures, nullptr).drafts, true);
}

std::vector<std::string> ClaimReader::explain(const Document& document, const Text& text,
                                              const std::vector<Figure>& figures) const {
  Trace trace;
  const Passage passage = parts_->drafts(document, text, figures, &trace);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (const Trace::Line& line : trace.lines()) {
      if (line.figure != i) continue;
      lines.push_back(fmt::format("«{}» {}", text.view(figures[i].span), line.text));
    }
    for (const Draft& draft : passage.drafts) {
      if (draft.figure != i) continue;
      lines.push_back(fmt::format("«{}» {}: {}", text.view(figures[i].span),
                                  draft.keep ? "claim" : "no claim", to_string(draft.claim)));
    }
  }
  return lines;
}

}  // namespace outlay
