#include "claims/word_set.h"

#include <utility>

namespace outlay {

void WordSet::add(std::string_view word, std::uint32_t kinds) {
  if (kinds == 0) return;
  if (2 * (count_ + 1) > slots_.size()) {
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 64 : 2 * slots_.size()));
    count_ = 0;
    for (const Slot& slot : old) add(slot.word, slot.kinds);
  }
  if (word.size() >= kBeginBytes) begins_[begin_of(word)] |= kinds;
  const std::uint64_t hash = hash_feature(word);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = first(hash) & mask;
  while (slots_[at].kinds != 0 && slots_[at].word != word) at = (at + 1) & mask;
  if (slots_[at].kinds == 0) ++count_;
  slots_[at].hash = hash;
  slots_[at].word = word;
  slots_[at].kinds |= kinds;
}

}  // namespace outlay
