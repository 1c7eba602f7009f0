// A day as pages and front matter write it.

#pragma once

#include <optional>
#include <string_view>

#include "outlay/period.h"

namespace outlay {

// "2025-02-25", "2025-02-25T08:00:00Z", "2025/2/25", "2025.02.25", "20250225",
// "2025年2月25日", "Feb 25, 2025", "25 February 2025", "Tue, 25 Feb 2025 …".
// Nothing for what is no day ("25/02/2025" may be two days and is none).
[[nodiscard]] std::optional<Day> day_from_text(std::string_view text);

}  // namespace outlay
