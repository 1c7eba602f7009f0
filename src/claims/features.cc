#include "claims/features.h"

#include <algorithm>

namespace outlay {

void Features::make_set() {
  std::vector<std::string_view> all;
  all.reserve(size());
  for (std::size_t i = 0; i < size(); ++i) all.push_back((*this)[i]);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  Features made;
  made.buffer_.reserve(buffer_.size());
  for (const std::string_view feature : all) made.add({feature});
  *this = std::move(made);
}

}  // namespace outlay
