#include "outlay/decimal.h"

#include <bit>
#include <cassert>
#include <cctype>
#include <cstring>

// The library's own header defines plain names as macros (it is C); it is kept
// inside this file. The variant of the library that is linked takes its
// arguments by value and the rounding mode and flags with each call.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunknown-pragmas"
extern "C" {
#include <bid_conf.h>
#include <bid_functions.h>
}
#pragma GCC diagnostic pop

namespace outlay {
namespace {

constexpr unsigned kNearestEven = 0, kTowardsLow = 1, kTowardsHigh = 2;
constexpr _IDEC_flags kInexactFlag = 0x20;
constexpr int kDigits = 34;
constexpr int kExponentBias = 6176;

unsigned mode_of(Rounding rounding) {
  switch (rounding) {
    case Rounding::kNearest: return kNearestEven;
    case Rounding::kDown: return kTowardsLow;
    case Rounding::kUp: return kTowardsHigh;
  }
  return kNearestEven;
}

BID_UINT128 load(const std::uint64_t (&words)[2]) {
  BID_UINT128 value;
  static_assert(sizeof value == 16);
  std::memcpy(&value, words, sizeof value);
  return value;
}

void store(std::uint64_t (&words)[2], const BID_UINT128& value) {
  assert(bid128_isFinite(value));
  std::memcpy(words, &value, sizeof value);
}

// The exponent of the last digit. In the BID encoding of a finite number whose
// coefficient is below 10^34 the exponent stands in bits 49 to 62 of the high
// word; the other form (bits 61 and 62 set) encodes only non-canonical zeros.
int exponent_of(const std::uint64_t (&words)[2]) {
  return static_cast<int>((words[1] >> 49) & 0x3FFF) - kExponentBias;
}

// A value whose coefficient is one word: what is printed and reckoned with here,
// nearly always. The library's ways for all 34 digits cost ten times as much.
bool is_short(const std::uint64_t (&words)[2]) {
  return (words[1] & 0x0001FFFFFFFFFFFFU) == 0 && ((words[1] >> 61U) & 3U) != 3U;
}

constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;

}  // namespace

// Digits and one point, at most 18 digits, so that the coefficient is one word:
// nearly all that is ever printed.
std::optional<Decimal> Decimal::parse_short(std::string_view text) {
  constexpr std::size_t kMostDigits = 18;
  if (text.empty() || text.size() > kMostDigits) return std::nullopt;
  std::uint64_t coefficient = 0;
  std::size_t behind_point = 0;
  bool point = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      coefficient = coefficient * 10 + static_cast<std::uint64_t>(c - '0');
      behind_point += point ? 1 : 0;
    } else if (c == '.' && !point && text.size() > 1) {
      point = true;
    } else {
      return std::nullopt;
    }
  }
  Decimal result;
  result.words_[0] = coefficient;
  result.words_[1] -= static_cast<std::uint64_t>(behind_point) << 49U;
  return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (const std::optional<Decimal> value = parse_short(text)) return value;
  std::string spelled;
  std::size_t at = 0;
  int digits = 0;       // from the first to the last that is not zero
  int zeros = 0;        // behind that one
  bool any_digit = false, point = false;
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) spelled += text[at++];
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c >= '0' && c <= '9') {
      any_digit = true;
      if (c != '0') {
        digits += zeros + 1;
        zeros = 0;
      } else if (digits > 0) {
        ++zeros;
      }
    } else if (c == '.' && !point) {
      point = true;
    } else {
      break;
    }
    spelled += c;
  }
  if (!any_digit || digits > kDigits) return std::nullopt;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    spelled += text[at++];
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) spelled += text[at++];
    const std::size_t exponent_begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') spelled += text[at++];
    if (at == exponent_begin || at != text.size() || at - exponent_begin > 4) return std::nullopt;
  }
  _IDEC_flags flags = 0;
  const BID_UINT128 value = bid128_from_string(spelled.data(), kNearestEven, &flags);
  if (!bid128_isFinite(value) || (flags & kInexactFlag)) return std::nullopt;
  Decimal result;
  store(result.words_, value);
  return result;
}

Decimal Decimal::power_of_ten(int exponent) {
  assert(exponent >= -6000 && exponent <= 6000);
  Decimal result(1);
  result.words_[1] += static_cast<std::uint64_t>(static_cast<std::int64_t>(exponent)) << 49;
  return result;
}

