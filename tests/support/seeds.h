// The labelled seed articles as sources and claims, where they stand beside
// the project (../shared/corpus/seeds.jsonl). Tests that use them skip by name
// without them.

#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/sha256.h"
#include "support/reconcile_case.h"

namespace outlay::test {

inline std::filesystem::path seeds_path() {
  return std::filesystem::path(OUTLAY_SOURCE_DIR).parent_path() / "shared" / "corpus" / "seeds.jsonl";
}

// One of the last printed digit, by the digits and the scale of the quote.
inline Decimal quantum_of(const std::string& quote) {
  int places = 0;
  bool behind = false, any = false;
  for (const char c : quote) {
    if (c >= '0' && c <= '9') {
      any = true;
      if (behind) ++places;
    } else if (c == '.') {
      behind = true;
    } else if (c != ',' && any) {
      break;
    }
  }
  int exponent = 0;
  if (quote.find("billion") != std::string::npos) exponent = 9;
  if (quote.find("million") != std::string::npos) exponent = 6;
  return Decimal::power_of_ten(exponent - places);
}

inline Interval interval_of(const Claim& claim) {
  if (!claim.high) return Interval::above(*claim.low);
  if (!claim.low) return Interval::below(*claim.high);
  if (claim.approx) {
    const Decimal twentieth = claim.high->absolute() * *Decimal::parse("0.05");
    return Interval::between(*claim.low - twentieth, *claim.high + twentieth);
  }
  return hull(Interval::rounded(*claim.low, claim.quantum), Interval::rounded(*claim.high, claim.quantum));
}

// The labels leave a period out where its year is not told. The pattern is
// told, and the year is the document's variable.
inline std::optional<Period> period_without_year(const std::string& label, std::size_t index, const Claim& claim) {
  const Year y = Year::unknown(claim.document);
  if (label == "001") return Period::half(y, 1);
  if (label == "002") {
    if (claim.concept_id == "capex") return Period::half(index == 3 ? y.plus(-1) : y, 1);
    if (claim.segment == "cloud") return Period::quarter(y, 2);
  }
  if (label == "004" && claim.concept_id == "capex") {
    return claim.stance == Stance::kEstimate ? Period::years(y, 3) : Period::year(y);
  }
  return std::nullopt;
}

inline std::string text_or_empty(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

inline std::optional<Decimal> number_of(const nlohmann::json& value) {
  if (value.is_null()) return std::nullopt;
  return Decimal::parse(value.dump());
}

inline ReconcileCase read_seeds() {
  ReconcileCase result;
  std::ifstream in(seeds_path());
  for (std::string line; std::getline(in, line);) {
    const auto passage = nlohmann::json::parse(line);
    Source source;
    source.label = passage["source"]["seed"].get<std::string>().substr(0, 3);
    source.text = passage["text"].get<std::string>();
    source.document = sha256_hex(source.text);
    source.language = passage["lang"].get<std::string>();
    source.title = text_or_empty(passage["title"]);
    if (source.label == "003") source.publisher = "scmp";
    std::vector<std::string> ids;
    std::size_t index = 0;
    for (const auto& from : passage["claims"]) {
      Claim claim;
      claim.document = source.document;
      claim.quote = from["quote"].get<std::string>();
      claim.entity = from["entity"].get<std::vector<std::string>>();
      claim.concept_id = from["concept"].get<std::string>();
      claim.measure = *parse_measure(from["measure"].get<std::string>());
      claim.low = number_of(from["low"]);
      claim.high = number_of(from["high"]);
      claim.approx = from["approx"].get<bool>();
      claim.unit = *Unit::parse(from["unit"].get<std::string>());
      claim.quantum = quantum_of(claim.quote);
      claim.interval = interval_of(claim);
      claim.stance = *parse_stance(from["stance"].get<std::string>());
      claim.base = *parse_base(text_or_empty(from["base"]));
      claim.said_by = from["said_by"].get<std::vector<std::string>>();
      claim.purpose = split_at(text_or_empty(from["purpose"]), '+');
      claim.segment = text_or_empty(from["segment"]);
      claim.item = text_or_empty(from["item"]);
      const std::string period = text_or_empty(from["period"]);
      claim.period = period.empty() ? period_without_year(source.label, index, claim) : Period::from_corpus(period);
      if (from["restates"].is_number()) claim.restates = ids[from["restates"].get<std::size_t>()];
      // Code points to bytes, and the line.
      std::uint64_t begin = 0, line_at = 1;
      for (std::uint64_t points = from["start"].get<std::uint64_t>(); points > 0; --points) {
        if (source.text[begin] == '\n') ++line_at;
        ++begin;
        while (begin < source.text.size() && (static_cast<unsigned char>(source.text[begin]) & 0xC0) == 0x80) ++begin;
      }
      claim.place = BytePlace{{begin, begin + claim.quote.size()}, static_cast<std::uint32_t>(line_at)};
      identify(claim);
      ids.push_back(claim.id);
      result.claims.push_back(std::move(claim));
      ++index;
    }
    result.sources.push_back(std::move(source));
  }
  return result;
}

}  // namespace outlay::test
