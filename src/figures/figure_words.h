// The tables of data/ that this stage reads with, ready for look-up.
//
// What each table and column means is told in data/README.md. A bad row is an
// error with file, line and column.

#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
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

enum class NumberWordKind { kUnit, kTen, kArticle, kMultiplier, kHanDigit, kHanMultiplier, kHanPoint };

struct NumberWord {
  int value = 0;
  NumberWordKind kind = NumberWordKind::kUnit;
};

enum class ClassifierKind { kCounts, kNoun, kOther, kOtherUnscaled };
enum class CountedKind { kOther, kStop, kCounts, kAdjective };
enum class AmountKind { kMoney, kCount };
enum class PriceKind { kBeforePer, kEach, kPiece, kBeforeHan, kNotPrice };

using WordSet = std::unordered_set<std::string>;

// A phrase index with what its phrases stand for.
template <class Meaning>
struct PhraseTable {
  struct Match {
    const Meaning* meaning = nullptr;
    std::size_t size = 0;  // words
  };

  std::deque<Meaning> rows;  // rows never move, and a bool is an object here
  PhraseIndex index;

  [[nodiscard]] std::optional<Match> at(const Words& words, std::size_t at) const {
    return found(index.at(words, at));
  }
  [[nodiscard]] std::optional<Match> before(const Words& words, std::size_t end) const {
    return found(index.before(words, end));
  }

 private:
  [[nodiscard]] std::optional<Match> found(std::optional<PhraseIndex::Match> match) const {
    if (!match) return std::nullopt;
    return Match{&rows[match->value], match->size};
  }
};

struct FigureWords {
  PhraseTable<ScaleWord> scales;
  PhraseTable<CurrencyWord> currencies_before;
  PhraseTable<CurrencyWord> currencies_behind;
  PhraseTable<UnitWord> units;          // in any language
  PhraseTable<UnitWord> chinese_units;  // in Chinese sentences only; looked at first
  std::vector<HedgeWord> hedges;
  PhraseTable<std::uint32_t> hedges_before, hedges_behind, hedges_inside;  // index in `hedges`
  PhraseTable<GrowthWord> growth;
  PhraseTable<WordMovement> movements;
  PhraseTable<ClassifierKind> classifiers;
  PhraseTable<NumberWord> numbers;
  PhraseTable<int> denominators;
  PhraseTable<CountedKind> counted;
  PhraseTable<AmountKind> amounts;
  PhraseTable<PriceKind> prices;
  PhraseTable<bool> labels;  // words before a number that make it a name
  PhraseTable<bool> months;

  [[nodiscard]] static Result<FigureWords> load(const TableSet& tables);
  [[nodiscard]] const HedgeWord* hedge(std::string_view id) const;
};

}  // namespace outlay::figures
