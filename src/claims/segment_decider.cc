#include "claims/segment_decider.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace outlay {
namespace {

constexpr std::string_view kName = "part-before-its-figure";
constexpr std::size_t kMostBetween =
    2;  // words between the part and what is counted: "business", "product"
constexpr std::size_t kMostBehind =
    5;  // words between a figure and a part behind it: "$2 billion in cloud revenue"
constexpr std::size_t kReach = 16;  // words from what is counted to the figure

// What a part has of its own.
bool is_counted(std::string_view label) {
  return label == "concept.revenue" || label == "concept.profit" || label == "concept.margin" ||
         label == "concept.backlog";
}

bool may_have_part(const Claim& claim) {
  return claim.concept_id == "revenue" || claim.concept_id == "profit" ||
         claim.concept_id == "margin" || claim.concept_id == "backlog";
}

// A word of what is counted, and the part before it; without one it is of the whole.
struct Head {
  std::size_t begin = 0, end = 0;
  std::size_t part_begin = 0;
  std::optional<std::size_t> part;  // label of the table
};

class SegmentDecider final : public Decider {
 public:
  explicit SegmentDecider(Cues parts) : parts_(std::move(parts)) {}

  [[nodiscard]] std::string_view name() const override { return "segment"; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    std::uint32_t read = Block::kNone;  // the sentence that `heads` are of
    std::vector<Head> heads;
    for (Draft& draft : passage.drafts) {
      if (!draft.keep || !draft.claim.segment.empty() || !may_have_part(draft.claim)) continue;
      const Figure& figure = passage.figures[draft.figure];
      const WordsAndCues& sentence = words.sentence(figure.sentence);
      if (figure.sentence != read) {
        read = figure.sentence;
        heads = heads_of(words.cues(), sentence);
      }
      const Head* head = head_of(heads, sentence, words.position(draft.figure));
      if (head == nullptr || !head->part) continue;
      draft.claim.segment = parts_.labels()[*head->part];
      draft.claim.decided_by["segment"] = kName;
      if (trace != nullptr) trace->add(draft.figure, "segment: " + draft.claim.segment);
    }
  }

 private:
  [[nodiscard]] std::vector<Head> heads_of(const Cues& cues, const WordsAndCues& sentence) const {
    const std::vector<Cue> parts = parts_.find(sentence.words);
    std::vector<Head> heads;
    for (const Cue& cue : sentence.cues) {
      if (!is_counted(cues.labels()[cue.label])) continue;
      if (!heads.empty() && cue.begin < heads.back().end) continue;
      Head head{cue.begin, cue.end, cue.begin, std::nullopt};
      std::size_t length = 0;
      for (const Cue& part : parts) {
        if (part.begin >= cue.begin) break;
        if (part.end > cue.begin || part.end + kMostBetween < cue.begin) continue;
        if (!plain_between(sentence, part.end, cue.begin) || part.end - part.begin < length)
          continue;
        length = part.end - part.begin;
        head.part = part.label;
        head.part_begin = part.begin;
      }
      heads.push_back(head);
    }
    return heads;
  }

  [[nodiscard]] static bool plain_between(const WordsAndCues& sentence, std::size_t from,
                                          std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if (sentence.words[i].kind == TokenKind::kMark || sentence.words[i].figure != Word::kNoFigure)
        return false;
    }
    return true;
  }

  // Directly behind the figure, else the last before it.
  [[nodiscard]] static const Head* head_of(const std::vector<Head>& heads,
                                           const WordsAndCues& sentence, std::size_t at) {
    const Head* before = nullptr;
    for (const Head& head : heads) {
      if (head.end <= at) {
        before = &head;
      } else if (head.part_begin > at && head.part_begin - at <= kMostBehind &&
                 plain_between(sentence, at + 1, head.part_begin)) {
        return &head;
      }
    }
    return before != nullptr && at - before->end <= kReach ? before : nullptr;
  }

  Cues parts_;
};

}  // namespace

Result<std::unique_ptr<Decider>> make_segment_decider(const TableSet& tables) {
  Result<Cues> parts = Cues::load(tables, "segments");
  if (!parts) return std::unexpected(parts.error());
  return std::make_unique<SegmentDecider>(std::move(*parts));
}

}  // namespace outlay
