// What reconciling asks of the tables of names: what a person calls an id, who
// owns a publisher, who belongs to a group.
//
// An interface, so that tests need no tables and the engine can hand in the
// lexicon with a user's own rows over it.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/period.h"

namespace outlay {

class KnownNames {
 public:
  virtual ~KnownNames() = default;
  // "Alibaba" for "alibaba"; an id that no table has is spelt from its words.
  [[nodiscard]] virtual std::string display(std::string_view id) const;
  // The id of the publisher's owner; empty where none is known.
  [[nodiscard]] virtual std::string owner_of_publisher(std::string_view publisher) const;
  // The members of a group on a day (or the latest that the table has); none where it is open.
  [[nodiscard]] virtual std::vector<std::string> members(std::string_view group,
                                                         const std::optional<Day>& on) const;
  // The country of an organisation; empty where none is known.
  [[nodiscard]] virtual std::string country(std::string_view id) const;
};

// "alibaba" to "Alibaba", "group:us-big-tech" to "Us big tech": the words of an id.
[[nodiscard]] std::string spelled_id(std::string_view id);

}  // namespace outlay
