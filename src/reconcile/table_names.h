// The names that reconciling asks for, from data/ (lexicon/names.h).

#pragma once

#include "lexicon/names.h"
#include "reconcile/known_names.h"

namespace outlay {

class TableNames : public KnownNames {
 public:
  explicit TableNames(const Names& names) : names_(names) {}  // must outlive this

  [[nodiscard]] std::string display(std::string_view id) const override;
  // By id, or by name as written.
  [[nodiscard]] std::string owner_of_publisher(std::string_view publisher) const override;
  [[nodiscard]] std::vector<std::string> members(std::string_view group, const std::optional<Day>& on) const override;
  [[nodiscard]] std::string country(std::string_view id) const override;

 private:
  const Names& names_;
};

}  // namespace outlay
