#include "reconcile/shingles.h"

#include <algorithm>

namespace outlay {
namespace {

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;
constexpr std::uint64_t kPrime = 0x100000001b3ULL;

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * kPrime; }

bool is_word_byte(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Hashes of the pieces, in order. Bytes of two (é, Cyrillic) belong to words;
// a character of three bytes is a piece where it is a Chinese one, and a mark
// where it is punctuation (U+2000 to U+206F, U+3000 to U+303F, U+FF00 to U+FF0F).
std::vector<std::uint64_t> pieces_of(std::string_view text) {
  std::vector<std::uint64_t> pieces;
  std::uint64_t word = kSeed;
  bool in_word = false;
  const auto end_word = [&] {
    if (in_word) pieces.push_back(word);
    in_word = false;
    word = kSeed;
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      if (is_word_byte(c)) {
        word = mix(word, c >= 'A' && c <= 'Z' ? c + 32U : c);
        in_word = true;
      } else {
        end_word();
      }
      ++i;
    } else if (c < 0xE0) {
      word = mix(word, c);
      in_word = true;
      ++i;
    } else {
      const std::size_t size = std::min<std::size_t>(c < 0xF0 ? 3 : 4, text.size() - i);
      end_word();
      const bool mark = c == 0xE2 || (c == 0xE3 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x80) ||
                        (c == 0xEF && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xBC);
      if (!mark) {
        std::uint64_t piece = kSeed;
        for (std::size_t k = 0; k < size; ++k) piece = mix(piece, static_cast<unsigned char>(text[i + k]));
        pieces.push_back(piece);
      }
      i += size;
    }
  }
  end_word();
  return pieces;
}

}  // namespace

std::vector<std::uint64_t> shingles(std::string_view text, std::size_t size) {
  const std::vector<std::uint64_t> pieces = pieces_of(text);
  std::vector<std::uint64_t> hashes;
  if (size == 0 || pieces.size() < size) return hashes;
  hashes.reserve(pieces.size());
  for (std::size_t i = 0; i + size <= pieces.size(); ++i) {
    std::uint64_t hash = kSeed;
    for (std::size_t k = 0; k < size; ++k) hash = mix(hash, pieces[i + k] >> 3);
    hash ^= hash >> 29;
    hashes.push_back(hash * 0x9e3779b97f4a7c15ULL);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

std::size_t shared_count(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      ++count;
      ++x;
      ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
  return count;
}

int shared_permille(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const std::size_t smaller = std::min(a.size(), b.size());
  if (smaller == 0) return 0;
  return static_cast<int>(shared_count(a, b) * 1000 / smaller);
}

}  // namespace outlay
