// Where the title of a page stands.

#pragma once

#include <cstdint>
#include <string_view>

namespace outlay {

struct HtmlTitle {
  static constexpr std::uint64_t kNowhere = ~std::uint64_t{0};
  // The byte at which the name of the <h1> begins that is the title.
  std::uint64_t heading = kNowhere;
  // True: no <h1> is; the words of <title> are.
  bool from_head = true;
};

// The first <h1> whose words <title> or og:title holds ("Alibaba spends more |
// Example News"); case and white space do not count.
[[nodiscard]] HtmlTitle choose_html_title(std::string_view html);

}  // namespace outlay
