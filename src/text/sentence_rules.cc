#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "lexicon/table.h"
#include "text/sentences.h"
#include "unicode/characters.h"

namespace outlay {

Result<SentenceRules> SentenceRules::read(const TableSet& tables) {
  SentenceRules rules;
  using Kind = Abbreviation;
  constexpr std::array<std::pair<std::string_view, Kind>, 4> kKinds = {
      {{"before-name", Kind::kBeforeName},
       {"before-number", Kind::kBeforeNumber},
       {"inside", Kind::kInside},
       {"may-end", Kind::kMayEnd}}};
  const Result<Table> abbreviations =
      Table::read(tables.sources("abbreviations"), {"word", "kind"});
  if (!abbreviations) return std::unexpected(abbreviations.error());
  for (const TableRow& row : abbreviations->rows()) {
    bool known = false;
    for (const auto& [name, kind] : kKinds) {
      if (row.cell(1) != name) continue;
      // A word of two kinds is of the one that stands first.
      const auto [place, is_new] = rules.abbreviations_.emplace(fold(row.cell(0)), kind);
      rules.longest_ = std::max(rules.longest_, place->first.size());
      if (!is_new) place->second = std::min(place->second, kind);
      known = true;
    }
    if (!known) {
      return std::unexpected(row.error(1, "no kind of abbreviation",
                                       "write before-name, before-number, inside or may-end"));
    }
  }
  const Result<Table> starters = Table::read(tables.sources("sentence_starters"), {"word"});
  if (!starters) return std::unexpected(starters.error());
  for (const TableRow& row : starters->rows()) rules.starters_.insert(fold(row.cell(0)));
  return rules;
}

const SentenceRules& SentenceRules::standard() {
  static const SentenceRules rules = [] {
    Result<SentenceRules> read = SentenceRules::read(TableSet());
    if (!read) {  // a bug: the program's own tables are broken
      std::fprintf(stderr, "%s\n", to_string(read.error()).c_str());
      std::abort();
    }
    return std::move(*read);
  }();
  return rules;
}

SentenceRules::Abbreviation SentenceRules::abbreviation(std::string_view word) const {
  // Folding takes no byte away from the letters that abbreviations are made of.
  if (word.size() > longest_) return Abbreviation::kNone;
  const auto found = abbreviations_.find(fold(word));
  return found == abbreviations_.end() ? Abbreviation::kNone : found->second;
}

bool SentenceRules::begins_sentence(std::string_view word) const {
  return starters_.contains(fold(word));
}

}  // namespace outlay
