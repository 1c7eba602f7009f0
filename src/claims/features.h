// A list of features: what a model has weights for.
//
// A feature is a text ("before spent", "unit USD") and is known by its hash
// (weights/weight_table.h): the text of one is put together only to be learned
// from. Making and looking up hundreds of features a figure is what reading
// costs most, so they are hashed part by part as they are added, and no text is
// made, sorted or compared.
//
// One code makes them for training and for running: the programs of tools/ ask
// for the text too and print the same list that the deciders score.

#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "weights/weight_table.h"

namespace outlay {

// A part of a feature's text and its hash from nothing: that of a literal is known
// before the program runs, a word of a sentence may bring it along.
struct FeaturePart {
  std::string_view text;
  std::uint64_t hash = 0;

  // Written out digit by digit, so that the compiler sees through it.
  template <std::size_t kSize>
  constexpr FeaturePart(const char (&literal)[kSize])  // NOLINT: meant to be implicit
      : text(literal, kSize - 1), hash(hash_digits(literal, std::make_index_sequence<kSize - 1>())) {}
  template <std::convertible_to<std::string_view> Text>
  FeaturePart(const Text& written)  // NOLINT: meant to be implicit
      : text(written), hash(hash_feature(text, 0)) {}
  FeaturePart(std::string_view written, std::uint64_t its_hash) : text(written), hash(its_hash) {}

 private:
  template <std::size_t kSize, std::size_t... kAt>
  static constexpr std::uint64_t hash_digits(const char (&literal)[kSize],
                                             std::index_sequence<kAt...>) {
    return (std::uint64_t{0} + ... +
            ((static_cast<unsigned char>(literal[kAt]) + 1U) * kFeatureShifts[kSize - 2 - kAt]));
  }
};

class Features {
 public:
  enum class Keep { kHashes, kText };
  Features() = default;
  explicit Features(Keep keep) : keeps_text_(keep == Keep::kText) {}

  // The parts joined: add({"L1=", word}).
  void add(std::initializer_list<FeaturePart> parts) {
    std::uint64_t hash = kNoFeature;
    for (const FeaturePart& part : parts) {
      hash = hash * feature_shift(part.text.size()) + part.hash;
    }
    hashes_.push_back(hash);
    if (keeps_text_) add_text(parts);
  }

  [[nodiscard]] std::size_t size() const { return hashes_.size(); }
  [[nodiscard]] std::uint64_t hash(std::size_t index) const { return hashes_[index]; }
  // As hash_feature() of a whole feature.
  [[nodiscard]] bool has(std::uint64_t feature) const;
  // Where the text is kept, only.
  [[nodiscard]] std::string_view text(std::size_t index) const { return texts_[index]; }
  void clear() {
    hashes_.clear();
    texts_.clear();
  }

  // Drops what is there twice: a feature is there or not. Keeps the order.
  void make_set();

 private:
  void add_text(std::initializer_list<FeaturePart> parts);

  bool keeps_text_ = false;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::string> texts_;
  std::vector<std::uint64_t> seen_;  // of make_set(): kept so that nothing is allocated again
};

}  // namespace outlay
