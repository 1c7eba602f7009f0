// Short names of documents for people: "001" for "seeds/001_2e1a.txt".

#pragma once

#include <set>
#include <string>
#include <string_view>

namespace outlay {

// A name that is not in `taken`, and is put there: the passage's own id, or the
// file's name without its ending, cut to its leading number where it has one.
// Where that is taken the whole name, then the name with "~2", "~3".
[[nodiscard]] std::string label_for(std::string_view path, std::string_view passage,
                                    std::set<std::string>& taken);

}  // namespace outlay
