// Whether two purposes may be one.
#include <algorithm>
#include <string_view>

#include "reconcile/workspace.h"

namespace outlay {
namespace {

// What is wide holds the narrow ones: a plan for AI may be one for chips.
bool is_wide(std::string_view purpose) { return purpose == "ai" || purpose == "cloud" || purpose == "data-center"; }

}  // namespace

bool purposes_meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  if (std::ranges::any_of(a, is_wide) || std::ranges::any_of(b, is_wide)) return true;
  return std::ranges::any_of(
      a, [&](const std::string& purpose) { return std::ranges::find(b, purpose) != b.end(); });
}

}  // namespace outlay
