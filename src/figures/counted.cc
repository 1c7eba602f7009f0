#include "figures/counted.h"

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay::figures {
namespace {

constexpr std::size_t kFarthest = 10;
constexpr int kMostWords = 5;

bool is_plural(std::string_view folded) {
  return folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("'s") && !folded.ends_with("ss") &&
         !folded.ends_with("us");
}

bool is_capital(const SentenceView& view, std::size_t at) {
  return is_upper(code_point_at(view.written(at), 0).value);
}

bool is_all_capitals(const SentenceView& view, std::size_t at) {
  const std::string_view written = view.written(at);
  for (const char c : written) {
    if (c < 'A' || c > 'Z') return false;
  }
  return written.size() > 1;
}

bool is_year(const Item& item) {
  const Amount& amount = item.high ? *item.high : item.low;
  if (amount.classifier) return false;
  return amount.numeral.kind == NumeralKind::kDigits && !amount.numeral.grouped && !amount.numeral.point &&
         !amount.scale && Decimal(1899) < amount.numeral.value && amount.numeral.value < Decimal(2100);
}

}  // namespace

std::optional<Counted> find_counted(const SentenceView& view, std::size_t last) {
  const std::size_t end = std::min(view.size(), last + kFarthest);
  // "258 out of 359 sites"
  if (view.word(last).is("out") && view.word(last + 1).is("of") && view.word(last + 2).token.kind == TokenKind::kNumber) last += 3;
  int words = 0;
  while (last < end && view.word(last).token.kind == TokenKind::kMark && view.word(last).is("-") && view.glued(last) && view.glued(last + 1)) ++last;
  for (std::size_t at = last; at < end && words < kMostWords; ++at) {
    const Word& word = view.word(at);
    if (word.token.kind == TokenKind::kMark) {
      if (word.is("-") && view.glued(at) && view.glued(at + 1)) continue;  // 100,000-GPU, data-center
      if (word.is("“") || word.is("\"")) continue;
      return std::nullopt;
    }
    if (word.token.kind == TokenKind::kNumber) {
      if (view.glued(at) && at > last) continue;  // the 100 of H100
      if (view.word(at + 1).is("-") && view.glued(at + 1) && at == last) continue;  // two 100,000-GPU sites
      return std::nullopt;
    }
    if (word.token.kind == TokenKind::kHan) return std::nullopt;
    ++words;
    const bool name = view.glued(at + 1) && view.word(at + 1).token.kind == TokenKind::kNumber;  // H100
    const auto known = name ? std::nullopt : view.tables().counted.at(view.words(), at);
    if (known && *known->meaning == CountedKind::kAdjective) continue;
    if (known) {
      if (*known->meaning != CountedKind::kCounts) return std::nullopt;
      std::size_t behind = at + known->size;
      return Counted{view.span(last, behind), at == last, true};
    }
    // A plural with a plural behind it ("data centers") ends at the second.
    if (is_plural(word.folded)) return Counted{view.span(last, at + 1), at == last, false};
  }
  return std::nullopt;
}

bool counts_something_else(const SentenceView& view, std::size_t last) {
  std::size_t at = last;
  if (view.word(at).is("-") && view.glued(at)) ++at;
  if (view.glued(at + 1) && view.word(at + 1).token.kind == TokenKind::kNumber) return false;  // 1M H200 units
  const auto known = view.tables().counted.at(view.words(), at);
  return known && *known->meaning == CountedKind::kOther;
}

bool is_glued_to_name(const SentenceView& view, const Item& item) {
  if (!view.glued(item.first)) return false;
  const Word& before = view.before(item.first);
  if (before.token.kind == TokenKind::kWord) return true;
  if (before.is("-") || before.is("–") || before.is("_") || before.is(".") || before.is("/") || before.is("’") ||
      before.is("'") || before.is("#") || before.is(":") || before.is("^") || before.is("[") || before.is("@") || before.is("+")) {
    if (!view.glued(item.first - 1) && !before.is("#") && !before.is("[") && !before.is("^")) return false;
    if (before.is("/") || before.is(":")) {
      const TokenKind kind = item.first > 1 ? view.word(item.first - 2).token.kind : TokenKind::kMark;
      return kind == TokenKind::kWord || kind == TokenKind::kNumber;
    }
    return true;
  }
  return false;
}

bool is_labelled(const SentenceView& view, const Item& item) {
  const FigureWords& tables = view.tables();
  std::size_t at = item.first;
  const auto label = tables.labels.before(view.words(), at);
  const auto month = tables.months.before(view.words(), at);
  const bool plain = !item.low.scale && !item.low.numeral.grouped;
  if (label && plain) {
    // "group", "unit" and the like are words too: only right before a number of digits.
    if (item.low.numeral.kind == NumeralKind::kDigits) return true;
  }
  if (month && plain) return true;
  if (view.before(at).is(".") && at > 0 && tables.months.before(view.words(), at - 1) && plain) return true;
  // "the Big Four", "the first two buildings": an order, whatever the number is written in.
  const Word& before_number = view.before(at);
  if (plain && (before_number.is("big") || before_number.is("top") || before_number.is("first") ||
                before_number.is("next") || before_number.is("last") || before_number.is("magnificent"))) {
    return true;
  }
  if (tables.months.at(view.words(), item.last) && plain) return true;
  if (is_year(item)) {
    const std::optional<Counted> counted = find_counted(view, item.last);
    const bool recent = Decimal(2009) < item.low.numeral.value && item.low.numeral.value < Decimal(2036);
    if (recent || !counted || !counted->sure) return true;
  }
  // "1. Revenue", "(2) Costs" at the head of a block.
  if (item.first == 0 && plain && (view.word(item.last).is(".") || view.word(item.last).is(")"))) return true;
  // "iPhone 15 sales", "Microsoft 365 users": a name and its number.
  if (plain && item.first > 0 && item.low.numeral.kind == NumeralKind::kDigits && !view.is_chinese() &&
      !item.low.numeral.point && item.low.numeral.value < Decimal(10000)) {
    const Word& before = view.before(at);
    if (before.token.kind == TokenKind::kWord && is_capital(view, at - 1) &&
        (at > 1 || is_all_capitals(view, at - 1)) && !view.before(at - 1).is(".") &&
        !view.before(at - 1).is(":") && !view.before(at - 1).is("|")) {
      return true;
    }
  }
  return false;
}

}  // namespace outlay::figures
