#include "figures/vocabulary.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace outlay::figures {
namespace {

// Multiplies eight bytes at a time into a word; the last eight may overlap.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;
  std::uint64_t sum = text.size() * kFactor;
  const auto put = [&sum](std::uint64_t piece) {
    sum = (sum ^ piece) * kFactor;
    sum ^= sum >> 29U;
  };
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left > 8; left -= 8, at += 8) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, at, 8);
    put(piece);
  }
  std::uint64_t piece = 0;
  std::memcpy(&piece, at, left);
  put(piece);
  return static_cast<std::uint32_t>(sum >> 32U);
}

}  // namespace

Vocabulary::Vocabulary() : slots_(64), known_(1), end_of_(1) {}

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

const KnownWord& Vocabulary::find(std::string_view folded) const {
  if (folded.size() > longest_) return known_.front();
  const std::uint32_t hash = hash_of(folded);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].word != 0; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && spelling(slots_[at].word) == folded) return known_[slots_[at].word];
  }
  return known_.front();
}

}  // namespace outlay::figures
