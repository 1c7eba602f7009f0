#include "weights/weight_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include "weights/weight_rows.h"

namespace outlay {

// What packed bytes begin with; behind it the bias (a word a label), the steps,
// the slots, the weights, and the labels' names parted by "|".
struct WeightTable::Head {
  char magic[8];
  std::uint32_t label_count, label_bytes;
  std::uint32_t step_count, slot_count;
  std::uint32_t weight_count, unused;
};

namespace {

constexpr std::string_view kMagic{"\0weights", 8};  // no text begins with a null

template <class Item>
std::size_t words_of(std::size_t count) {
  static_assert(alignof(Item) <= alignof(std::uint64_t));
  return (count * sizeof(Item) + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t);
}

// Takes `count` items off the front of `words`.
template <class Item>
std::span<const Item> take_items(const std::uint64_t*& words, std::size_t count) {
  const auto* items = reinterpret_cast<const Item*>(words);
  words += words_of<Item>(count);
  return {items, count};
}

template <class Item>
void put_items(std::vector<std::uint64_t>& words, std::span<const Item> items) {
  const std::size_t at = words.size();
  words.resize(at + words_of<Item>(items.size()));
  if (!items.empty()) std::memcpy(words.data() + at, items.data(), items.size_bytes());
}

}  // namespace

Result<std::vector<std::uint64_t>> WeightTable::pack(std::string_view text, std::string_view file) {
  const Result<WeightRows> read = read_weight_rows(text, file);
  if (!read) return std::unexpected(read.error());

  std::vector<Slot> slots(std::bit_ceil(read->rows.size() * 3 / 2 + 2));
  const std::size_t mask = slots.size() - 1;
  for (const WeightRows::Row& row : read->rows) {
    const std::uint64_t feature = hash_feature(row.feature);
    std::size_t at = (feature ^ (feature >> 29)) & mask;
    for (; slots[at].end != 0; at = (at + 1) & mask) {
      if (slots[at].feature == feature) {
        return std::unexpected(weight_row_error(
            file, row.line, "the feature is there twice, or has the hash of another",
            row.feature));
      }
    }
    slots[at] = {feature, static_cast<std::uint32_t>(row.begin),
                 static_cast<std::uint32_t>(row.end)};
  }

  std::string labels;
  for (const std::string_view label : read->labels) {
    if (!labels.empty()) labels += '|';
    labels.append(label);
  }
  Head head{{}, static_cast<std::uint32_t>(read->labels.size()),
            static_cast<std::uint32_t>(labels.size()),
            static_cast<std::uint32_t>(read->steps.size()),
            static_cast<std::uint32_t>(slots.size()),
            static_cast<std::uint32_t>(read->weights.size()), 0};
  std::ranges::copy(kMagic, head.magic);
  std::vector<std::uint64_t> words;
  put_items(words, std::span<const Head>(&head, 1));
  put_items(words, std::span<const std::int64_t>(read->bias));
  put_items(words, std::span<const Step>(read->steps));
  put_items(words, std::span<const Slot>(slots));
  put_items(words, std::span<const Weight>(read->weights));
  put_items(words, std::span<const char>(labels));
  return words;
}

WeightTable WeightTable::view(const std::uint64_t* words) {
  WeightTable table;
  const Head& head = take_items<Head>(words, 1)[0];
  table.bias_ = take_items<std::int64_t>(words, head.label_count);
  table.steps_ = take_items<Step>(words, head.step_count);
  table.slots_ = take_items<Slot>(words, head.slot_count);
  table.weights_ = take_items<Weight>(words, head.weight_count);
  const std::span<const char> names = take_items<char>(words, head.label_bytes);
  std::string_view rest(names.data(), names.size());
  for (std::uint32_t i = 0; i < head.label_count; ++i) {
    const std::size_t bar = rest.find('|');
    table.labels_.push_back(rest.substr(0, bar));
    rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
  }
  return table;
}

Result<WeightTable> WeightTable::open(std::string_view bytes, std::string_view file) {
  if (bytes.starts_with(kMagic)) {
    return view(reinterpret_cast<const std::uint64_t*>(bytes.data()));
  }
  Result<std::vector<std::uint64_t>> words = pack(bytes, file);
  if (!words) return std::unexpected(words.error());
  auto own = std::make_shared<const std::vector<std::uint64_t>>(std::move(*words));
  WeightTable table = view(own->data());
  table.own_ = std::move(own);
  return table;
}

}  // namespace outlay
