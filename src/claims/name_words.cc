#include "claims/name_words.h"

#include <algorithm>
#include <iterator>

#include "lexicon/table.h"

namespace outlay {
namespace {

constexpr std::string_view kRows[] = {
    "legal-form",    "organisation-word", "not-a-name",           "person-title",
    "pronoun-one",   "pronoun-many",      "pronoun-we",           "company-noun",
    "company-nouns", "currency-word",     "zh-company",           "zh-companies",
    "zh-organisation-end", "zh-not-in-name", "function-word", "headline-verb", "market-noun",
    "group-noun", "zh-market-noun", "zh-group-noun",
    "preposition", "zh-preposition", "zh-generic", "estimate-verb",
    "acting-verb", "acronym", "zh-acting-verb", "total-word",
    "zh-sure-verb", "zh-common", "rule-noun"};

constexpr std::size_t kLongestChinese = 18;  // bytes

}  // namespace

Result<NameWords> NameWords::load(const TableSet& tables) {
  auto table = Table::read(tables.sources("name_words"), {"id", "words"});
  if (!table) return std::unexpected(table.error());
  NameWords found;
  for (const TableRow& row : table->rows()) {
    if (row.cell(0) == "market-product" || row.cell(0) == "market-demand") {
      const bool product = row.cell(0) == "market-product";
      const auto kind = static_cast<std::uint32_t>(product ? MarketWord::kProduct : MarketWord::kDemand);
      for (const std::string_view word : row.parts(1)) found.market_words_.add(word, kind);
      continue;
    }
    const auto at = std::find(std::begin(kRows), std::end(kRows), row.cell(0));
    if (at == std::end(kRows)) {
      return std::unexpected(row.error(0, "nobody reads this row", "data/README.md lists the ids"));
    }
    const std::uint32_t kind = 1U << static_cast<std::uint32_t>(at - std::begin(kRows));
    for (const std::string_view word : row.parts(1)) found.words_.add(word, kind);
  }
  return found;
}

std::size_t NameWords::longest_at_begin(std::string_view text, NameWord kind) const {
  if (!words_.may_begin(text, static_cast<std::uint32_t>(kind))) return 0;
  for (std::size_t size = std::min(kLongestChinese, text.size()) / 3 * 3; size > 0; size -= 3) {
    if (is(text.substr(0, size), kind)) return size;
  }
  return 0;
}

}  // namespace outlay
