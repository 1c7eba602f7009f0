#include "claims/stance_of_speaker.h"

#include <algorithm>
#include <utility>

#include "claims/estimating_house.h"

namespace outlay {
namespace {

constexpr std::string_view kName = "stance-of-speaker";
class StanceOfSpeakerDecider final : public Decider {
 public:
  explicit StanceOfSpeakerDecider(std::shared_ptr<const Names> names) : names_(std::move(names)) {}

  [[nodiscard]] std::string_view name() const override { return kName; }

  void decide(Passage& passage, const PassageWords&, Trace* trace) const override {
    for (Draft& draft : passage.drafts) {
      Claim& claim = draft.claim;
      if (claim.stance != Stance::kPlan || claim.said_by.empty()) continue;
      const bool all = std::ranges::all_of(claim.said_by, [&](const std::string& id) {
        return is_house_of_analysts(id, *names_) &&
               std::ranges::find(claim.entity, id) == claim.entity.end();
      });
      if (!all) continue;
      claim.stance = Stance::kEstimate;
      claim.decided_by["stance"] = kName;
      if (trace != nullptr) trace->add(draft.figure, "stance: estimate, for a house of analysts says it");
    }
  }

 private:
  std::shared_ptr<const Names> names_;
};

}  // namespace

Result<std::unique_ptr<Decider>> make_stance_of_speaker_decider(
    std::shared_ptr<const Names> names) {
  return std::make_unique<StanceOfSpeakerDecider>(std::move(names));
}

}  // namespace outlay
