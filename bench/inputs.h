// What the workloads read: the articles of examples/, and prose without a figure.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace outlay::bench {

// The paths of examples/*.md, in order.
[[nodiscard]] std::vector<std::string> example_paths();

// The text of all of examples/, one behind the other, without front matter.
[[nodiscard]] std::string reporting();

// Paragraphs about nothing that is counted.
[[nodiscard]] std::string prose();

// `text` again and again, up to the last whole copy within `bytes` (at least one).
[[nodiscard]] std::string repeated(const std::string& text, std::size_t bytes);
[[nodiscard]] std::size_t copies_in(const std::string& text, std::size_t bytes);

}  // namespace outlay::bench
