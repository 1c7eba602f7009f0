#include "engine/claim_json.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "base/join.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

// Text or null.
std::string optional_text(std::string_view text) { return text.empty() ? "null" : json_text(text); }

std::string list_of(const std::vector<std::string>& values) {
  std::string json = "[";
  for (const std::string& value : values) json += (json.size() > 1 ? ", " : "") + json_text(value);
  return json + "]";
}

// A number as JSON has it: the decimal's own plain digits, exact.
std::string number_or_null(const std::optional<Decimal>& value) {
  return value ? value->to_string() : "null";
}

class JsonObject {
 public:
  void put(std::string_view key, std::string_view json) {
    text_ += text_.empty() ? "{" : ", ";
    text_.append(1, '"').append(key).append("\": ").append(json);  // keys are plain
  }
  [[nodiscard]] std::string take() { return (text_.empty() ? "{" : text_) + "}"; }

 private:
  std::string text_;
};

}  // namespace

std::string json_text(std::string_view text) {
  // Most texts stand as they are: valid, and nothing in them to escape.
  const bool plain = std::ranges::none_of(text, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
  });
  if (plain && !first_invalid_byte(text)) {
    std::string quoted;
    quoted.reserve(text.size() + 2);
    return quoted.append(1, '"').append(text).append(1, '"');
  }
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::uint64_t CodePointCounter::at(std::uint64_t byte) {
  if (byte < byte_) byte_ = code_points_ = 0;  // out of order: begin again
  assert(byte <= text_.size());
  code_points_ += count_code_points(text_.substr(byte_, byte - byte_));
  byte_ = byte;
  return code_points_;
}

std::string claim_to_json(const ReadDocument& document, const Claim& claim,
                          CodePointCounter& counter, const ClaimJsonOptions& options) {
  JsonObject json;
  if (options.with_id) {
    json.put("id", json_text(claim.id));
    json.put("document", json_text(claim.document));
    json.put("label", json_text(document.source.label));
    json.put("place", json_text(to_string(claim.place)));
    json.put("probability", divide(Decimal(claim.probability_permille), Decimal(1000)).to_string());
  }
  const auto* bytes = std::get_if<BytePlace>(&claim.place);
  // Offsets in code points are offsets in what the corpus calls the text: a
  // document that is UTF-8.
  if (bytes != nullptr && document.source.encoding == "UTF-8" &&
      bytes->bytes.end <= document.bytes.size()) {
    json.put("start", std::to_string(counter.at(bytes->bytes.begin)));
    json.put("end", std::to_string(counter.at(bytes->bytes.end)));
  }
  json.put("quote", json_text(claim.quote));
  json.put("entity", list_of(claim.entity));
  json.put("concept", json_text(claim.concept_id));
  json.put("measure", json_text(to_string(claim.measure)));
  json.put("low", number_or_null(claim.low));
  json.put("high", number_or_null(claim.high));
  json.put("approx", claim.approx ? "true" : "false");
  json.put("unit", json_text(claim.unit.to_string()));
  const auto corpus_period = claim.period ? claim.period->to_corpus() : std::nullopt;
  json.put("period", optional_text(corpus_period.value_or("")));
  json.put("base", optional_text(to_string(claim.base)));
  json.put("stance", json_text(to_string(claim.stance)));
  json.put("said_by", list_of(claim.said_by));
  json.put("purpose", optional_text(join(claim.purpose, "+")));
  json.put("segment", optional_text(claim.segment));
  json.put("item", optional_text(claim.item));
  if (!options.with_id) {
    json.put("restates",
             options.restates_index < 0 ? "null" : std::to_string(options.restates_index));
    return json.take();
  }
  json.put("restates", optional_text(claim.restates));
  json.put("period_words", optional_text(claim.period ? claim.period->to_string() : ""));
  json.put("hedge", optional_text(claim.hedge));
  json.put("quantum", claim.quantum.to_string());
  json.put("interval", json_text(claim.interval.to_string()));
  json.put("definition", optional_text(claim.definition));
  json.put("counterparty", list_of(claim.counterparty));
  JsonObject decided_by;
  for (const auto& [key, decider] : claim.decided_by) decided_by.put(key, json_text(decider));
  json.put("decided_by", decided_by.take());
  return json.take();
}

}  // namespace outlay
