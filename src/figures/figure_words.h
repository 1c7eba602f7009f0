// The tables of data/ that this stage reads with, ready for look-up.
//
// What each table and column means is told in data/README.md. A bad row is an
// error with file, line and column.

#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "figures/phrases.h"
#include "lexicon/tables.h"
#include "outlay/decimal.h"
#include "outlay/error.h"
#include "outlay/unit.h"
#include "text/text.h"

namespace outlay::figures {

struct ScaleWord {
  Decimal factor;
  bool letter = false;  // "B", "k": only glued to digits or behind a currency
};

struct CurrencyWord {
  Currency currency;
  Decimal factor;  // 0.01 for cents
};

struct UnitWord {
  Unit unit;
  Decimal factor;
  std::string name;  // id of the row
};

enum class HedgeEffect { kNear, kNearBelow, kAbove, kAtLeast, kAtMost, kBelow, kNextDigit, kSeveral, kNone };

struct HedgeWord {
  std::string id;
  HedgeEffect effect = HedgeEffect::kNear;
  int below_permille = 0;
  int above_permille = 0;
};

// kDownAmount: falls that say so of an amount too ("fell by $5 billion"), where
// others ("cut $5 billion") may spend or save it.
enum class WordMovement { kUp, kDown, kDownAmount, kFiller };

struct GrowthWord {
  Decimal change;  // percent
  Movement movement = Movement::kUp;
};

// kHanFormal: digits of cheques (伍, 陆), which alone are other words.
enum class NumberWordKind { kUnit, kTen, kArticle, kMultiplier, kHanDigit, kHanFormal, kHanMultiplier, kHanPoint };

struct NumberWord {
  int value = 0;
  NumberWordKind kind = NumberWordKind::kUnit;
};

enum class ClassifierKind { kCounts, kNoun, kOther, kOtherUnscaled };
enum class CountedKind { kOther, kStop, kCounts, kAdjective };
enum class AmountKind { kMoney, kCount };
enum class PriceKind { kBeforePer, kEach, kPiece, kBeforeHan, kNotPrice };

// A phrase index with what its phrases stand for.
template <class Meaning>
struct PhraseTable {
  explicit PhraseTable(TableBits bit) : index(bit) {}

  struct Match {
    const Meaning* meaning = nullptr;
    std::size_t size = 0;  // words
  };

  std::deque<Meaning> rows;  // rows never move, and a bool is an object here
  PhraseIndex index;

  [[nodiscard]] std::optional<Match> at(std::span<const Word> words, std::size_t at) const {
    return found(index.at(words, at));
  }
  [[nodiscard]] std::optional<Match> before(std::span<const Word> words, std::size_t end) const {
    return found(index.before(words, end));
  }

 private:
  [[nodiscard]] std::optional<Match> found(std::optional<PhraseIndex::Match> match) const {
    if (!match) return std::nullopt;
    return Match{&rows[match->value], match->size};
  }
};

// One bit a table, in Word::known; the last ones are of no table.
enum TableBit : TableBits {
  kScale = 1U << 0U,
  kCurrencyBefore = 1U << 1U,
  kCurrencyBehind = 1U << 2U,
  kUnitWord = 1U << 3U,
  kChineseUnit = 1U << 4U,
  kHedgeBefore = 1U << 5U,
  kHedgeBehind = 1U << 6U,
  kHedgeInside = 1U << 7U,
  kGrowth = 1U << 8U,
  kMovement = 1U << 9U,
  kClassifier = 1U << 10U,
  kNumber = 1U << 11U,
  kDenominator = 1U << 12U,
  kCounted = 1U << 13U,
  kAmount = 1U << 14U,
  kPrice = 1U << 15U,
  kLabel = 1U << 16U,
  kMonth = 1U << 17U,
  kAddress = 1U << 18U,  // begins a web address
  kPart = 1U << 19U,     // "half", 半: may begin an amount or a share without a number
  kSign = 1U << 20U,     // + and -, before a number
  kPlainNumber = 1U << 21U,   // a number word that is no article
  kOnlyOne = 1U << 22U,       // "one", 一
  kLargeScale = 1U << 23U,    // 亿 and above: an amount without a number
  kSeveralHedge = 1U << 24U,  // 数, 几: a number before a scale
};

struct FigureWords {
  Vocabulary vocabulary;
  PhraseTable<ScaleWord> scales{kScale};
  PhraseTable<CurrencyWord> currencies_before{kCurrencyBefore};
  PhraseTable<CurrencyWord> currencies_behind{kCurrencyBehind};
  PhraseTable<UnitWord> units{kUnitWord};             // in any language
  PhraseTable<UnitWord> chinese_units{kChineseUnit};  // in Chinese sentences only; looked at first
  std::vector<HedgeWord> hedges;
  // Index in `hedges`.
  PhraseTable<std::uint32_t> hedges_before{kHedgeBefore}, hedges_behind{kHedgeBehind}, hedges_inside{kHedgeInside};
  PhraseTable<GrowthWord> growth{kGrowth};
  PhraseTable<WordMovement> movements{kMovement};
  PhraseTable<ClassifierKind> classifiers{kClassifier};
  PhraseTable<NumberWord> numbers{kNumber};
  PhraseTable<int> denominators{kDenominator};
  PhraseTable<CountedKind> counted{kCounted};
  PhraseTable<AmountKind> amounts{kAmount};
  PhraseTable<PriceKind> prices{kPrice};
  PhraseTable<bool> labels{kLabel};  // words before a number that make it a name
  PhraseTable<bool> months{kMonth};

  [[nodiscard]] static Result<FigureWords> load(const TableSet& tables);
  [[nodiscard]] const HedgeWord* hedge(std::string_view id) const;
};

}  // namespace outlay::figures
