#include "figures/amount.h"

#include "figures/number_parts.h"
#include "figures/sentence_view.h"

namespace outlay::figures {
namespace {

bool is_minus(const Word& word) { return word.is("-") || word.is("−") || word.is("–") || word.is("﹣"); }

// Is the sign at `at` one of the number behind it, and not a dash between two things?
bool is_sign(const SentenceView& view, std::size_t at) {
  if (!view.glued(at + 1)) return false;
  if (!view.glued(at)) return true;
  const Word& before = view.before(at);
  return before.token.kind == TokenKind::kHan || before.is("(") || before.is("（") || before.is("~") ||
         before.is("|") || before.is(":") || before.is("：") || before.is("，") || before.is("/") ||
         before.is("≈") || before.is(">") || before.is("、") || before.is("“");
}

std::size_t skip_hyphen(const SentenceView& view, std::size_t at) {
  return view.word(at).is("-") && view.glued(at) && view.glued(at + 1) ? at + 1 : at;
}

// "minus 5%", 负5%: right before a number or its currency, and no sum.
bool is_minus_word(const SentenceView& view, std::size_t at) {
  const Word& word = view.word(at);
  const bool chinese = word.is("负") || word.is("負");
  if (!chinese && !word.is("minus") && !word.is("negative")) return false;
  if (view.before(at).token.kind == TokenKind::kNumber || view.before(at).is("or")) return false;
  if (chinese && !view.glued(at + 1)) return false;
  return view.word(at + 1).token.kind == TokenKind::kNumber || view.word(at + 1).is("$") || read_numeral(view, at + 1);
}

void read_sign(const SentenceView& view, std::size_t& at, Amount& amount) {
  const Word& word = view.word(at);
  if (is_minus_word(view, at)) {
    amount.minus = true;
    ++at;
    return;
  }
  if (!is_minus(word) && !word.is("+")) return;
  if (!is_sign(view, at)) return;
  amount.minus = is_minus(word);
  amount.plus = !amount.minus;
  ++at;
}

// "billion", "B", 万亿, "lakh crore", "hundred million": one behind another.
void read_scale(const SentenceView& view, std::size_t& at, Amount& amount, bool behind_currency) {
  const FigureWords& tables = view.tables();
  for (int count = 0; count < 3; ++count) {
    const std::size_t word = skip_hyphen(view, at);
    const auto unit = tables.units.at(view.words(), word);
    const auto scale = tables.scales.at(view.words(), word);
    if (!scale || (unit && unit->size > scale->size)) return;
    if (scale->meaning->letter) {
      const bool money = behind_currency || (amount.before && amount.before->factor == Decimal(1));
      if (count > 0 || (!view.glued(word) && !money)) return;
      if (!view.glued(word) && view.written(word) != "B" && view.written(word) != "M" && view.written(word) != "T") return;
      if (view.glued(word + 1) && view.word(word + 1).token.kind == TokenKind::kNumber) return;
      if (word != at) return;
      amount.letter_scale = true;
    }
    const bool han = view.word(word).token.kind == TokenKind::kHan;
    if (han) amount.han_scale = true;
    amount.scale = amount.scale ? *amount.scale * scale->meaning->factor : scale->meaning->factor;
    at = word + scale->size;
    if (!han && !amount.letter_scale && count == 0 && view.word(at).token.kind == TokenKind::kWord) continue;
    if (!han) return;
  }
}

void read_inside(const SentenceView& view, std::size_t& at, Amount& amount) {
  if (amount.inside) return;
  const auto hedge = view.tables().hedges_inside.at(view.words(), at);
  if (!hedge || (view.word(at).is("+") && !view.glued(at))) return;
  // "5+3" is a sum.
  if (view.word(at).is("+") && view.glued(at + 1) && view.word(at + 1).token.kind == TokenKind::kNumber) return;
  amount.inside = *hedge->meaning;
  at += hedge->size;
}

void read_unit(const SentenceView& view, std::size_t& at, Amount& amount) {
  const FigureWords& tables = view.tables();
  const std::size_t word = skip_hyphen(view, at);
  if (view.is_chinese()) {
    const auto unit = tables.chinese_units.at(view.words(), word);
    if (unit) {
      amount.unit = *unit->meaning;
      at = word + unit->size;
      return;
    }
  }
  const auto unit = amount.before ? std::nullopt : tables.units.at(view.words(), word);
  const auto currency = tables.currencies_behind.at(view.words(), word);
  const auto classifier = view.is_chinese() ? tables.classifiers.at(view.words(), at) : std::nullopt;
  const std::size_t unit_size = unit ? unit->size : 0;
  const std::size_t currency_size = currency ? currency->size : 0;
  if (classifier && classifier->size > unit_size && classifier->size > currency_size) return;
  if (unit && unit_size >= currency_size) {
    const std::string_view text = view.word(word + unit_size - 1).folded;
    const bool letter = text.size() == 1 && text[0] >= 'a' && text[0] <= 'z';
    if (letter && !view.glued(word)) return;  // "5 W" may be anything
    if (text == "w" && view.written(word) != "W") return;  // "52w low" is weeks
    if (text == "度" && unit_size == 1 && !amount.scale) return;  // 25度, 一度, 百度
    if (view.glued(word + unit_size) && view.word(word + unit_size).token.kind == TokenKind::kNumber &&
        view.word(word + unit_size - 1).token.kind == TokenKind::kWord) {
      return;  // "4x4"
    }
    amount.unit = *unit->meaning;
    at = word + unit_size;
    return;
  }
  if (!currency) return;
  if (amount.before && amount.before->currency != currency->meaning->currency &&
      !(view.word(at).is("元") && currency_size == 1)) {
    return;
  }
  const std::string_view text = view.word(word + currency_size - 1).folded;
  if (text == "$" && !view.glued(word)) return;  // 100$, but "5 $"
  if (text == "p" && (!view.glued(word) || amount.scale || view.written(word) != "p")) return;
  if (amount.before && (currency_size > 1 || text == "$" || text == "€" || text == "£")) return;
  // "5 $10 notes", "元旦": a sign behind belongs to the next number.
  if ((text == "$" || text == "£" || text == "€") && view.word(word + currency_size).token.kind == TokenKind::kNumber) return;
  amount.behind = amount.before ? amount.before : std::optional(*currency->meaning);
  at = word + currency_size;
}

void read_classifier(const SentenceView& view, std::size_t& at, Amount& amount) {
  const auto classifier = view.tables().classifiers.at(view.words(), at);
  if (!classifier) return;
  if (!view.is_chinese() && view.word(at).token.kind == TokenKind::kHan) return;
  if (*classifier->meaning != ClassifierKind::kCounts && *classifier->meaning != ClassifierKind::kNoun) {
    // 4万亿俱乐部, 9亿周活: behind a scale 大, 级, 周 begin another word.
    amount.other_classifier = *classifier->meaning == ClassifierKind::kOther || !amount.scale;
    return;
  }
  amount.classifier = true;
  amount.classifier_first = at;
  amount.classifier_last = at + classifier->size;
  if (*classifier->meaning == ClassifierKind::kCounts) at += classifier->size;
}

}  // namespace

std::optional<Amount> read_amount(const SentenceView& view, std::size_t at) {
  const FigureWords& tables = view.tables();
  Amount amount;
  amount.first = at;
  read_sign(view, at, amount);
  if (const auto currency = tables.currencies_before.at(view.words(), at)) {
    // "Rs" and "RM" are words as well; the number must follow at once.
    // The A of "a $5 billion round" is no Australia: letters and sign are glued,
    // but for the few whose letters mean nothing else.
    for (std::size_t i = at + 1; i < at + currency->size; ++i) {
      const Word& letters = view.word(at);
      if (view.word(i).is("$") && !view.glued(i) && !letters.is("us") && !letters.is("nt") && !letters.is("hk") &&
          !letters.is("c")) {
        return std::nullopt;
      }
    }
    amount.before = *currency->meaning;
    at += currency->size;
    if (view.word(at).is("$") && view.glued(at)) return std::nullopt;
    // "Rs.5", but "$.25".
    const bool letters = view.before(at).token.kind == TokenKind::kWord;
    if (view.word(at).is(".") && view.glued(at) && letters) ++at;
    if (is_minus(view.word(at)) && view.glued(at + 1) && !amount.minus) {
      amount.minus = true;
      ++at;
    }
  }
  amount.number = at;

  // 数亿, 几十万, 上千: the scale is all there is.
  const auto hedge = tables.hedges_before.at(view.words(), at);
  const bool several = hedge && tables.hedges[*hedge->meaning].effect == HedgeEffect::kSeveral;
  const std::size_t scale_at = several ? at + hedge->size : at;
  const auto bare = tables.scales.at(view.words(), scale_at);
  const bool han_bare = bare && view.word(scale_at).token.kind == TokenKind::kHan;
  // RMB (46,609)M: brackets for a loss.
  const bool bracket = amount.before && view.word(at).is("(") && view.word(at + 2).is(")");
  if (std::optional<Numeral> loss = bracket ? read_digits(view, at + 1) : std::nullopt) {
    amount.numeral = *loss;
    amount.minus = true;
    at += 3;
  } else if (std::optional<Numeral> numeral = several ? std::nullopt : read_numeral(view, at)) {
    amount.numeral = *numeral;
    at = numeral->last;
    read_words_behind(view, at, amount.numeral);
  } else if (view.is_chinese() && ((several && (han_bare || view.word(scale_at).is("十"))) || (han_bare && !several))) {
    amount.numeral.kind = NumeralKind::kChinese;
    amount.numeral.value = amount.numeral.quantum = 1;
    amount.numeral.only_one = true;
    if (several) amount.inside = *hedge->meaning;
    at = scale_at;
    if (view.word(at).is("十")) {
      amount.numeral.value = amount.numeral.quantum = 10;
      ++at;
    }
  } else {
    return std::nullopt;
  }
  read_inside(view, at, amount);
  const std::size_t scale_from = at;
  read_scale(view, at, amount, amount.before.has_value());
  // 百, 千 and 万 alone are too often parts of words (百度, 千兆瓦, 万科, 万卡集群);
  // with a currency or 倍 behind they are amounts, and so is 百亿 by itself.
  if (scale_from == amount.number && !amount.inside && !amount.before && amount.scale &&
      *amount.scale < Decimal(100000000)) {
    const auto unit = tables.units.at(view.words(), at);
    const auto currency = tables.currencies_behind.at(view.words(), at);
    const bool multiple = unit && unit->meaning->unit.dimension == Dimension::kMultiple;
    if (!multiple && !currency) return std::nullopt;
  }
  if (scale_from == amount.number && !amount.scale && !amount.inside) return std::nullopt;
  // "Y950 billion" is yen; "Y2K" is not.
  if (amount.before && view.word(amount.number - 1).is("y") && (!amount.scale || amount.letter_scale)) return std::nullopt;
  read_further_parts(view, at, amount);
  read_further_words(view, at, amount);
  read_half_behind_scale(view, at, amount);
  read_inside(view, at, amount);
  amount.number_last = at;
  read_unit(view, at, amount);
  if (!amount.has_unit()) read_classifier(view, at, amount);
  if (!amount.inside || tables.hedges[*amount.inside].effect == HedgeEffect::kNextDigit) {
    if (view.word(at).is("+")) {
      amount.inside.reset();
      read_inside(view, at, amount);
    }
  }
  amount.last = at;
  return amount;
}

Decimal value_of(const Amount& amount) {
  Decimal value = amount.numeral.value;
  if (amount.scale) value = value * *amount.scale;
  if (amount.is_money()) value = value * amount.currency().factor;
  if (amount.unit) value = value * amount.unit->factor;
  return amount.minus ? -value : value;
}

Decimal quantum_of(const Amount& amount) {
  Decimal quantum = amount.numeral.quantum;
  if (amount.scale) quantum = quantum * *amount.scale;
  if (amount.is_money()) quantum = quantum * amount.currency().factor;
  if (amount.unit) quantum = quantum * amount.unit->factor;
  return quantum;
}

}  // namespace outlay::figures
