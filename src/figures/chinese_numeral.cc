#include <cstdint>
#include <string>

#include "figures/numeral.h"
#include "figures/sentence_view.h"

namespace outlay::figures {
namespace {

const NumberWord* chinese_word(const SentenceView& view, std::size_t at) {
  if (view.word(at).token.kind != TokenKind::kHan) return nullptr;
  const auto match = view.tables().numbers.at(view.words(), at);
  return match ? match->meaning : nullptr;
}

// 伍 and 陆 are figures of a cheque before 万 or 元; 队伍 and 大陆个人 hold none.
bool is_other_word(const SentenceView& view, std::size_t at) {
  if (chinese_word(view, at)->kind != NumberWordKind::kHanFormal && !view.word(at).is("拾")) return false;
  const Word& behind = view.word(at + 1);
  return (behind.known.begins & (kScale | kCurrencyBehind)) == 0 && !behind.is("分") && !behind.is("点") && !behind.is("點") &&
         !behind.is("成") && !view.before(at).is("之");
}

}  // namespace

// 三百五十 adds up digit by digit; 二〇二五 and 一五 are digits in a row, as
// years and codes are written, and no number for us.
std::optional<Numeral> read_chinese_numeral(const SentenceView& view, std::size_t at) {
  std::int64_t total = 0;
  std::int64_t digit = -1;             // the digit that waits for its multiplier
  std::int64_t lowest = 10000;         // the multiplier before: each must be below it
  std::int64_t last_unit = 1;
  bool zero = false;                   // 零 stands behind the last multiplier
  std::size_t i = at;
  for (; const NumberWord* word = chinese_word(view, i); ++i) {
    if (word->kind == NumberWordKind::kHanDigit || word->kind == NumberWordKind::kHanFormal) {
      if (digit > 0) return std::nullopt;
      digit = word->value;
      zero = zero || digit == 0;
    } else if (word->kind == NumberWordKind::kHanMultiplier) {
      const std::int64_t unit = word->value;
      // 百, 千 without a digit begin no numeral (百度); 十 does.
      if (digit < 0 && !(unit == 10 && (i == at || total > 0))) break;
      if ((digit == 0 && unit != 10) || unit >= lowest) break;  // 零十二
      total += (digit < 1 ? 1 : digit) * unit;
      lowest = last_unit = unit;
      digit = -1;
      zero = false;
    } else {
      break;
    }
  }
  if (i == at) return std::nullopt;
  if (i == at + 1 && is_other_word(view, at)) return std::nullopt;
  if (digit > 0 && last_unit >= 100 && !zero) {
    last_unit /= 10;  // 两千四百五 is 2450, 两千四百零五 is 2405
    total += digit * last_unit;
  } else if (digit >= 0) {
    total += digit;
    last_unit = 1;
  }
  Numeral numeral;
  numeral.kind = NumeralKind::kChinese;
  numeral.last = i;
  numeral.only_one = i == at + 1 && total == 1;
  numeral.value = Decimal(total);
  numeral.quantum = Decimal(last_unit);

  const NumberWord* point = chinese_word(view, i);
  if (point != nullptr && point->kind == NumberWordKind::kHanPoint) {
    std::string decimals = std::to_string(total) + ".";
    std::size_t j = i + 1;
    for (const NumberWord* word = chinese_word(view, j);
         word != nullptr && (word->kind == NumberWordKind::kHanDigit || word->kind == NumberWordKind::kHanFormal) &&
         decimals.size() < 30;
         word = chinese_word(view, ++j)) {
      decimals += static_cast<char>('0' + word->value);
    }
    const std::optional<Decimal> value = j > i + 1 ? Decimal::parse(decimals) : std::nullopt;
    if (value) {
      numeral.value = *value;
      numeral.quantum = value->quantum();
      numeral.last = j;
      numeral.point = true;
    }
  }
  return numeral;
}

}  // namespace outlay::figures
