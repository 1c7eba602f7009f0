#include "reconcile/known_names.h"

namespace outlay {

std::string spelled_id(std::string_view id) {
  std::string text(id.starts_with("group:") ? id.substr(6) : id);
  const bool group = id.starts_with("group:");
  bool start = true;
  for (char& c : text) {
    if (c == '-') {
      c = ' ';
      start = !group;
      continue;
    }
    if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    start = false;
  }
  return text;
}

std::string KnownNames::display(std::string_view id) const { return spelled_id(id); }
std::string KnownNames::owner_of_publisher(std::string_view) const { return {}; }
std::vector<std::string> KnownNames::members(std::string_view, const std::optional<Day>&) const { return {}; }
std::string KnownNames::country(std::string_view) const { return {}; }

}  // namespace outlay