std::string Decimal::to_string() const {
  if (is_zero()) return "0";
  char raw[64];
  _IDEC_flags flags = 0;
  bid128_to_string(raw, load(words_), &flags);  // "+2300E-2": sign, coefficient, E, exponent
  std::string_view text(raw);
  const bool negative = text.front() == '-';
  const std::size_t mark = text.find('E');
  std::string digits(text.substr(1, mark - 1));
  int exponent = exponent_of(words_);
  while (digits.size() > 1 && digits.back() == '0') {
    digits.pop_back();
    ++exponent;
  }
  std::string plain;
  if (exponent >= 0) {
    plain = digits + std::string(static_cast<std::size_t>(exponent), '0');
  } else {
    const auto behind = static_cast<std::size_t>(-exponent);
    if (digits.size() <= behind) digits.insert(0, behind - digits.size() + 1, '0');
    plain = digits.substr(0, digits.size() - behind) + "." + digits.substr(digits.size() - behind);
  }
  return negative ? "-" + plain : plain;
}

Decimal Decimal::quantum() const { return power_of_ten(exponent_of(words_)); }

bool Decimal::is_zero() const { return bid128_isZero(load(words_)) != 0; }

bool Decimal::is_negative() const { return !is_zero() && bid128_isSigned(load(words_)) != 0; }

bool Decimal::is_integer() const { return *this == round_to(*this, 0, Rounding::kDown); }

double Decimal::approximate() const {
  _IDEC_flags flags = 0;
  return bid128_to_binary64(load(words_), kNearestEven, &flags);
}

Decimal Decimal::operator-() const {
  Decimal result;
  store(result.words_, bid128_negate(load(words_)));
  return result;
}

bool operator==(const Decimal& a, const Decimal& b) {
  if (a.words_[1] == b.words_[1] && is_short(a.words_)) return a.words_[0] == b.words_[0];
  _IDEC_flags flags = 0;
  return bid128_quiet_equal(load(a.words_), load(b.words_), &flags) != 0;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  // Alike in sign (above zero) and exponent.
  if (a.words_[1] == b.words_[1] && is_short(a.words_) && (a.words_[1] & kSign) == 0) return a.words_[0] <=> b.words_[0];
  _IDEC_flags flags = 0;
  if (bid128_quiet_less(load(a.words_), load(b.words_), &flags)) return std::strong_ordering::less;
  return a == b ? std::strong_ordering::equal : std::strong_ordering::greater;
}

Decimal add(const Decimal& a, const Decimal& b, Rounding rounding) {
  if (a.words_[1] == b.words_[1] && is_short(a.words_)) {
    Decimal sum = a;
    if (!__builtin_add_overflow(a.words_[0], b.words_[0], &sum.words_[0])) return sum;
  }
  _IDEC_flags flags = 0;
  Decimal result;
  store(result.words_, bid128_add(load(a.words_), load(b.words_), mode_of(rounding), &flags));
  return result;
}

Decimal subtract(const Decimal& a, const Decimal& b, Rounding rounding) {
  return add(a, -b, rounding);
}

Decimal multiply(const Decimal& a, const Decimal& b, Rounding rounding) {
  if (is_short(a.words_) && is_short(b.words_)) {
    Decimal product;
    const int exponent = exponent_of(a.words_) + exponent_of(b.words_);
    if (exponent > -6000 && exponent < 6000 && !__builtin_mul_overflow(a.words_[0], b.words_[0], &product.words_[0])) {
      product.words_[1] = (static_cast<std::uint64_t>(exponent + kExponentBias) << 49U) | ((a.words_[1] ^ b.words_[1]) & kSign);
      return product;
    }
  }
  _IDEC_flags flags = 0;
  Decimal result;
  store(result.words_, bid128_mul(load(a.words_), load(b.words_), mode_of(rounding), &flags));
  return result;
}

Decimal divide(const Decimal& a, const Decimal& b, Rounding rounding) {
  assert(!b.is_zero());
  _IDEC_flags flags = 0;
  Decimal result;
  store(result.words_, bid128_div(load(a.words_), load(b.words_), mode_of(rounding), &flags));
  return result;
}

Decimal round_to(const Decimal& value, int exponent, Rounding rounding) {
  if (exponent <= exponent_of(value.words_)) return value;  // no digit behind that place
  _IDEC_flags flags = 0;
  Decimal result;
  const Decimal target = Decimal::power_of_ten(exponent);
  store(result.words_,
        bid128_quantize(load(value.words_), load(target.words_), mode_of(rounding), &flags));
  return result;
}

Decimal round_to_digits(const Decimal& value, int digits, Rounding rounding) {
  assert(digits > 0);
  if (value.is_zero()) return value;
  // The exponent of the first digit, from the plain spelling.
  const std::string text = value.absolute().to_string();
  const std::size_t point = text.find('.');
  const std::size_t first = text.find_first_not_of("0.");
  const std::size_t whole = point == std::string::npos ? text.size() : point;
  const int leading = first < whole ? static_cast<int>(whole - first) - 1
                                    : static_cast<int>(whole) - static_cast<int>(first);
  return round_to(value, leading - digits + 1, rounding);
}

}  // namespace outlay
