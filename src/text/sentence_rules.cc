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
  const std::array<std::pair<std::string_view, std::set<std::string, std::less<>>*>, 4> kinds = {
      {{"before-name", &rules.before_name_},
       {"before-number", &rules.before_number_},
       {"inside", &rules.inside_},
       {"may-end", &rules.may_end_}}};
  const Result<Table> abbreviations =
      Table::read(tables.sources("abbreviations"), {"word", "kind"});
  if (!abbreviations) return std::unexpected(abbreviations.error());
  for (const TableRow& row : abbreviations->rows()) {
    bool known = false;
    for (const auto& [name, words] : kinds) {
      if (row.cell(1) != name) continue;
      words->insert(fold(row.cell(0)));
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
  const std::string folded = fold(word);
  if (before_name_.contains(folded)) return Abbreviation::kBeforeName;
  if (before_number_.contains(folded)) return Abbreviation::kBeforeNumber;
  if (inside_.contains(folded)) return Abbreviation::kInside;
  if (may_end_.contains(folded)) return Abbreviation::kMayEnd;
  return Abbreviation::kNone;
}

bool SentenceRules::begins_sentence(std::string_view word) const {
  return starters_.contains(fold(word));
}

}  // namespace outlay
