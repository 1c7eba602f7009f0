#include "claims/entity_ties.h"

#include <algorithm>
#include <array>

namespace outlay {

std::string tie_context(const WhoContext& context, const Figure& before, const Figure& figure) {
  const Text& text = context.passage().text;
  int names = 0;
  const auto& anchors = context.anchors();
  auto at = std::partition_point(anchors.begin(), anchors.end(), [&](const Anchor& a) {
    return a.span.begin < before.span.end;
  });
  for (; at != anchors.end() && at->span.begin < figure.span.begin && names < 3; ++at) {
    if (at->is_actor()) ++names;
  }
  const std::uint32_t distance = figure.sentence - before.sentence;
  std::string where = distance == 0 ? "same" : distance == 1 ? "next" : distance == 2 ? "second" : "far";
  if (distance != 0 && text.sentences[before.sentence].block != text.sentences[figure.sentence].block) {
    where += "-block";
  }
  if (before.span == figure.span) return "one-span";
  return where + "-" + std::to_string(names);
}

std::string_view tie_kind(const EntityCandidate& before, const EntityCandidate& candidate) {
  if (before.ids == candidate.ids) return "equal";
  const bool groups = before.ids.front().starts_with("group:") && candidate.ids.front().starts_with("group:");
  if (groups) return "group";
  const auto within = [](const EntityCandidate& a, const EntityCandidate& b) {
    return std::includes(b.ids.begin(), b.ids.end(), a.ids.begin(), a.ids.end());
  };
  return within(before, candidate) || within(candidate, before) ? "within" : "";
}

}  // namespace outlay
