#include "claims/entity_candidates.h"

#include <algorithm>

namespace outlay {
namespace {

constexpr std::uint32_t kSentencesBefore = 5;
constexpr std::size_t kMostCandidates = 28;
constexpr std::size_t kMostOfRanking = 4;
// Unnamed analysts say things of others; no figure is about them.
constexpr std::string_view kSpeakersOnly = "group:analysts";

class Collector {
 public:
  explicit Collector(const WhoContext& context) : context_(context) {}

  void add(std::size_t anchor) {
    const Anchor& a = context_.anchors()[anchor];
    add(a.ids, anchor);
    // A person who speaks for a house may be the only name in sight.
    if (a.kind == MentionKind::kPerson && a.ids.size() == 1) {
      const Person* person = context_.names().person(a.ids.front());
      if (person != nullptr && !person->organisation.empty()) {
        add({std::string(person->organisation)}, anchor);
      }
    }
  }
  void add(const std::vector<std::string>& ids, std::size_t anchor) {
    if (ids.size() == 1 && ids.front() == kSpeakersOnly) return;
    EntityCandidate* candidate = find_or_add(ids);
    if (candidate == nullptr) return;
    if (std::find(candidate->anchors.begin(), candidate->anchors.end(), anchor) ==
        candidate->anchors.end()) {
      candidate->anchors.push_back(anchor);
    }
  }
  void add(std::pair<std::size_t, std::size_t> range) {
    for (std::size_t i = range.first; i < range.second; ++i) add(i);
  }
  void add_id(const std::string& id) { find_or_add({id}); }

  std::vector<EntityCandidate> take() {
    for (EntityCandidate& candidate : found_) {
      std::sort(candidate.anchors.begin(), candidate.anchors.end());
    }
    return std::move(found_);
  }

 private:
  EntityCandidate* find_or_add(const std::vector<std::string>& ids) {
    const auto at = std::find_if(found_.begin(), found_.end(),
                                 [&](const EntityCandidate& c) { return c.ids == ids; });
    if (at != found_.end()) return &*at;
    if (found_.size() >= kMostCandidates) return nullptr;
    found_.push_back({ids, {}});
    return &found_.back();
  }

  const WhoContext& context_;
  std::vector<EntityCandidate> found_;
};

}  // namespace

std::vector<EntityCandidate> entity_candidates(const WhoContext& context, const Figure& figure) {
  const Text& text = context.passage().text;
  Collector collector(context);
  const std::uint32_t sentence = figure.sentence;
  const Block& block = text.blocks[text.sentences[sentence].block];
  collector.add(context.of_sentence(sentence));
  if (block.row_head != Block::kNone) collector.add(context.of_block(block.row_head));
  if (block.column_head != Block::kNone) collector.add(context.of_block(block.column_head));
  for (std::uint32_t back = 1; back <= kSentencesBefore && back <= sentence; ++back) {
    collector.add(context.of_sentence(sentence - back));
  }
  if (block.heading != Block::kNone) collector.add(context.of_block(block.heading));
  if (block.lead != Block::kNone) collector.add(context.of_block(block.lead));
  for (const std::string& id : context.title_ids()) collector.add_id(id);
  for (std::size_t i = 0; i < std::min(kMostOfRanking, context.ranking().size()); ++i) {
    collector.add_id(context.ranking()[i]);
  }
  if (sentence + 1 < text.sentences.size()) collector.add(context.of_sentence(sentence + 1));
  std::vector<EntityCandidate> found = collector.take();
  if (found.empty()) found.push_back({{std::string(kUnnamedGroup)}, {}});
  return found;
}

}  // namespace outlay
