#include "figures/vocabulary.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace outlay::figures {
namespace {

template <class Piece>
std::uint64_t load(const char* at) {
  Piece piece;
  std::memcpy(&piece, at, sizeof piece);
  return piece;
}

// Eight bytes at a time; the last piece overlaps the one before.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;
  const char* const at = text.data();
  const std::size_t size = text.size();
  std::uint64_t sum = size * kFactor;
  std::uint64_t last = 0;
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      sum = (sum ^ load<std::uint64_t>(at + i)) * kFactor;
      sum ^= sum >> 29U;
    }
    last = load<std::uint64_t>(at + size - 8);
  } else if (size >= 4) {
    last = load<std::uint32_t>(at) | (load<std::uint32_t>(at + size - 4) << 32U);
  } else if (size > 0) {
    last = load<std::uint8_t>(at) | (load<std::uint8_t>(at + size / 2) << 8U) | (load<std::uint8_t>(at + size - 1) << 16U);
  }
  sum = (sum ^ last) * kFactor;
  sum ^= sum >> 29U;
  return static_cast<std::uint32_t>((sum * kFactor) >> 32U);
}

}  // namespace

Vocabulary::Vocabulary() : slots_(64), known_(1), end_of_(1), by_character_(0x10000) {}

std::string_view Vocabulary::spelling(WordId word) const {
  const std::uint32_t begin = end_of_[word - 1];
  return std::string_view(spellings_).substr(begin, end_of_[word] - begin);
}

void Vocabulary::put(std::uint32_t hash, WordId word) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].word != 0) at = (at + 1) & mask;
  slots_[at] = {hash, word};
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = find(folded).id; known != 0) return known;
  const auto word = static_cast<WordId>(known_.size());
  known_.push_back({word, 0, 0});
  spellings_ += folded;
  end_of_.push_back(static_cast<std::uint32_t>(spellings_.size()));
  if (is_character(folded)) {
    by_character_[character(folded)] = word;
    return word;
  }
  longest_ = std::max(longest_, folded.size());
  if (known_.size() * 2 > slots_.size()) {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : old) {
      if (slot.word != 0) put(slot.hash, slot.word);
    }
  }
  put(hash_of(folded), word);
  return word;
}

const KnownWord& Vocabulary::find_spelling(std::string_view folded) const {
  if (folded.size() > longest_) return known_.front();
  const std::uint32_t hash = hash_of(folded);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].word != 0; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && spelling(slots_[at].word) == folded) return known_[slots_[at].word];
  }
  return known_.front();
}

}  // namespace outlay::figures
