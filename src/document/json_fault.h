// Where JSON is broken. simdjson tells that it is, and not where.

#pragma once

#include <cstddef>
#include <string_view>

namespace outlay {

struct JsonFault {
  std::size_t byte = 0;  // of the first character that does not fit
};

// `text` is UTF-8 that is no JSON value. Walks without recursion.
[[nodiscard]] JsonFault find_json_fault(std::string_view text);

}  // namespace outlay
