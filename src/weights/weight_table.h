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

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/error.h"

namespace outlay {

// The key of a feature. Begin with kNoFeature and put the parts in one after the
// other; the hash of the parts is that of the whole.
inline constexpr std::uint64_t kNoFeature = 14695981039346656037ULL;  // FNV-1a, 64 bits
[[nodiscard]] constexpr std::uint64_t hash_feature(std::string_view part,
                                                   std::uint64_t hash = kNoFeature) {
  for (const char c : part) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return hash;
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
