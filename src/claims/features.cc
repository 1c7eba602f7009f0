#include "claims/features.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace outlay {

void Features::add_text(std::initializer_list<FeaturePart> parts) {
  std::string& text = texts_.emplace_back();
  for (const FeaturePart& part : parts) text.append(part.text);
}

bool Features::has(std::uint64_t feature) const {
  return std::ranges::find(hashes_, feature) != hashes_.end();
}

// By open addressing in a table of at least twice the size; 0 is a free place,
// and the one feature whose hash is 0, if there is any, stays as it is.
void Features::make_set() {
  const std::size_t size = std::bit_ceil(hashes_.size() * 2 + 1);
  seen_.assign(size, 0);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    const std::uint64_t hash = hashes_[i];
    std::size_t at = (hash ^ (hash >> 29)) & (size - 1);
    while (seen_[at] != 0 && seen_[at] != hash) at = (at + 1) & (size - 1);
    if (hash != 0 && seen_[at] == hash) continue;
    seen_[at] = hash;
    hashes_[kept] = hash;
    if (keeps_text_ && kept != i) texts_[kept] = std::move(texts_[i]);
    ++kept;
  }
  hashes_.resize(kept);
  if (keeps_text_) texts_.resize(kept);
}

}  // namespace outlay
