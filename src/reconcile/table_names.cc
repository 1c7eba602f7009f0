#include "reconcile/table_names.h"

#include <algorithm>

namespace outlay {
namespace {

// Takes the part before the next bar off the front.
std::string_view take(std::string_view& list) {
  const std::size_t bar = list.find('|');
  const std::string_view part = list.substr(0, bar);
  list = bar == std::string_view::npos ? std::string_view() : list.substr(bar + 1);
  return part;
}

// Years, months and days as written compare as text does; one of a year is of all of it.
bool was_member(std::string_view from, std::string_view until, const std::optional<Day>& on) {
  if (!on) return until.empty();
  const std::string day = to_string(*on);
  return from.substr(0, day.size()) <= day && (until.empty() || std::string_view(day).substr(0, until.size()) <= until);
}

}  // namespace
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

std::vector<std::string> TableNames::members(std::string_view group, const std::optional<Day>& on) const {
  std::vector<std::string> members;
  const Group* row = names_.group(group);
  if (row == nullptr || row->members.empty()) return members;
  std::string_view ids = row->members, from = row->from, until = row->until;
  for (bool more = true; more;) {
    more = ids.contains('|');
    const std::string_view id = take(ids), since = take(from), last = take(until);
    if (was_member(since, last, on)) members.emplace_back(id);
  }
  std::sort(members.begin(), members.end());
  return members;
}

std::string TableNames::country(std::string_view id) const {
  const Entity* entity = names_.entity(id);
  return entity == nullptr ? std::string() : std::string(entity->country);
}

}  // namespace outlay
