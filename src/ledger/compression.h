// Bytes made small for the ledger, and back (zstd, level 3).

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outlay {

// The same bytes give the same result with the same library, not with every one.
[[nodiscard]] std::string compress(std::string_view bytes);

// Nothing where `compressed` is not what compress() makes of exactly `size`
// bytes: a file that somebody else made may promise anything, so no more than
// `size` is ever made of it, and sizes over 1 GiB are refused.
[[nodiscard]] std::optional<std::string> decompress(std::string_view compressed,
                                                    std::uint64_t size);

}  // namespace outlay
