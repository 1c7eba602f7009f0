// Claims from one line each, and the findings that come of them, for tests of
// reconciling.
//
//   doc a published=2025-02-25 publisher=scmp via=barrons zh | its text
//   alibaba+baidu capex 50bn CNY H1:y actual
//   alibaba capex +123% H1:y actual base=yoy
//   bytedance cash >50bn USD - actual
//   nvidia price 12000..13000 USD/count - estimate item=nvidia-h20
//   alibaba capex 52.4bn USD 2025..2027 plan again     (restates the one before)
//
// Figures: a scale of k, m, bn or tn; `>`, `>=`, `<`, `<=` for bounds, `a..b`
// for a range, a sign for a change, `~` in front for "about". The quantum is
// one of the last digit. Periods: H1:2025, Q3:y-1, 9M:2025, 2025, 2025..2027,
// y..y+2, M5:2025, ytd:2025, 2025-02-25, `-` for none.

#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "outlay/claim.h"
#include "outlay/source.h"
#include "reconcile/known_names.h"
#include "reconcile/reconcile.h"

namespace outlay::test {

struct ReconcileCase {
  std::vector<Source> sources;
  std::vector<Claim> claims;
};

inline std::vector<std::string> split_at(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::string part;
  std::istringstream in(text);
  while (std::getline(in, part, mark)) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

inline Year read_year(const std::string& text, const std::string& document) {
  if (text[0] == 'y') return Year::unknown(document, text.size() > 1 ? std::stoi(text.substr(1)) : 0);
  return Year::known(std::stoi(text));
}

inline std::optional<Period> read_period(const std::string& text, const std::string& document) {
  if (text == "-") return std::nullopt;
  if (const auto day = parse_day(text)) return Period::day(*day);
  const std::size_t range = text.find("..");
  if (range != std::string::npos) {
    const Year first = read_year(text.substr(0, range), document);
    return Period::years(first, read_year(text.substr(range + 2), document).value - first.value + 1);
  }
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return Period::year(read_year(text, document));
  const std::string part = text.substr(0, colon);
  const Year year = read_year(text.substr(colon + 1), document);
  if (part == "ytd") return Period::year_to_date(year);
  if (part == "9M") return Period::nine_months(year);
  const int number = std::stoi(part.substr(1));
  if (part[0] == 'H') return Period::half(year, number);
  return part[0] == 'Q' ? Period::quarter(year, number) : Period::month(year, number);
}

struct PrintedNumber {
  Decimal value, quantum;
};

inline PrintedNumber read_printed(std::string text) {
  int exponent = 0;
  for (const auto& [mark, power] : {std::pair<std::string, int>{"bn", 9}, {"tn", 12}, {"k", 3}, {"m", 6}, {"%", 0}}) {
    if (text.ends_with(mark)) {
      exponent = power;
      text.resize(text.size() - mark.size());
      break;
    }
  }
  const std::size_t point = text.find('.');
  const int places = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
  const Decimal value = *Decimal::parse(text[0] == '+' ? text.substr(1) : text);
  return {value * Decimal::power_of_ten(exponent), Decimal::power_of_ten(exponent - places)};
}

inline void read_figure(std::string text, Claim& claim) {
  claim.approx = text.starts_with("~");
  if (claim.approx) text = text.substr(1);
  const std::size_t range = text.find("..");
  const auto bound = [&](std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    text = text.substr(mark.size());
    return true;
  };
  if (range != std::string::npos) {
    const PrintedNumber low = read_printed(text.substr(0, range)), high = read_printed(text.substr(range + 2));
    claim.low = low.value, claim.high = high.value, claim.quantum = high.quantum;
    claim.interval = hull(Interval::rounded(low.value, low.quantum), Interval::rounded(high.value, high.quantum));
    return;
  }
  const bool at_least = bound(">="), at_most = !at_least && bound("<=");
  const bool above = !at_least && bound(">"), below = !at_most && bound("<");
  const PrintedNumber number = read_printed(text);
  claim.quantum = number.quantum;
  if (!at_most && !below) claim.low = number.value;
  if (!at_least && !above) claim.high = number.value;
  if (at_least) claim.interval = Interval::at_least(number.value);
  else if (at_most) claim.interval = Interval::at_most(number.value);
  else if (above) claim.interval = Interval::above(number.value);
  else if (below) claim.interval = Interval::below(number.value);
  else claim.interval = Interval::rounded(number.value, number.quantum);
  if (claim.approx) {
    const Decimal twentieth = number.value.absolute() * *Decimal::parse("0.05");
    claim.interval = Interval::between(number.value - twentieth, number.value + twentieth);
  }
}

inline ReconcileCase read_case(const std::string& text) {
  ReconcileCase result;
  std::uint32_t line_number = 0;
  for (const std::string& line : split_at(text, '\n')) {
    std::istringstream in(line);
    std::string word;
    if (!(in >> word)) continue;
    if (word == "doc") {
      Source source;
      in >> source.label;
      source.document = sha256_hex(source.label);
      source.language = "en";
      line_number = 0;
      while (in >> word && word != "|") {
        const std::string value = word.substr(word.find('=') + 1);
        if (word.starts_with("published=")) source.published = parse_day(value);
        if (word.starts_with("publisher=")) source.publisher = value;
        if (word.starts_with("via=")) source.via = value;
        if (word == "zh") source.language = "zh";
      }
      std::getline(in, source.text);
      result.sources.push_back(source);
      continue;
    }
    Claim claim;
    claim.document = result.sources.back().document;
    claim.entity = split_at(word, '+');
    std::sort(claim.entity.begin(), claim.entity.end());
    std::string figure, unit, period, stance;
    in >> claim.concept_id >> figure;
    if (figure.ends_with("%") || figure.ends_with("x")) {
      unit = figure.ends_with("%") ? "percent" : "x";
      if (figure.ends_with("x")) figure.pop_back();
    } else {
      in >> unit;
    }
    in >> period >> stance;
    read_figure(figure, claim);
    const std::string bare = figure.substr(figure.find_first_not_of("~<>="));
    if (bare[0] == '+' || bare[0] == '-') claim.measure = Measure::kChange;
    claim.unit = *Unit::parse(unit);
    claim.period = read_period(period, claim.document);
    claim.stance = *parse_stance(stance);
    while (in >> word) {
      const std::string value = word.substr(word.find('=') + 1);
      if (word.starts_with("base=")) claim.base = *parse_base(value);
      if (word.starts_with("item=")) claim.item = value;
      if (word.starts_with("segment=")) claim.segment = value;
      if (word.starts_with("definition=")) claim.definition = value;
      if (word.starts_with("by=")) claim.said_by = {value};
      if (word.starts_with("for=")) claim.purpose = split_at(value, '+');
      if (word.starts_with("sure=")) claim.probability_permille = std::stoi(value);
      if (word == "ratio") claim.measure = Measure::kRatio;
      if (word == "again") claim.restates = result.claims.back().id;
    }
    claim.quote = line;
    ++line_number;
    claim.place = BytePlace{{line_number * 100, line_number * 100 + 10}, line_number};
    identify(claim);
    result.claims.push_back(std::move(claim));
  }
  return result;
}

// A few names, so that tests need no tables.
class FewNames : public KnownNames {
 public:
  std::string owner_of_publisher(std::string_view publisher) const override {
    return publisher == "scmp" ? "alibaba" : publisher == "house-paper" ? "tencent" : "";
  }
  std::vector<std::string> members(std::string_view group, const std::optional<Day>&) const override {
    if (group == "group:three") return {"amazon", "meta", "oracle"};
    return {};
  }
  std::string country(std::string_view id) const override {
    for (const char* name : {"alibaba", "tencent", "baidu", "bytedance", "group:chinese-companies"}) {
      if (id == name) return "CN";
    }
    for (const char* name : {"amazon", "meta", "alphabet", "microsoft", "oracle"}) {
      if (id == name) return "US";
    }
    return "";
  }
};

inline Reconciliation reconcile_case(const ReconcileCase& from, const RateTable* rates = nullptr) {
  static const FewNames kNames;
  return reconcile(from.sources, from.claims, ReconcileTables{&kNames, rates});
}

// The findings of one rule ("" for all), a line each, without the name of the rule.
inline std::string findings_of(const Reconciliation& result, std::string_view rule) {
  std::string lines;
  for (const Finding& finding : result.findings) {
    if (!rule.empty() && finding.rule != rule) continue;
    std::string line = to_string(finding);
    if (!rule.empty()) {
      const std::size_t at = line.find(": ");
      line = std::string(to_string(finding.kind)) + line.substr(at);
    }
    lines += line + "\n";
  }
  return lines;
}

struct ConstraintCase {
  const char* given;
  const char* want;  // one line a finding, each begun by a newline; "" for none
};

// Each case alone, and once more with its documents in the other order.
template <std::size_t n>
void expect_findings(std::string_view rule, const ConstraintCase (&cases)[n], const RateTable* rates = nullptr) {
  for (const ConstraintCase& c : cases) {
    ReconcileCase given = read_case(c.given);
    const std::string want = *c.want == '\n' ? c.want + 1 + std::string() : c.want;
    EXPECT_EQ(findings_of(reconcile_case(given, rates), rule), want) << c.given;
    std::reverse(given.sources.begin(), given.sources.end());
    std::reverse(given.claims.begin(), given.claims.end());
    EXPECT_EQ(findings_of(reconcile_case(given, rates), rule), want) << "reversed:" << c.given;
  }
}

}  // namespace outlay::test
