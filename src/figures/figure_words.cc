#include "figures/figure_words.h"

#include <charconv>
#include <initializer_list>

namespace outlay::figures {
namespace {

// Reads one table row by row; the first bad row ends it.
template <class Row>
Result<void> each_row(const TableSet& tables, std::string_view name,
                      std::initializer_list<std::string_view> columns, Row row) {
  Result<Table> table = Table::read(tables.sources(name), columns);
  if (!table) return std::unexpected(table.error());
  for (const TableRow& cells : table->rows()) {
    if (Result<void> done = row(cells); !done) return done;
  }
  return {};
}

template <class Meaning>
void add_all(Vocabulary& vocabulary, PhraseTable<Meaning>& table, const std::vector<std::string_view>& forms, Meaning meaning) {
  if (forms.empty()) return;
  table.rows.push_back(std::move(meaning));
  const auto index = static_cast<std::uint32_t>(table.rows.size() - 1);
  for (const std::string_view form : forms) table.index.add(vocabulary, form, index);
}

template <class Value>
struct Name {
  std::string_view name;
  Value value;
};

template <class Value>
Result<Value> named(const TableRow& row, std::size_t column, std::initializer_list<Name<Value>> names) {
  for (const Name<Value>& name : names) {
    if (row.cell(column) == name.name) return name.value;
  }
  std::string known = "one of:";
  for (const Name<Value>& name : names) known.append(" ").append(name.name);
  return std::unexpected(row.error(column, "not a word that this column knows", known));
}

Result<Decimal> decimal(const TableRow& row, std::size_t column) {
  if (const std::optional<Decimal> value = Decimal::parse(row.cell(column))) return *value;
  return std::unexpected(row.error(column, "not a number", "write it plain: 1000000"));
}

Result<int> whole(const TableRow& row, std::size_t column) {
  const std::string_view text = row.cell(column);
  int value = 0;
  if (text.empty()) return value;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  return std::unexpected(row.error(column, "not a whole number"));
}

Result<void> load_scales(const TableSet& tables, FigureWords& words) {
  return each_row(tables, "scales", {"id", "factor", "words", "letters"},
                  [&](const TableRow& row) -> Result<void> {
    const Result<Decimal> factor = decimal(row, 1);
    if (!factor) return std::unexpected(factor.error());
    add_all(words.vocabulary, words.scales, row.parts(2), ScaleWord{*factor, false});
    add_all(words.vocabulary, words.scales, row.parts(3), ScaleWord{*factor, true});
    return {};
  });
}

Result<void> load_currencies(const TableSet& tables, FigureWords& words) {
  return each_row(tables, "currencies", {"id", "before", "behind", "minor"},
                  [&](const TableRow& row) -> Result<void> {
    const std::optional<Currency> currency = Currency::parse(row.cell(0));
    if (!currency) return std::unexpected(row.error(0, "not a code of ISO 4217", "three capital letters"));
    add_all(words.vocabulary, words.currencies_before, row.parts(1), CurrencyWord{*currency, 1});
    add_all(words.vocabulary, words.currencies_behind, row.parts(2), CurrencyWord{*currency, 1});
    add_all(words.vocabulary, words.currencies_behind, row.parts(3), CurrencyWord{*currency, Decimal::power_of_ten(-2)});
    return {};
  });
}

Result<void> load_units(const TableSet& tables, FigureWords& words) {
  return each_row(tables, "units", {"id", "unit", "factor", "language", "words"},
                  [&](const TableRow& row) -> Result<void> {
    const std::optional<Unit> unit = Unit::parse(row.cell(1));
    if (!unit) return std::unexpected(row.error(1, "not a unit", "as in the claims: MW, percent, x"));
    const Result<Decimal> factor = decimal(row, 2);
    if (!factor) return std::unexpected(factor.error());
    PhraseTable<UnitWord>& table = row.cell(3) == "zh" ? words.chinese_units : words.units;
    add_all(words.vocabulary, table, row.parts(4), UnitWord{*unit, *factor, std::string(row.cell(0))});
    return {};
  });
}

Result<void> load_hedges(const TableSet& tables, FigureWords& words) {
  return each_row(tables, "hedges",
                  {"id", "effect", "below_permille", "above_permille", "before", "behind", "inside"},
                  [&](const TableRow& row) -> Result<void> {
    using enum HedgeEffect;
    const Result<HedgeEffect> effect = named<HedgeEffect>(
        row, 1, {{"near", kNear}, {"near-below", kNearBelow}, {"above", kAbove}, {"at-least", kAtLeast},
                 {"at-most", kAtMost}, {"below", kBelow}, {"next-digit", kNextDigit}, {"several", kSeveral},
                 {"none", kNone}});
    if (!effect) return std::unexpected(effect.error());
    const Result<int> below = whole(row, 2);
    if (!below) return std::unexpected(below.error());
    const Result<int> above = whole(row, 3);
    if (!above) return std::unexpected(above.error());
    words.hedges.push_back({std::string(row.cell(0)), *effect, *below, *above});
    const auto index = static_cast<std::uint32_t>(words.hedges.size() - 1);
    add_all(words.vocabulary, words.hedges_before, row.parts(4), index);
    add_all(words.vocabulary, words.hedges_behind, row.parts(5), index);
    add_all(words.vocabulary, words.hedges_inside, row.parts(6), index);
    return {};
  });
}

Result<void> load_movements(const TableSet& tables, FigureWords& words) {
  Result<void> verbs = each_row(tables, "change_verbs", {"id", "direction", "words"},
                                [&](const TableRow& row) -> Result<void> {
    using enum WordMovement;
    const Result<WordMovement> movement =
        named<WordMovement>(row, 1, {{"up", kUp}, {"down", kDown}, {"down-amount", kDownAmount}, {"filler", kFiller}});
    if (!movement) return std::unexpected(movement.error());
    add_all(words.vocabulary, words.movements, row.parts(2), *movement);
    return {};
  });
  if (!verbs) return verbs;
  return each_row(tables, "growth_words", {"id", "change", "direction", "words"},
                  [&](const TableRow& row) -> Result<void> {
    const Result<Decimal> change = decimal(row, 1);
    if (!change) return std::unexpected(change.error());
    const Result<Movement> movement =
        named<Movement>(row, 2, {{"up", Movement::kUp}, {"down", Movement::kDown}});
    if (!movement) return std::unexpected(movement.error());
    add_all(words.vocabulary, words.growth, row.parts(3), GrowthWord{*change, *movement});
    return {};
  });
}

Result<void> load_numbers(const TableSet& tables, FigureWords& words) {
  Result<void> numbers = each_row(tables, "number_words", {"word", "value", "kind"},
                                  [&](const TableRow& row) -> Result<void> {
    using enum NumberWordKind;
    const Result<int> value = whole(row, 1);
    if (!value) return std::unexpected(value.error());
    const Result<NumberWordKind> kind = named<NumberWordKind>(
        row, 2, {{"unit", kUnit}, {"ten", kTen}, {"article", kArticle}, {"multiplier", kMultiplier},
                 {"han-digit", kHanDigit}, {"han-formal", kHanFormal}, {"han-multiplier", kHanMultiplier}, {"han-point", kHanPoint}});
    if (!kind) return std::unexpected(kind.error());
    add_all(words.vocabulary, words.numbers, {row.cell(0)}, NumberWord{*value, *kind});
    return {};
  });
  if (!numbers) return numbers;
  return each_row(tables, "fraction_words", {"id", "denominator", "words"},
                  [&](const TableRow& row) -> Result<void> {
    const Result<int> value = whole(row, 1);
    if (!value) return std::unexpected(value.error());
    if (*value < 2) return std::unexpected(row.error(1, "a denominator is 2 at least"));
    add_all(words.vocabulary, words.denominators, row.parts(2), *value);
    return {};
  });
}

Result<void> load_contexts(const TableSet& tables, FigureWords& words) {
  Result<void> classifiers = each_row(tables, "classifiers", {"word", "kind"},
                                      [&](const TableRow& row) -> Result<void> {
    const Result<ClassifierKind> kind = named<ClassifierKind>(
        row, 1, {{"counts", ClassifierKind::kCounts}, {"noun", ClassifierKind::kNoun}, {"other", ClassifierKind::kOther},
                 {"other-unscaled", ClassifierKind::kOtherUnscaled}});
    if (!kind) return std::unexpected(kind.error());
    add_all(words.vocabulary, words.classifiers, {row.cell(0)}, *kind);
    return {};
  });
  if (!classifiers) return classifiers;
  Result<void> counted = each_row(tables, "counted_words", {"id", "kind", "words"},
                                  [&](const TableRow& row) -> Result<void> {
    const Result<CountedKind> kind = named<CountedKind>(
        row, 1, {{"other", CountedKind::kOther}, {"stop", CountedKind::kStop}, {"counts", CountedKind::kCounts},
                 {"adjective", CountedKind::kAdjective}});
    if (!kind) return std::unexpected(kind.error());
    add_all(words.vocabulary, words.counted, row.parts(2), *kind);
    return {};
  });
  if (!counted) return counted;
  Result<void> amounts = each_row(tables, "amount_words", {"id", "kind", "words"},
                                  [&](const TableRow& row) -> Result<void> {
    const Result<AmountKind> kind =
        named<AmountKind>(row, 1, {{"money", AmountKind::kMoney}, {"count", AmountKind::kCount}});
    if (!kind) return std::unexpected(kind.error());
    add_all(words.vocabulary, words.amounts, row.parts(2), *kind);
    return {};
  });
  if (!amounts) return amounts;
  Result<void> prices = each_row(tables, "price_words", {"id", "kind", "words"},
                                 [&](const TableRow& row) -> Result<void> {
    using enum PriceKind;
    const Result<PriceKind> kind =
        named<PriceKind>(row, 1, {{"before-per", kBeforePer}, {"each", kEach}, {"piece", kPiece},
                                  {"before-han", kBeforeHan}, {"not-price", kNotPrice}});
    if (!kind) return std::unexpected(kind.error());
    add_all(words.vocabulary, words.prices, row.parts(2), *kind);
    return {};
  });
  if (!prices) return prices;
  return each_row(tables, "number_labels", {"id", "words"}, [&](const TableRow& row) -> Result<void> {
    add_all(words.vocabulary, row.cell(0) == "month" ? words.months : words.labels, row.parts(1), true);
    return {};
  });
}

void mark(Vocabulary& vocabulary, std::initializer_list<std::string_view> words, TableBits bit) {
  for (const std::string_view word : words) vocabulary.begins(vocabulary.add(word), bit);
}

// What no table lists, for it is told by what stands around, and what the first
// pass asks of a word.
void mark_words(FigureWords& words) {
  Vocabulary& vocabulary = words.vocabulary;
  mark(vocabulary, {"http", "https", "www"}, kAddress);
  mark(vocabulary, {"half", "quarter", "半", "百", "万", "萬", "亿", "億"}, kPart);
  mark(vocabulary, {"+", "-", "−", "–", "﹣", ".", "minus", "negative", "负", "負"}, kSign);
  words.numbers.index.each([&](const PhraseIndex::Phrase& phrase) {
    const NumberWord& number = words.numbers.rows[phrase.value];
    if (number.kind == NumberWordKind::kArticle) return;
    vocabulary.begins(phrase.words.front(), kPlainNumber);
    if (number.value == 1) vocabulary.begins(phrase.words.front(), kOnlyOne);
  });
  words.scales.index.each([&](const PhraseIndex::Phrase& phrase) {
    const bool large = !(words.scales.rows[phrase.value].factor < Decimal(100000000));
    if (large) vocabulary.begins(phrase.words.front(), kLargeScale);
  });
  words.hedges_before.index.each([&](const PhraseIndex::Phrase& phrase) {
    const HedgeWord& hedge = words.hedges[words.hedges_before.rows[phrase.value]];
    if (hedge.effect != HedgeEffect::kSeveral) return;
    vocabulary.begins(phrase.words.front(), phrase.words.size() == 1 ? kSeveralHedge : kSeveralHedge | kLargeScale);
  });
}

}  // namespace

Result<FigureWords> FigureWords::load(const TableSet& tables) {
  FigureWords words;
  for (const auto load : {load_scales, load_currencies, load_units, load_hedges, load_movements,
                          load_numbers, load_contexts}) {
    if (Result<void> done = load(tables, words); !done) return std::unexpected(done.error());
  }
  mark_words(words);
  return words;
}

const HedgeWord* FigureWords::hedge(std::string_view id) const {
  for (const HedgeWord& hedge : hedges) {
    if (hedge.id == id) return &hedge;
  }
  return nullptr;
}

}  // namespace outlay::figures
