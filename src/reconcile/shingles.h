// How alike two texts are worded: overlapping runs of words (of characters in
// Chinese), hashed.
//
// A text is cut into pieces: a word of letters or digits, or one Chinese
// character; case and marks are dropped. A shingle is a run of `size` pieces.
// Equal texts share all of them, a lightly rewritten one most, two reports of
// one event few.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace outlay {

// Sorted hashes, each once. `size` pieces a run; 1 gives the words themselves.
[[nodiscard]] std::vector<std::uint64_t> shingles(std::string_view text, std::size_t size);

// How many of both lists are equal; both sorted.
[[nodiscard]] std::size_t shared_count(const std::vector<std::uint64_t>& a,
                                       const std::vector<std::uint64_t>& b);

// The shared ones for each thousand of the smaller list; 0 where it is empty.
[[nodiscard]] int shared_permille(const std::vector<std::uint64_t>& a,
                                  const std::vector<std::uint64_t>& b);

}  // namespace outlay
