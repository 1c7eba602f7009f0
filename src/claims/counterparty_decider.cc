#include "claims/counterparty_decider.h"

#include <algorithm>
#include <string>
#include <vector>

namespace outlay {
namespace {

constexpr std::string_view kName = "other-side";
constexpr std::string_view kBefore = "other-side.before";
constexpr std::string_view kBehind = "other-side.behind";
constexpr std::size_t kReach = 24;     // words between figure and name
constexpr std::size_t kMostNames = 4;  // of a list

// A name as words of its sentence.
struct Side {
  const Mention* mention = nullptr;
  std::size_t begin = 0, end = 0;
};

bool can_be_a_side(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::kOrganisation:
      return true;
    case MentionKind::kGroup:
      return true;
    case MentionKind::kProduct:
      return true;  // its maker
    case MentionKind::kPerson:
    case MentionKind::kPlace:
    case MentionKind::kPronoun:
      return false;
  }
  return false;
}

class CounterpartyDecider final : public Decider {
 public:
  [[nodiscard]] std::string_view name() const override { return "counterparty"; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    for (Draft& draft : passage.drafts) {
      Claim& claim = draft.claim;
      if (!draft.keep || (claim.concept_id != "contract" && claim.concept_id != "funding"))
        continue;
      if (claim.measure == Measure::kChange) continue;
      claim.counterparty = other_side(passage, words, draft);
      if (claim.counterparty.empty()) continue;
      claim.decided_by["counterparty"] = kName;
      if (trace != nullptr) trace->add(draft.figure, "counterparty: " + claim.counterparty.front());
    }
  }

 private:
  [[nodiscard]] static std::vector<std::string> other_side(const Passage& passage,
                                                           const PassageWords& words,
                                                           const Draft& draft) {
    const Figure& figure = passage.figures[draft.figure];
    const WordsAndCues& sentence = words.sentence(figure.sentence);
    const std::size_t at = words.position(draft.figure);
    const std::vector<Side> sides = sides_near(passage, sentence, figure, at);
    const Side* best = nullptr;
    std::size_t best_distance = kReach + 1;
    for (const Side& side : sides) {
      const std::size_t distance = side.begin > at ? side.begin - at : at - std::min(side.end, at);
      if (distance >= best_distance || is_own(draft.claim, *side.mention) ||
          !hangs_on(words.cues(), sentence, side)) {
        continue;
      }
      best = &side;
      best_distance = distance;
    }
    std::vector<std::string> ids;
    if (best == nullptr) return ids;
    // Those that follow in a list: "from Vela, Orrin and Tallis".
    std::size_t end = best->end;
    for (const Side& side : sides) {
      if (side.begin < best->begin || ids.size() == kMostNames) continue;
      if (&side != best && !only_list_words(sentence, end, side.begin)) break;
      if (!is_own(draft.claim, *side.mention)) ids.push_back(side.mention->id);
      end = side.end;
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }

  [[nodiscard]] static bool is_own(const Claim& claim, const Mention& mention) {
    return std::ranges::find(claim.entity, mention.id) != claim.entity.end() ||
           std::ranges::find(claim.said_by, mention.id) != claim.said_by.end();
  }

  [[nodiscard]] static std::vector<Side> sides_near(const Passage& passage,
                                                    const WordsAndCues& sentence,
                                                    const Figure& figure, std::size_t at) {
    const std::size_t first = at > kReach ? at - kReach : 0;
    const std::size_t last = std::min(sentence.words.size(), at + kReach + 1);
    std::vector<Side> sides;
    if (first >= last) return sides;
    auto mention = std::lower_bound(
        passage.mentions.begin(), passage.mentions.end(), sentence.words[first].span.begin,
        [](const Mention& one, std::uint64_t begin) { return one.span.begin < begin; });
    std::size_t word = first;
    for (; mention != passage.mentions.end() && mention->sentence == figure.sentence; ++mention) {
      if (!can_be_a_side(*mention) || mention->id.empty()) continue;
      while (word < last && sentence.words[word].span.end <= mention->span.begin) ++word;
      if (word == last) break;
      Side side{&*mention, word, word};
      while (side.end < sentence.words.size() &&
             sentence.words[side.end].span.begin < mention->span.end) {
        ++side.end;
      }
      sides.push_back(side);
    }
    return sides;
  }

  // Whether a joining word stands directly beside the name.
  [[nodiscard]] static bool hangs_on(const Cues& cues, const WordsAndCues& sentence,
                                     const Side& side) {
    const std::size_t from = side.begin > kReach ? side.begin - kReach : 0;
    auto cue =
        std::lower_bound(sentence.cues.begin(), sentence.cues.end(), from,
                         [](const Cue& one, std::size_t begin) { return one.begin < begin; });
    for (; cue != sentence.cues.end() && cue->begin <= side.end; ++cue) {
      const std::string_view label = cues.labels()[cue->label];
      if (label == kBefore && cue->end == side.begin) return true;
      if (label == kBehind && cue->begin == side.end) return true;
    }
    return false;
  }

  [[nodiscard]] static bool only_list_words(const WordsAndCues& sentence, std::size_t from,
                                            std::size_t to) {
    static constexpr std::string_view kListWords[] = {",",  "and", "&",  "、", "和",
                                                      "及", "与",  "與", "，"};
    if (from > to || to - from > 2) return false;
    return std::all_of(sentence.words.begin() + static_cast<std::ptrdiff_t>(from),
                       sentence.words.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const Word& word) {
                         return std::ranges::find(kListWords, word.text) != std::end(kListWords);
                       });
  }
};

}  // namespace

std::unique_ptr<Decider> make_counterparty_decider() {
  return std::make_unique<CounterpartyDecider>();
}

}  // namespace outlay
