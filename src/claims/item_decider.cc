#include "claims/item_decider.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/cues.h"
#include "claims/what_cue_features.h"

namespace outlay {
namespace {

constexpr std::string_view kName = "item-words";
constexpr std::size_t kMostOfHead = 32;  // words; a longer block is text and no head
constexpr std::size_t kClauseCost = 3;   // of a comma in between, in words

struct Item {
  std::string id;
  std::vector<std::string> concepts;
  std::size_t reach = 0;
};

class ItemDecider final : public Decider {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Decider>> make(const TableSet& tables) {
    enum { kItem, kConcepts, kReach, kWords };
    Result<Table> table =
        Table::read(tables.sources("items"), {"item", "concepts", "reach", "words"});
    if (!table) return std::unexpected(table.error());
    auto decider = std::make_unique<ItemDecider>();
    for (const TableRow& row : table->rows()) {
      Item item;
      item.id = row.cell(kItem);
      for (const std::string_view concept_id : row.parts(kConcepts))
        item.concepts.emplace_back(concept_id);
      const std::string_view reach = row.cell(kReach);
      const auto [end, error] =
          std::from_chars(reach.data(), reach.data() + reach.size(), item.reach);
      if (error != std::errc() || end != reach.data() + reach.size()) {
        return std::unexpected(row.error(kReach, "not a number of words"));
      }
      if (const auto added = decider->words_.add_row(item.id, row.parts(kWords)); !added) {
        return std::unexpected(row.error(kWords, "an empty phrase", "take out one of the |"));
      }
      decider->items_.push_back(std::move(item));
    }
    return decider;
  }

  [[nodiscard]] std::string_view name() const override { return "item"; }

  void decide(Passage& passage, const PassageWords& words, Trace* trace) const override {
    std::uint32_t read = Block::kNone;  // the sentence that `cues` are of
    std::vector<Cue> cues;
    for (std::size_t i = 0; i < passage.drafts.size(); ++i) {
      Draft& draft = passage.drafts[i];
      if (!draft.keep) continue;
      const Figure& figure = passage.figures[draft.figure];
      if (figure.sentence != read) {
        read = figure.sentence;
        cues = words_.find(words.sentence(read).words);
      }
      const Item* item =
          in_sentence(draft.claim, words.sentence(read), cues, words.position(draft.figure));
      if (item == nullptr) item = in_heads(draft.claim, words, figure.sentence);
      if (is_stake(draft.claim)) {
        draft.claim.item = draft.claim.counterparty.front() + "-stake";
      } else if (item != nullptr) {
        draft.claim.item = item->id;
      } else if (i > 0 &&
                 passage.figures[passage.drafts[i - 1].figure].sentence == figure.sentence) {
        go_on(passage.drafts[i - 1].claim, draft.claim);
      }
      if (draft.claim.item.empty()) continue;
      draft.claim.decided_by["item"] = kName;
      if (trace != nullptr) trace->add(draft.figure, "item: " + draft.claim.item);
    }
  }

 private:
  [[nodiscard]] static bool fits(const Item& item, const Claim& claim) {
    return std::ranges::find(item.concepts, claim.concept_id) != item.concepts.end();
  }

  // A part of a company that is held or bought: its item is that company's stake.
  [[nodiscard]] static bool is_stake(const Claim& claim) {
    return claim.concept_id == "funding" && claim.measure == Measure::kRatio &&
           claim.counterparty.size() == 1;
  }

  // How far the cue is from the figure at `at`; none with another figure in between.
  [[nodiscard]] static std::optional<std::size_t> distance(const WordsAndCues& sentence,
                                                           const Cue& cue, std::size_t at) {
    const bool left = cue.begin < at;
    const std::size_t from = left ? std::min<std::size_t>(cue.end, at) : at + 1;
    const std::size_t to = left ? at : cue.begin;
    std::size_t cost = left ? 1 : 0;
    for (std::size_t i = from; i < to; ++i) {
      if (sentence.words[i].figure != Word::kNoFigure) return std::nullopt;
      cost += is_clause_mark(sentence.words[i].text) ? 1 + kClauseCost : 1;
    }
    return cost;
  }

  [[nodiscard]] const Item* in_sentence(const Claim& claim, const WordsAndCues& sentence,
                                        const std::vector<Cue>& cues, std::size_t at) const {
    const Item* best = nullptr;
    std::size_t best_cost = 0, best_length = 0;
    for (const Cue& cue : cues) {
      const Item& item = items_[cue.label];
      const std::size_t room = item.reach + kClauseCost + 1;
      if (cue.end + room < at || cue.begin > at + room + 1 || !fits(item, claim)) continue;
      const std::optional<std::size_t> cost = distance(sentence, cue, at);
      if (!cost || *cost > item.reach) continue;
      const std::size_t length = cue.end - cue.begin;
      // Of two that share a word the longer: "AI servers" is not servers.
      const bool better = best == nullptr || *cost + length < best_cost + best_length ||
                          (*cost + length == best_cost + best_length && length > best_length);
      if (!better) continue;
      best = &item;
      best_cost = *cost;
      best_length = length;
    }
    return best;
  }

  [[nodiscard]] const Item* in_heads(const Claim& claim, const PassageWords& words,
                                     std::uint32_t sentence) const {
    const Text& text = words.text();
    const Block& block = text.blocks[text.sentences[sentence].block];
    for (const std::uint32_t head : {block.row_head, block.column_head, block.lead}) {
      if (head == Block::kNone || words.block(head).words.size() > kMostOfHead) continue;
      const Item* longest = nullptr;
      std::size_t length = 0;
      for (const Cue& cue : words_.find(words.block(head).words)) {
        if (!fits(items_[cue.label], claim) || cue.end - cue.begin <= length) continue;
        longest = &items_[cue.label];
        length = cue.end - cue.begin;
      }
      if (longest != nullptr) return longest;
    }
    return nullptr;
  }

  // "EPS of $2.05, up 29%"; "EPS of $4.74 against $4.24 expected".
  static void go_on(const Claim& before, Claim& claim) {
    if (before.concept_id != claim.concept_id) return;
    const bool same_kind = before.measure == claim.measure && before.unit == claim.unit &&
                           is_small(before) == is_small(claim);
    if (claim.measure == Measure::kChange || same_kind) claim.item = before.item;
  }

  // Whether the amount is small, like one for a share.
  [[nodiscard]] static bool is_small(const Claim& claim) {
    const Decimal& value = claim.low ? *claim.low : *claim.high;
    return value.absolute() < Decimal(100000);
  }

  Cues words_;  // label i is items_[i]
  std::vector<Item> items_;
};

}  // namespace

Result<std::unique_ptr<Decider>> make_item_decider(const TableSet& tables) {
  return ItemDecider::make(tables);
}

}  // namespace outlay
