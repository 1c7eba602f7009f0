#include <string>
#include <vector>

#include "figures/numeral.h"
#include "figures/sentence_view.h"

namespace outlay::figures {
namespace {

// "1,234" and "12,34,567" are grouped rightly; so is what has no comma at all.
bool grouped_rightly(std::string_view whole) {
  std::vector<std::size_t> sizes{0};
  for (const char c : whole) {
    if (c == ',') {
      sizes.push_back(0);
    } else {
      ++sizes.back();
    }
  }
  if (sizes.size() == 1) return true;
  if (sizes.front() == 0 || sizes.front() > 3 || sizes.back() != 3) return false;
  bool thousands = true;
  bool indian = sizes.front() <= 2;
  for (std::size_t i = 1; i + 1 < sizes.size(); ++i) {
    thousands = thousands && sizes[i] == 3;
    indian = indian && sizes[i] == 2;
  }
  return thousands || indian;
}

// ".25" of "$.25" and "up .3%": the point stands free, or behind a sign.
std::optional<Numeral> read_bare_decimals(const SentenceView& view, std::size_t at) {
  const Word& digits = view.word(at + 1);
  if (digits.token.kind != TokenKind::kNumber || !view.glued(at + 1) || view.in_address(at)) return std::nullopt;
  const Word& before = view.before(at);
  const bool behind_sign = (before.known.begins & (kCurrencyBefore | kSign)) != 0 || before.is("(");
  if (view.glued(at) && (!behind_sign || before.is("."))) return std::nullopt;
  if (digits.folded.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const std::optional<Decimal> value = Decimal::parse("0." + std::string(digits.folded));
  if (!value) return std::nullopt;
  Numeral numeral;
  numeral.last = at + 2;
  numeral.value = *value;
  numeral.quantum = value->quantum();
  numeral.point = true;
  return numeral;
}

}  // namespace

std::optional<Numeral> read_digits(const SentenceView& view, std::size_t at) {
  const Word& word = view.word(at);
  if (word.is(".")) return read_bare_decimals(view, at);
  if (word.token.kind != TokenKind::kNumber || view.in_address(at)) return std::nullopt;
  const std::string_view folded = word.folded;
  const std::size_t point = folded.find('.');
  if (point != std::string_view::npos && folded.find_first_of(".,", point + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view whole = folded.substr(0, point);
  if (!grouped_rightly(whole)) return std::nullopt;
  if (whole.size() > 1 && whole.front() == '0') return std::nullopt;  // 007, 0755

  Numeral numeral;
  numeral.last = at + 1;
  numeral.grouped = whole.find(',') != std::string_view::npos;
  numeral.point = point != std::string_view::npos;
  numeral.only_one = folded == "1";
  std::string plain;
  for (const char c : folded) {
    if (c != ',') plain += c;
  }
  const std::optional<Decimal> value = Decimal::parse(plain);
  if (!value) return std::nullopt;
  numeral.value = *value;
  numeral.quantum = value->quantum();
  return numeral;
}

std::optional<Numeral> read_numeral(const SentenceView& view, std::size_t at) {
  if (std::optional<Numeral> numeral = read_digits(view, at)) return numeral;
  if (std::optional<Numeral> numeral = read_chinese_numeral(view, at)) return numeral;
  return read_number_words(view, at);
}

}  // namespace outlay::figures
