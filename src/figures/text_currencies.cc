#include "figures/text_currencies.h"

#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace outlay::figures {
namespace {

constexpr Currency kYuan = *Currency::parse("CNY");
constexpr Currency kTaiwanDollar = *Currency::parse("TWD");
constexpr Currency kDollar = *Currency::parse("USD");
constexpr Currency kYen = *Currency::parse("JPY");

// What tells how a Chinese text counts its money, as bits.
enum Sign : std::uint32_t { kTraditional = 1, kTaiwan = 2, kElsewhere = 4, kNote = 8 };

struct Piece {
  std::string_view text;
  Sign sign;
};

constexpr Piece kPieces[] = {
    {"億", kTraditional}, {"營收", kTraditional}, {"萬元", kTraditional}, {"與", kTraditional}, {"這", kTraditional},
    {"台股", kTaiwan}, {"新台幣", kTaiwan}, {"新臺幣", kTaiwan}, {"法說", kTaiwan}, {"台積", kTaiwan}, {"鉅亨", kTaiwan},
    {"鴻海", kTaiwan}, {"上櫃", kTaiwan}, {"工商時報", kTaiwan}, {"經濟日報", kTaiwan},
    {"港元", kElsewhere}, {"人民幣", kElsewhere}, {"港股", kElsewhere}, {"下同", kNote},
};

// The 16 bits of a character of three bytes.
constexpr std::size_t character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(text[i])); };
  return ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
}

// All signs that are in `text`, in one walk: looking for each by itself takes
// longer than reading the figures.
std::uint32_t signs_in(std::string_view text) {
  static const std::bitset<0x10000> kFirst = [] {
    std::bitset<0x10000> first;
    for (const Piece& piece : kPieces) first.set(character(piece.text));
    return first;
  }();
  std::uint32_t signs = 0;
  for (std::size_t at = 0; at + 3 <= text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xE4 || lead > 0xE9) {
      ++at;
      continue;
    }
    if (kFirst[character(text.substr(at, 3))]) {
      for (const Piece& piece : kPieces) {
        if (text.substr(at).starts_with(piece.text)) signs |= piece.sign;
      }
    }
    at += 3;
  }
  return signs;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> pieces) {
  for (const std::string_view piece : pieces) {
    if (text.find(piece) != std::string_view::npos) return true;
  }
  return false;
}

// "(美元‧下同)": what the words before 下同 name.
std::optional<Currency> noted(std::string_view text) {
  const std::size_t note = text.find("下同");
  if (note == std::string_view::npos) return std::nullopt;
  const std::size_t begin = note > 24 ? note - 24 : 0;
  const std::string_view before = text.substr(begin, note - begin);
  if (has_any(before, {"美元"})) return kDollar;
  if (has_any(before, {"台币", "台幣"})) return kTaiwanDollar;
  return std::nullopt;
}

}  // namespace

Currency TextCurrencies::plain_yuan() {
  if (plain_yuan_) return *plain_yuan_;
  const std::string_view text = text_.content;
  const std::uint32_t signs = signs_in(text);
  if ((signs & kNote) != 0) plain_yuan_ = noted(text);
  if (plain_yuan_) return *plain_yuan_;
  const bool taiwan_dollars = (signs & (kTraditional | kTaiwan | kElsewhere)) == (kTraditional | kTaiwan);
  plain_yuan_ = taiwan_dollars ? kTaiwanDollar : kYuan;
  return *plain_yuan_;
}

Currency TextCurrencies::yen_sign() {
  if (yen_sign_) return *yen_sign_;
  const bool yuan = has_any(text_.content, {"yuan", "RMB", "Chin"});
  const bool yen = has_any(text_.content, {"yen", "Japan", "JPY"});
  yen_sign_ = yuan && !yen ? kYuan : kYen;
  return *yen_sign_;
}

}  // namespace outlay::figures
