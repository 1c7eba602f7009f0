#include "claims/entity_candidates.h"

#include <algorithm>

#include "unicode/characters.h"

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
  void add_total(std::vector<std::string> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() < 2) return;
    if (EntityCandidate* candidate = find_or_add(ids)) candidate->of_total = true;
  }

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

bool is_total(const WhoContext& context, std::string_view head) {
  const std::string folded = fold(head);
  for (std::size_t at = 0; at < folded.size();) {
    const auto is_letter_byte = [&](std::size_t i) {
      return folded[i] != ' ' && folded[i] != '*' && folded[i] != '(' && folded[i] != ')';
    };
    if (!is_letter_byte(at)) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < folded.size() && is_letter_byte(end)) ++end;
    if (context.words().is(std::string_view(folded).substr(at, end - at), NameWord::kTotalWord)) {
      return true;
    }
    at = end;
  }
  return false;
}

// Whom the rows above name, where the figure stands in a row that adds them up:
// in a table of blocks, or in rows of marks ("| Total | $40B |").
void add_rows_of_total(const WhoContext& context, const Figure& figure, Collector& collector) {
  constexpr std::uint32_t kMostRows = 16;
  constexpr std::uint32_t kMostCells = 200;
  const Text& text = context.passage().text;
  const auto first_of = [&](std::pair<std::size_t, std::size_t> range, std::uint64_t end,
                            std::vector<std::string>& ids) {
    for (std::size_t i = range.first; i < range.second; ++i) {
      const Anchor& anchor = context.anchors()[i];
      if (!anchor.is_actor() || anchor.span.begin >= end) continue;
      ids.push_back(anchor.ids.front());
      return;
    }
  };
  std::vector<std::string> ids;
  const std::uint32_t own = text.sentences[figure.sentence].block;
  const Block& block = text.blocks[own];
  if (block.row_head != Block::kNone) {
    if (!is_total(context, text.view(text.blocks[block.row_head].span))) return;
    for (std::uint32_t back = 1; back <= kMostCells && back <= own && ids.size() < kMostRows; ++back) {
      const Block& cell = text.blocks[own - back];
      if (cell.table != block.table) break;
      if (cell.column != text.blocks[block.row_head].column || cell.row >= block.row) continue;
      first_of(context.of_block(own - back), cell.span.end, ids);
    }
    collector.add_total(std::move(ids));
    return;
  }
  const auto first_cell = [&](std::uint32_t sentence) -> std::string_view {
    const std::string_view row = text.view(text.sentences[sentence].span);
    const std::size_t end = row.find('|', 1);
    return row.starts_with('|') && end != std::string_view::npos ? row.substr(1, end - 1)
                                                                 : std::string_view();
  };
  if (!is_total(context, first_cell(figure.sentence))) return;
  for (std::uint32_t back = 1; back <= kMostRows && back <= figure.sentence; ++back) {
    const std::string_view head = first_cell(figure.sentence - back);
    if (head.empty() || head.find("--") != std::string_view::npos) break;
    const TextSpan row = text.sentences[figure.sentence - back].span;
    first_of(context.of_sentence(figure.sentence - back), row.begin + 1 + head.size(), ids);
  }
  collector.add_total(std::move(ids));
}

}  // namespace

std::vector<EntityCandidate> entity_candidates(const WhoContext& context, const Figure& figure) {
  const Text& text = context.passage().text;
  Collector collector(context);
  const std::uint32_t sentence = figure.sentence;
  const Block& block = text.blocks[text.sentences[sentence].block];
  add_rows_of_total(context, figure, collector);
  collector.add(context.of_sentence(sentence));
  if (block.row_head != Block::kNone) collector.add(context.of_block(block.row_head));
  if (block.column_head != Block::kNone) collector.add(context.of_block(block.column_head));
  for (std::uint32_t back = 1; back <= kSentencesBefore && back <= sentence; ++back) {
    collector.add(context.of_sentence(sentence - back));
  }
  if (block.heading != Block::kNone) collector.add(context.of_block(block.heading));
  if (const std::uint32_t named = context.naming_heading(sentence);
      named != Block::kNone && named != block.heading) {
    collector.add(context.of_block(named));
  }
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
