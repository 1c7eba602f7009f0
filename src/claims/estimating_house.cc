#include "claims/estimating_house.h"

#include <algorithm>

namespace outlay {
namespace {

constexpr std::string_view kHouses[] = {"research-house", "bank", "broker"};

}  // namespace

bool is_house_of_analysts(std::string_view id, const Names& names) {
  const Entity* entity = names.entity(id);
  return entity != nullptr && std::ranges::find(kHouses, entity->kind) != std::end(kHouses);
}

std::string estimating_house(const WhoContext& context, const Figure& figure) {
  const auto [begin, end] = context.of_sentence(figure.sentence);
  std::string house;
  for (std::size_t i = begin; i < end; ++i) {
    const Anchor& anchor = context.anchors()[i];
    if (anchor.span.begin >= figure.span.begin) break;
    if (anchor.ids.size() != 1 || !context.words().is(anchor.word_behind, NameWord::kEstimateVerb)) {
      continue;
    }
    if (is_house_of_analysts(anchor.ids.front(), context.names())) house = anchor.ids.front();
  }
  return house;
}

}  // namespace outlay
