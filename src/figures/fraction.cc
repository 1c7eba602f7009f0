// Shares in words: "a third", "two-thirds", "one in six", "half", 三分之一,
// 一半, and the tenths 三成, 四成五. All are given in percent.
//
// Two decimals are kept of what does not come out even, as in print: a third is
// 33.33. Denominators are rows of data/fraction_words.tsv. Not read: "the third
// quarter", "half year", "first half", 上半年.

#include <utility>

#include "figures/reading.h"

namespace outlay::figures {
namespace {

bool is_power_of_ten(const Decimal& value) {
  for (int exponent = 0; exponent <= 16; ++exponent) {
    if (value == Decimal::power_of_ten(exponent)) return true;
  }
  return false;
}

Decimal in_percent(const Decimal& numerator, const Decimal& denominator) {
  if (is_power_of_ten(denominator)) return divide(numerator * Decimal(100), denominator);  // 万分之三
  const Decimal value = divide(numerator * Decimal(100), denominator);
  return round_to(value, -2);
}

Reading share(std::size_t first, std::size_t last, const Decimal& percent) {
  Reading reading;
  reading.first = first;
  reading.last = last;
  reading.low = reading.high = percent;
  reading.quantum = Decimal::power_of_ten(-2);
  reading.unit.dimension = Dimension::kPercent;
  reading.exact = percent.is_integer();
  return reading;
}

std::size_t skip_hyphen(const SentenceView& view, std::size_t at) {
  return view.word(at).is("-") && view.glued(at) && view.glued(at + 1) ? at + 1 : at;
}

bool counts_time(const SentenceView& view, std::size_t at) {
  const auto word = view.tables().counted.at(view.words(), at);
  return word && *word->meaning == CountedKind::kOther;
}

// "half" is a share; "first half", "half-year", "half an hour", "half a million" are not.
std::optional<Reading> read_half(const SentenceView& view, std::size_t at) {
  if (!view.word(at).is("half")) return std::nullopt;
  const Word& before = view.before(at);
  for (const std::string_view ordinal : {"first", "second", "latter", "other", "the", "this", "last", "next", "and", "1", "2",
                                         "fiscal", "previous", "back", "each", "better", "a", "top", "bottom", "upper", "both"}) {
    if (before.is(ordinal)) return std::nullopt;
  }
  if (before.is("-") || before.is("’") || view.glued(at)) {
    if (!before.is("~") && !before.is("(")) return std::nullopt;
  }
  std::size_t next = at + 1;
  if (view.word(next).is("-") && view.glued(next)) return std::nullopt;
  if (view.word(next).is("a") || view.word(next).is("an")) return std::nullopt;
  if (counts_time(view, next)) return std::nullopt;
  if (view.word(next).is("way") || view.word(next).is("and") || view.word(next).token.kind == TokenKind::kNumber) return std::nullopt;
  return share(at, next, 50);
}

// "one in six", "1 in 5".
std::optional<Reading> read_one_in(const SentenceView& view, std::size_t at) {
  const std::optional<Numeral> numerator = read_numeral(view, at);
  if (!numerator || numerator->kind == NumeralKind::kChinese) return std::nullopt;
  std::size_t next = numerator->last;
  if (view.word(next).is("out") && view.word(next + 1).is("of")) {
    next += 2;
  } else if (view.word(next).is("in") || view.word(next).is("-in-")) {
    ++next;
  } else {
    return std::nullopt;
  }
  if (view.word(next).is("every")) ++next;
  const std::optional<Numeral> denominator = read_numeral(view, next);
  if (!denominator || denominator->point || denominator->grouped || !(numerator->value < denominator->value) ||
      !(Decimal(0) < numerator->value)) {
    return std::nullopt;
  }
  // "258 out of 359 sites" are two counts.
  if (numerator->kind == NumeralKind::kDigits && Decimal(20) < denominator->value && denominator->value != Decimal(100)) {
    return std::nullopt;
  }
  // "2 in 2025", "three in ten days"
  if (Decimal(1000) < denominator->value || counts_time(view, denominator->last)) return std::nullopt;
  const auto scale = view.tables().scales.at(view.words(), denominator->last);
  const auto unit = view.tables().units.at(view.words(), denominator->last);
  if (scale || unit) return std::nullopt;
  return share(at, denominator->last, in_percent(numerator->value, denominator->value));
}

// "a third", "two-thirds", "three quarters".
std::optional<Reading> read_part(const SentenceView& view, std::size_t at) {
  Decimal numerator = 1;
  std::size_t next = at + 1;
  if (!view.word(at).is("a") && !view.word(at).is("an")) {
    const std::optional<Numeral> numeral = read_number_words(view, at);
    if (!numeral || Decimal(19) < numeral->value) return std::nullopt;
    numerator = numeral->value;
    next = numeral->last;
  }
  next = skip_hyphen(view, next);
  const auto denominator = view.tables().denominators.at(view.words(), next);
  if (!denominator) return std::nullopt;
  const bool article = view.word(at).is("a") || view.word(at).is("an");
  const bool plural = view.word(next).folded.ends_with('s');
  if ((numerator == Decimal(1)) == plural && !view.word(next).is("halves")) return std::nullopt;
  const std::size_t last = next + 1;
  // "a third data center", "a quarter earlier", "three quarters ago": no shares.
  if (view.word(last).is("ago") || view.word(last).is("earlier") || view.word(last).is("later") ||
      view.word(last).is("-") || view.word(last).is("million") || view.word(last).is("billion")) {
    return std::nullopt;
  }
  if (article && view.word(last).token.kind == TokenKind::kWord && !view.word(next).is("tenth")) {
    const auto behind = view.tables().counted.at(view.words(), last);
    const bool goes_on = behind && *behind->meaning == CountedKind::kStop;
    if (!goes_on) return std::nullopt;
  }
  if (view.word(next).is("quarters") && !view.word(last).is("of") && numerator != Decimal(3)) return std::nullopt;
  if (view.word(next).is("quarter") && !view.word(last).is("of") && article && !view.word(last).is("the")) return std::nullopt;
  if (!(numerator < Decimal(*denominator->meaning))) return std::nullopt;
  return share(at, last, in_percent(numerator, Decimal(*denominator->meaning)));
}

// 三, 千, 百万: what stands before 分之, and the word behind it.
std::optional<std::pair<Decimal, std::size_t>> read_chinese_denominator(const SentenceView& view, std::size_t at) {
  const std::optional<Numeral> numeral = read_numeral(view, at);
  if (numeral && numeral->kind == NumeralKind::kWords) return std::nullopt;
  Decimal value = numeral ? numeral->value : Decimal(1);
  std::size_t last = numeral ? numeral->last : at;
  for (int count = 0; count < 3 && view.word(last).token.kind == TokenKind::kHan; ++count) {
    const auto scale = view.tables().scales.at(view.words(), last);
    if (!scale) break;
    value = value * scale->meaning->factor;
    last += scale->size;
  }
  if (last == at || value.is_zero()) return std::nullopt;
  if (!view.word(last).is("分") || !view.word(last + 1).is("之")) return std::nullopt;
  return std::pair(value, last + 2);
}

// 三分之一, 5分之2, 千分之三.
std::optional<Reading> read_chinese_part(const SentenceView& view, std::size_t at) {
  const auto denominator = read_chinese_denominator(view, at);
  if (!denominator) return std::nullopt;
  const std::optional<Numeral> numerator = read_numeral(view, denominator->second);
  if (!numerator) return std::nullopt;
  return share(at, numerator->last, in_percent(numerator->value, denominator->first));
}

std::optional<Reading> read_chinese_half(const SentenceView& view, std::size_t at) {
  const bool one = view.word(at).is("一") && view.word(at + 1).is("半");
  const bool number = view.word(at).is("半") && (view.word(at + 1).is("数") || view.word(at + 1).is("數"));
  const Word& before = view.before(at);
  const bool over = view.word(at).is("半") && (before.is("过") || before.is("過") || before.is("近")) &&
                    !view.word(at + 1).is("年") && !view.word(at + 1).is("个") && !view.word(at + 1).is("個") &&
                    !view.word(at + 1).is("导") && !view.word(at + 1).is("導") && !view.word(at + 1).is("月");
  if (!one && !number && !over) return std::nullopt;
  return share(at, at + (over && !number ? 1 : 2), 50);
}

}  // namespace

std::optional<Reading> read_fraction(const SentenceView& view, std::size_t at) {
  if (view.in_address(at)) return std::nullopt;
  if (view.word(at).token.kind == TokenKind::kHan || view.is_chinese()) {
    if (std::optional<Reading> half = read_chinese_half(view, at)) return half;
    return read_chinese_part(view, at);
  }
  // "one and a half", "two million and three quarters": part of a number.
  const Word& joined = at > 1 ? view.word(at - 2) : view.before(0);
  if (view.before(at).is("and") && (joined.token.kind == TokenKind::kNumber || (joined.known.begins & (kPlainNumber | kScale)) != 0)) {
    return std::nullopt;
  }
  if (std::optional<Reading> half = read_half(view, at)) return half;
  if (std::optional<Reading> one = read_one_in(view, at)) return one;
  return read_part(view, at);
}

std::optional<Reading> read_tenths(const SentenceView& view, std::size_t at) {
  if (!view.is_chinese()) return std::nullopt;
  const std::optional<Numeral> numeral = read_numeral(view, at);
  if (!numeral || !view.word(numeral->last).is("成") || Decimal(10) < numeral->value) return std::nullopt;
  std::size_t last = numeral->last + 1;
  // 成立, 成本, 成为, 成长 …: another word begins with 成.
  for (const std::string_view behind : {"立", "本", "为", "為", "长", "長", "功", "员", "員", "果", "交", "都", "品", "熟", "分", "套", "型", "就", "不", "绩", "績", "年", "人"}) {
    if (view.word(last).is(behind)) return std::nullopt;
  }
  Decimal percent = numeral->value * Decimal(10);
  Decimal quantum = numeral->quantum * Decimal(10);
  const std::optional<Numeral> rest = read_chinese_numeral(view, last);  // 四成五
  if (rest && rest->value < Decimal(10) && rest->last == last + 1) {
    percent = percent + rest->value;
    quantum = 1;
    last = rest->last;
  } else if (view.word(last).is("半")) {
    percent = percent + Decimal(5);
    quantum = 5;
    ++last;
  }
  Reading reading = share(at, last, percent);
  reading.exact = false;
  reading.quantum = quantum;
  return reading;
}

}  // namespace outlay::figures
