#include "reconcile/table_names.h"

#include <algorithm>

namespace outlay {
namespace {

std::string first_of(std::string_view list) { return std::string(list.substr(0, list.find('|'))); }

}  // namespace

std::string TableNames::display(std::string_view id) const {
  if (const Entity* entity = names_.entity(id)) return first_of(entity->names);
  if (const Group* group = names_.group(id)) return first_of(group->names);
  if (const Publisher* publisher = names_.publisher(id)) return first_of(publisher->names);
  if (const Person* person = names_.person(id)) return first_of(person->names);
  return spelled_id(id);
}

std::string TableNames::owner_of_publisher(std::string_view publisher) const {
  const Publisher* row = names_.publisher(publisher);
  if (row == nullptr) row = names_.publisher_named(publisher);
  return row == nullptr ? std::string() : std::string(row->owner);
}

std::vector<std::string> TableNames::members(std::string_view group, const std::optional<Day>&) const {
  std::vector<std::string> members;
  const Group* row = names_.group(group);
  if (row == nullptr || row->members.empty()) return members;
  for (std::string_view rest = row->members;;) {
    const std::size_t end = rest.find('|');
    members.emplace_back(rest.substr(0, end));
    if (end == std::string_view::npos) break;
    rest = rest.substr(end + 1);
  }
  std::sort(members.begin(), members.end());
  return members;
}

std::string TableNames::country(std::string_view id) const {
  const Entity* entity = names_.entity(id);
  return entity == nullptr ? std::string() : std::string(entity->country);
}

}  // namespace outlay
