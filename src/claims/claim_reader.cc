#include "claims/claim_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "claims/counterparty_decider.h"
#include "claims/cues.h"
#include "claims/decider.h"
#include "claims/entity.h"
#include "claims/item_decider.h"
#include "claims/mentions.h"
#include "claims/name_words.h"
#include "claims/passage.h"
#include "claims/passage_words.h"
#include "claims/period_decider.h"
#include "claims/restates_decider.h"
#include "claims/segment_decider.h"
#include "claims/speaker.h"
#include "claims/stance_of_speaker.h"
#include "claims/sureness_decider.h"
#include "claims/what_decider.h"
#include "claims/what_features.h"
#include "lexicon/names.h"

namespace outlay {

struct ClaimReader::Parts {
  Cues cues;
  std::shared_ptr<const Names> names;
  std::shared_ptr<const NameWords> name_words;
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
  passage.mentions = find_mentions(text, *names, *name_words, document.facts.title);
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
  Result<Names> names = Names::load(tables);
  if (!names) return std::unexpected(names.error());
  parts->names = std::make_shared<const Names>(std::move(*names));
  Result<NameWords> name_words = NameWords::load(tables);
  if (!name_words) return std::unexpected(name_words.error());
  parts->name_words = std::make_shared<const NameWords>(std::move(*name_words));

  // The order in which they run.
  Result<std::unique_ptr<Decider>> made[] = {
      make_what_decider(tables, parts->names),
      make_segment_decider(tables),
      make_entity_decider(tables, parts->names, parts->name_words),
      make_speaker_decider(tables, parts->names, parts->name_words),
      make_stance_of_speaker_decider(parts->names),
      make_period_decider(tables, parts->names),
      make_counterparty_decider(),
      make_item_decider(tables),
      make_sureness_decider(tables, parts->names),
      make_restates_decider(),
  };
  for (Result<std::unique_ptr<Decider>>& decider : made) {
    if (!decider) return std::unexpected(decider.error());
    parts->deciders.push_back(std::move(*decider));
  }
  return ClaimReader(std::move(parts));
}

ClaimReader::ClaimReader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ClaimReader::ClaimReader(ClaimReader&&) noexcept = default;
ClaimReader& ClaimReader::operator=(ClaimReader&&) noexcept = default;
ClaimReader::~ClaimReader() = default;

std::shared_ptr<const Names> ClaimReader::names() const { return parts_->names; }
std::shared_ptr<const NameWords> ClaimReader::name_words() const { return parts_->name_words; }

std::vector<Claim> ClaimReader::read(const Document& document, const Text& text,
                                     const std::vector<Figure>& figures) const {
  return claims_of(parts_->drafts(document, text, figures, nullptr).drafts, false);
}

std::vector<Claim> ClaimReader::read_all(const Document& document, const Text& text,
                                         const std::vector<Figure>& figures) const {
  return claims_of(parts_->drafts(document, text, figures, nullptr).drafts, true);
}

std::vector<Features> ClaimReader::what_features_of(const Document& document, const Text& text,
                                                    const std::vector<Figure>& figures) const {
  const std::vector<Mention> mentions =
      find_mentions(text, *parts_->names, *parts_->name_words, document.facts.title);
  const PassageWords words(document, text, figures, parts_->cues);
  const WhatContext context(words, mentions, *parts_->names, document);
  std::vector<Features> all(figures.size(), Features(Features::Keep::kText));
  for (std::size_t i = 0; i < figures.size(); ++i) what_features(context, i, all[i]);
  return all;
}

std::vector<std::pair<Claim, Features>> ClaimReader::sureness_features_of(
    const Document& document, const Text& text, const std::vector<Figure>& figures) const {
  const Passage passage = parts_->drafts(document, text, figures, nullptr);
  std::vector<std::pair<Claim, Features>> all;
  for (std::size_t i = 0; i < passage.drafts.size(); ++i) {
    if (!passage.drafts[i].keep) continue;
    all.emplace_back(passage.drafts[i].claim, Features(Features::Keep::kText));
    sureness_features(passage, *parts_->names, i, all.back().second);
  }
  return all;
}

std::vector<std::string> ClaimReader::explain(const Document& document, const Text& text,
                                              const std::vector<Figure>& figures) const {
  Trace trace;
  const Passage passage = parts_->drafts(document, text, figures, &trace);
  std::vector<std::string> lines;
  std::vector<Trace::Line> steps = trace.lines();
  for (const Draft& draft : passage.drafts) {
    steps.push_back({draft.figure, fmt::format("{}: {}", draft.keep ? "claim" : "no claim",
                                               to_string(draft.claim))});
  }
  std::stable_sort(steps.begin(), steps.end(), [](const Trace::Line& a, const Trace::Line& b) {
    return a.figure < b.figure;
  });
  for (const Trace::Line& step : steps) {
    lines.push_back(fmt::format("«{}» {}", text.view(figures[step.figure].span), step.text));
  }
  return lines;
}

}  // namespace outlay
