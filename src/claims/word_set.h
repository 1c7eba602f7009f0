// Words and what they are, as a set of bits: looked up several times for every
// word of every sentence, nearly always in vain.
//
// A hash table whose slots hold the hash, so that words are compared only where
// one is found; and what may begin with three given bytes, so that a phrase that
// can't be there is not tried at all its lengths.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "weights/weight_table.h"

namespace outlay {

class WordSet {
 public:
  // `word` must outlive the set.
  void add(std::string_view word, std::uint32_t kinds);

  // The kinds of a word; 0 where it is none.
  [[nodiscard]] std::uint32_t find(std::string_view word) const {
    if (slots_.empty()) return 0;
    const std::uint64_t hash = hash_feature(word);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = first(hash) & mask; slots_[at].kinds != 0; at = (at + 1) & mask) {
      if (slots_[at].hash == hash && slots_[at].word == word) return slots_[at].kinds;
    }
    return 0;
  }

  // False: no word of any of the kinds begins with the first bytes of `text`.
  [[nodiscard]] bool may_begin(std::string_view text, std::uint32_t kinds) const {
    return text.size() < kBeginBytes || (begins_[begin_of(text)] & kinds) != 0;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::string_view word;
    std::uint32_t kinds = 0;  // 0: free
  };
  static constexpr std::size_t kBeginBytes = 3;  // of a Chinese character
  static constexpr std::size_t kBegins = 2048;

  static std::size_t first(std::uint64_t hash) { return hash ^ (hash >> 29); }
  static std::size_t begin_of(std::string_view text) {
    return first(hash_feature(text.substr(0, kBeginBytes), 0) * kFeatureBase) % kBegins;
  }

  std::vector<Slot> slots_;  // a power of two, half of it free
  std::size_t count_ = 0;
  std::array<std::uint32_t, kBegins> begins_{};  // kinds of the words that begin so
};

}  // namespace outlay
