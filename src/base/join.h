// Parts as one text, with a mark between them: "alibaba, baidu".

#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>

namespace outlay {

[[nodiscard]] inline std::string join(std::span<const std::string> parts, std::string_view mark) {
  return fmt::format("{}", fmt::join(parts, mark));
}

}  // namespace outlay
