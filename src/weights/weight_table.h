// A table of learned weights: for a feature, what it adds to the score of each
// label.
//
// The weights of a decider stand in data/NAME_weights.tsv, to be read by
// people, in one of two shapes:
//
//   feature  weights                      feature  en   zh
//   !labels  capex|revenue                A        -31  -53
//   !bias    1:5
//   !permille  0:500|10:800
//   spent    0:40|1:-3
//
// On the left "label:weight" parted by "|", and rows that are no features: the
// labels in the order that decides between equal scores, what each label has
// without any feature, and "margin:permille" in rising order (how often the
// best label was right in cross-validation, by how far it stood above the
// second). On the right a column for each label. All numbers are integers, so
// that the same text gives the same claims on every machine.
//
// There are tens of thousands of such rows, and the program has to start within
// milliseconds: the build packs each table (tools/pack_weights.cc) into the form
// that is searched in place, a hash table whose keys are the 64-bit hashes of
// the features, and the program holds that. A table that a person adds with
// --data is text and is packed when it is read; it takes the whole place of
// ours. Weighed: parsing all tables at the start (8 of 20 ms, and growing with
// the tables), SQLite (a lookup costs a hundred times as much). Two features
// with one hash are an error when the table is packed; a feature that no table
// has is taken for one of n others by chance once in 2^64 / n.
//
// The packed form is that of the machine that it was built for, and never
// leaves the program.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/error.h"

namespace outlay {

// The key of a feature: its bytes as the digits of a number, modulo 2^64. Begin
// with kNoFeature and put the parts in one after the other; the hash of the parts
// is that of the whole. Four digits at a time, for a step must wait for the one
// before it (FNV-1a, which takes byte by byte, was a tenth of the time of reading).
inline constexpr std::uint64_t kNoFeature = 14695981039346656037ULL;
inline constexpr std::uint64_t kFeatureBase = 0x9E3779B97F4A7C15ULL;
[[nodiscard]] constexpr std::uint64_t hash_feature(std::string_view part,
                                                   std::uint64_t hash = kNoFeature) {
  constexpr std::uint64_t k1 = kFeatureBase, k2 = k1 * k1, k3 = k2 * k1, k4 = k3 * k1;
  const auto byte = [part](std::size_t at) -> std::uint64_t {
    return static_cast<unsigned char>(part[at]) + 1U;
  };
  std::size_t at = 0;
  for (; at + 4 <= part.size(); at += 4) {
    hash = hash * k4 + (byte(at) * k3 + byte(at + 1) * k2 + (byte(at + 2) * k1 + byte(at + 3)));
  }
  for (; at < part.size(); ++at) hash = hash * k1 + byte(at);
  return hash;
}

inline constexpr auto kFeatureShifts = [] {
  std::array<std::uint64_t, 64> shifts{1};
  for (std::size_t i = 1; i < shifts.size(); ++i) shifts[i] = shifts[i - 1] * kFeatureBase;
  return shifts;
}();
// What a hash is multiplied by to put a part of `size` bytes behind it: the hash
// of a part from 0 is then added.
[[nodiscard]] constexpr std::uint64_t feature_shift(std::size_t size) {
  std::uint64_t shift = kFeatureShifts[size % kFeatureShifts.size()];
  for (std::size_t i = 0; i < size / kFeatureShifts.size(); ++i) {
    shift *= kFeatureShifts.back() * kFeatureBase;
  }
  return shift;
}

class WeightTable {
 public:
  struct Weight {
    std::uint32_t label = 0;  // index in labels()
    std::int32_t value = 0;
  };
  struct Step {
    std::int64_t margin = 0;
    std::int64_t permille = 0;
  };

  // Packed bytes, looked into where they stand (aligned to 8 bytes, they must
  // outlive the table and its copies), or the text of a table, which is packed
  // into memory of its own. `file` is for errors: they name the line.
  [[nodiscard]] static Result<WeightTable> open(std::string_view bytes, std::string_view file);

  // The text of a table, packed. For the build; a multiple of 8 bytes.
  [[nodiscard]] static Result<std::vector<std::uint64_t>> pack(std::string_view text,
                                                               std::string_view file);

  [[nodiscard]] const std::vector<std::string_view>& labels() const { return labels_; }
  [[nodiscard]] std::span<const std::int64_t> bias() const { return bias_; }  // one a label
  [[nodiscard]] std::span<const Step> steps() const { return steps_; }

  // The weights of a feature; none where it has none.
  [[nodiscard]] std::span<const Weight> weights(std::uint64_t feature) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = (feature ^ (feature >> 29)) & mask; slots_[at].end != 0;
         at = (at + 1) & mask) {
      if (slots_[at].feature == feature) {
        return weights_.subspan(slots_[at].begin, slots_[at].end - slots_[at].begin);
      }
    }
    return {};
  }
  // Calls row(feature, weights) for every feature that it has, in no order.
  template <class Row>
  void for_each(Row row) const {
    for (const Slot& slot : slots_) {
      if (slot.end != 0) row(slot.feature, weights_.subspan(slot.begin, slot.end - slot.begin));
    }
  }
  [[nodiscard]] std::span<const Weight> weights(std::string_view feature) const {
    return weights(hash_feature(feature));
  }

 private:
  struct Slot {
    std::uint64_t feature = 0;
    std::uint32_t begin = 0, end = 0;  // in weights_; end 0: free
  };
  struct Head;

  [[nodiscard]] static WeightTable view(const std::uint64_t* words);

  std::shared_ptr<const std::vector<std::uint64_t>> own_;  // where it was text
  std::vector<std::string_view> labels_;
  std::span<const std::int64_t> bias_;
  std::span<const Step> steps_;
  std::span<const Slot> slots_;  // open addressing, a power of two, a third or more of it free
  std::span<const Weight> weights_;
};

}  // namespace outlay
