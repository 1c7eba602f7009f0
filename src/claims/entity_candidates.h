// Who a figure could be about: one id, or the ids of a list as one joint figure.
//
// In the order of nearness: the figure's sentence, the heads of its row and
// column, the sentences before, the one behind, its heading and the paragraph
// that leads its list, the title, and whom the text names most.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claims/who_context.h"

namespace outlay {

// The only candidate where nobody is named near. Weighed: offering it wherever
// no group is named, for markets without a name; it won too often (entity .734
// for .755 in English).
inline constexpr std::string_view kUnnamedGroup = "group:unnamed";

struct EntityCandidate {
  std::vector<std::string> ids;  // sorted
  std::vector<std::size_t> anchors;  // of the figure's surroundings, in order; may be none
  bool of_total = false;             // the rows above, where the figure's row is their total
};

[[nodiscard]] std::vector<EntityCandidate> entity_candidates(const WhoContext& context,
                                                             const Figure& figure);

}  // namespace outlay
