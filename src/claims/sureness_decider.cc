#include "claims/sureness_decider.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "claims/linear_model.h"

namespace outlay {
namespace {

constexpr std::string_view kRight = "right";
constexpr std::size_t kMostNames = 4;

std::string_view permille_bucket(int permille) {
  if (permille < 400) return "0";
  if (permille < 550) return "4";
  if (permille < 700) return "55";
  if (permille < 800) return "7";
  if (permille < 900) return "8";
  if (permille < 950) return "9";
  if (permille < 980) return "95";
  return "98";
}

std::string_view margin_bucket(std::int64_t margin) {
  if (margin < 100) return "0";
  if (margin < 250) return "1";
  if (margin < 500) return "2";
  if (margin < 1000) return "3";
  if (margin < 2000) return "4";
  return "5";
}

// Where the entity is named, as seen from the figure.
std::string_view place_of_name(const Passage& passage, const Draft& draft, std::size_t& others) {
  const Figure& figure = passage.figures[draft.figure];
  const std::vector<std::string>& entity = draft.claim.entity;
  bool here = false, earlier = false;
  std::vector<std::string_view> met;
  auto mention = std::lower_bound(
      passage.mentions.begin(), passage.mentions.end(), figure.sentence,
      [](const Mention& one, std::uint32_t sentence) { return one.sentence < sentence; });
  for (auto at = mention; at != passage.mentions.end() && at->sentence == figure.sentence; ++at) {
    if (at->id.empty() || at->kind == MentionKind::kPerson) continue;
    if (std::ranges::find(entity, at->id) != entity.end()) {
      here = true;
    } else if (met.size() < kMostNames && std::ranges::find(met, at->id) == met.end()) {
      met.emplace_back(at->id);
    }
  }
  for (auto at = mention; at != passage.mentions.begin() && !earlier;) {
    --at;
    if (at->sentence + 1 < figure.sentence) break;
    earlier = std::ranges::find(entity, at->id) != entity.end();
  }
  others = met.size();
  return here ? "here" : earlier ? "before" : "far";
}

class SurenessDecider final : public Decider {
 public:
  SurenessDecider(LinearModel model, std::shared_ptr<const Names> names)
      : model_(std::move(model)), names_(std::move(names)) {
    right_ = model_.labels().size() > 1 && model_.labels()[1] == kRight ? 1 : 0;
  }

  [[nodiscard]] std::string_view name() const override { return "sureness"; }

  void decide(Passage& passage, const PassageWords&, Trace* trace) const override {
    Features features;
    for (std::size_t i = 0; i < passage.drafts.size(); ++i) {
      Draft& draft = passage.drafts[i];
      if (!draft.keep) continue;
      sureness_features(passage, *names_, i, features);
      const std::vector<std::int64_t> scores = model_.scores(features);
      const std::int64_t margin = scores[right_] - scores[1 - right_];
      draft.claim.probability_permille = model_.permille_of(margin);
      if (trace != nullptr) {
        trace->add(draft.figure,
                   fmt::format("sureness: {} of 1000", draft.claim.probability_permille));
      }
    }
  }

 private:
  LinearModel model_;
  std::shared_ptr<const Names> names_;
  std::size_t right_ = 1;
};

}  // namespace

void sureness_features(const Passage& passage, const Names& names, std::size_t index,
                       Features& features) {
  const Draft& draft = passage.drafts[index];
  const Claim& claim = draft.claim;
  const Figure& figure = passage.figures[draft.figure];
  const Sentence& sentence = passage.text.sentences[figure.sentence];
  const Block& block = passage.text.blocks[sentence.block];
  const std::string_view language = sentence.language == Language::kChinese ? "zh" : "en";
  features.clear();
  features.add({"always"});
  features.add({language});
  features.add({"concept ", permille_bucket(draft.concept_permille)});
  features.add({"measure ", permille_bucket(draft.measure_permille)});
  features.add({"keep ", permille_bucket(draft.keep_permille)});
  const std::string_view margin = margin_bucket(draft.entity_margin);
  features.add({"entity ", margin});
  features.add({"entity ", margin, " ", language});
  features.add({"both ", permille_bucket(draft.concept_permille), " ", margin});
  features.add({"is ", claim.concept_id});
  features.add({"measures ", to_string(claim.measure)});
  features.add({"cell ", block.table != Block::kNone ? "yes" : "no"});
  std::size_t others = 0;
  const std::string_view place = place_of_name(passage, draft, others);
  const std::string count = std::to_string(others);
  features.add({"named ", place});
  features.add({"named ", place, " others ", count});
  features.add({"ids ", std::to_string(std::min<std::size_t>(claim.entity.size(), 3))});
  if (!claim.entity.empty()) {
    const std::string& id = claim.entity.front();
    const Entity* entity = names.entity(id);
    const std::string_view sort = id.starts_with("group:") ? "group"
                                  : entity != nullptr      ? entity->kind
                                                           : std::string_view("unknown");
    features.add({"sort ", sort});
    features.add({"sort ", sort, " ", place});
  }
  if (!figure.low || !figure.high) features.add({"open"});
  features.add({"reader ", figure.reader});
  features.add({"hedge ", figure.hedge});
  if (index > 0) {
    const Draft& before = passage.drafts[index - 1];
    if (before.claim.entity == claim.entity) features.add({"entity of the one before"});
    if (before.claim.concept_id == claim.concept_id) features.add({"concept of the one before"});
  }
  features.make_set();
}

Result<std::unique_ptr<Decider>> make_sureness_decider(const TableSet& tables,
                                                       std::shared_ptr<const Names> names) {
  Result<LinearModel> model = LinearModel::load(tables, "sureness_weights");
  if (!model) return std::unexpected(model.error());
  return std::make_unique<SurenessDecider>(std::move(*model), std::move(names));
}

}  // namespace outlay
