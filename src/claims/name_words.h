// Words around and inside names, by what they tell of them: legal forms
// ("Corp"), words that are capital for other reasons ("Monday", "CEO"), nouns
// that stand for a company named before ("the chipmaker", 该公司).
//
// Rows of data/name_words.tsv. Words are compared in small letters.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "claims/word_set.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

enum class NameWord : std::uint32_t {
  kLegalForm = 1U << 0,         // Inc, Corp, Holdings
  kOrganisationWord = 1U << 1,  // Technologies, Capital, Bank
  kNotAName = 1U << 2,          // The, Monday, CEO, GPU
  kPersonTitle = 1U << 3,       // CEO, analyst, Minister
  kPronounOne = 1U << 4,        // it, its
  kPronounMany = 1U << 5,       // they
  kPronounWe = 1U << 6,         // we, our
  kCompanyNoun = 1U << 7,       // company, chipmaker
  kCompanyNouns = 1U << 8,      // companies, giants
  kCurrencyWord = 1U << 9,      // dollars: "Taiwan dollars" name no country
  kChineseCompany = 1U << 10,         // 该公司, 其
  kChineseCompanies = 1U << 11,       // 它们, 双方
  kChineseOrganisationEnd = 1U << 12, // 科技, 集团
  kChineseNotInName = 1U << 13,       // 的, 和
  kFunctionWord = 1U << 14,           // of, to, that
  kHeadlineVerb = 1U << 15,           // Reports, Unveils: ends a name among capital words
  kMarketNoun = 1U << 16,             // market, industry
  kGroupNoun = 1U << 17,              // companies, makers
  kChineseMarketNoun = 1U << 18,      // 市场
  kChineseGroupNoun = 1U << 19,       // 厂商
  kPreposition = 1U << 20,            // of, with: what stands behind is no subject
  kChinesePreposition = 1U << 21,     // 对, 由
  kChineseGeneric = 1U << 22,         // 上市 (公司): not who, but what kind
  kEstimateVerb = 1U << 23,           // estimates, expects: what a house of analysts does
  kActingVerb = 1U << 24,             // plans, signed, is, 's: who stands before it acts
  kAcronym = 1U << 25,                // EBITDA, OCF: capital letters that are nobody
  kChineseActing = 1U << 26,          // 宣布, 将: as kActingVerb
  kTotalWord = 1U << 27,              // total, 合计: the head of a row that adds up the others
  kChineseSure = 1U << 28,            // 宣布: what only somebody can do
  kChineseCommon = 1U << 29,          // 公司, 今年: words that are in no name
  kRuleNoun = 1U << 30,               // sanctions, 管制: a country's, and not its spending
};

// Of the words above, those that stand for a market where they come together: a
// product and what a market does with it ("HBM shipments", 光模块需求).
enum class MarketWord : std::uint8_t { kProduct = 1, kDemand = 2 };

class NameWords {
 public:
  [[nodiscard]] static Result<NameWords> load(const TableSet& tables);

  // Whether `word`, in small letters, is in that row.
  [[nodiscard]] bool is(std::string_view word, NameWord kind) const {
    return (kinds(word) & static_cast<std::uint32_t>(kind)) != 0;
  }
  // All rows the word is in, as a set of NameWord.
  [[nodiscard]] std::uint32_t kinds(std::string_view word) const {
    return words_.find(word);
  }
  [[nodiscard]] bool is(std::string_view word, MarketWord kind) const {
    return (market_words_.find(word) & static_cast<std::uint32_t>(kind)) != 0;
  }
  // False: no word of that kind begins with `text`, which is the first word of a phrase.
  [[nodiscard]] bool may_begin(std::string_view text, MarketWord kind) const {
    return market_words_.may_begin(text, static_cast<std::uint32_t>(kind));
  }
  // The longest word of that kind at the beginning of `text`; its size, or 0.
  // For Chinese, where nothing parts words.
  [[nodiscard]] std::size_t longest_at_begin(std::string_view text, NameWord kind) const;

 private:
  WordSet words_, market_words_;
};

}  // namespace outlay
