#include "lexicon/concepts.h"

#include <algorithm>
#include <cassert>

#include "lexicon/table.h"

namespace outlay {

Result<Concepts> Concepts::load(const TableSet& tables) {
  auto table = Table::read(tables.sources("concepts"), {"id", "time", "amount", "spending", "names",
                                                        "names_zh", "tags", "definition"});
  if (!table) return std::unexpected(table.error());
  Concepts concepts;
  for (const TableRow& row : table->rows()) {
    Concept one{.id = row.cell(0), .names = row.parts(4), .names_zh = row.parts(5),
                .tags = row.parts(6), .definition = row.cell(7)};
    if (row.cell(1) == "interval") {
      one.time = ConceptTime::kInterval;
    } else if (row.cell(1) == "moment") {
      one.time = ConceptTime::kMoment;
    } else if (row.cell(1) != "either") {
      return std::unexpected(row.error(1, "no kind of time", "interval, moment or either"));
    }
    if (row.cell(2) != "one" && row.cell(2) != "many") {
      return std::unexpected(row.error(2, "not one or many", "one: an organisation has one for a time"));
    }
    one.has_one_amount = row.cell(2) == "one";
    if (!row.cell(3).empty() && row.cell(3) != "yes") {
      return std::unexpected(row.error(3, "not yes", "yes, or nothing"));
    }
    one.is_spending = !row.cell(3).empty();
    concepts.all_.push_back(std::move(one));
  }
  return concepts;
}

const Concepts& Concepts::embedded() {
  static const Concepts kEmbedded = [] {
    const TableSet tables;
    Result<Concepts> concepts = load(tables);  // views of the program's own text, not of `tables`
    assert(concepts.has_value());  // a test reads it
    return std::move(*concepts);
  }();
  return kEmbedded;
}

const Concept* Concepts::find(std::string_view id) const {
  const auto at = std::ranges::find(all_, id, &Concept::id);
  return at == all_.end() ? nullptr : &*at;
}

const Concept* Concepts::find_tag(std::string_view tag) const {
  const auto at = std::ranges::find_if(all_, [tag](const Concept& one) {
    return std::ranges::find(one.tags, tag) != one.tags.end();
  });
  return at == all_.end() ? nullptr : &*at;
}

bool Concepts::has_one_amount(std::string_view id) const {
  const Concept* one = find(id);
  return one != nullptr && one->has_one_amount;
}

bool Concepts::stands_at_a_moment(std::string_view id) const {
  const Concept* one = find(id);
  return one != nullptr && one->time == ConceptTime::kMoment;
}

bool Concepts::is_spending(std::string_view id) const {
  const Concept* one = find(id);
  return one != nullptr && one->is_spending;
}

}  // namespace outlay
