// A claim as JSON: the keys of the corpus, in the corpus' order, exact numbers.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "outlay/claim.h"
#include "outlay/engine.h"

namespace outlay {

// Code points before each byte of UTF-8 text, asked for in growing order.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}
  [[nodiscard]] std::uint64_t at(std::uint64_t byte);

 private:
  std::string_view text_;
  std::uint64_t byte_ = 0, code_points_ = 0;
};

// `restates_index`: the corpus names the claim that is given again by its index.
struct ClaimJsonOptions {
  bool with_id = false;  // also id, document, place, probability, interval, hedge, decided_by
  long restates_index = -1;
};

// `text` as a JSON string, with its quotation marks.
[[nodiscard]] std::string json_text(std::string_view text);

[[nodiscard]] std::string claim_to_json(const ReadDocument& document, const Claim& claim,
                                        CodePointCounter& counter, const ClaimJsonOptions& options);

}  // namespace outlay
