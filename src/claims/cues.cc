#include "claims/cues.h"

#include <algorithm>
#include <utility>

#include "weights/weight_table.h"

namespace outlay {
namespace {

constexpr std::size_t kStemKeyBytes = 3;
constexpr std::size_t kLongestPhrase = 12;  // words

}  // namespace

Result<Cues> Cues::load(const TableSet& tables, std::string_view table_name) {
  enum { kId, kWords };
  Result<Table> table = Table::read(tables.sources(table_name), {"id", "words"});
  if (!table) return std::unexpected(table.error());
  Cues cues;
  for (const TableRow& row : table->rows()) {
    if (!cues.add_row(row.cell(kId), row.parts(kWords))) {
      return std::unexpected(row.error(kWords, "an empty phrase", "take out one of the |"));
    }
  }
  return cues;
}

bool Cues::add_row(std::string_view label, const std::vector<std::string_view>& phrases) {
  if (std::ranges::find(phrases, std::string_view()) != phrases.end()) return false;
  const auto index = static_cast<std::uint16_t>(labels_.size());
  labels_.emplace_back(label);
  for (const std::string_view phrase : phrases) add(phrase, index);
  return true;
}

void Cues::add(std::string_view phrase, std::uint16_t label) {
  Phrase made;
  made.label = label;
  if (phrase.size() > 1 && phrase.ends_with('*')) {
    made.open_end = true;
    phrase.remove_suffix(1);
  }
  for (Word& word : words_of(phrase)) made.words.push_back(std::move(word.text));
  if (made.words.empty()) return;
  const auto index = static_cast<std::uint32_t>(phrases_.size());
  const std::string& first = made.words.front();
  if (made.words.size() == 1 && made.open_end && first.size() >= kStemKeyBytes) {
    by_first_bytes_.add(std::string_view(first).substr(0, kStemKeyBytes), index);
  } else {
    by_first_word_.add(first, index);
  }
  phrases_.push_back(std::move(made));
}

void Cues::PhrasesOf::add(std::string_view word, std::uint32_t phrase) {
  const std::uint64_t hash = hash_feature(word);
  may_.set(bit_of(hash));
  phrases_[hash].push_back(phrase);
}

const std::vector<std::uint32_t>* Cues::PhrasesOf::find(std::string_view word) const {
  const std::uint64_t hash = hash_feature(word);
  if (!may_.test(bit_of(hash))) return nullptr;
  const auto at = phrases_.find(hash);
  return at == phrases_.end() ? nullptr : &at->second;
}

std::vector<Cue> Cues::find(const std::vector<Word>& words) const {
  std::vector<Cue> found;
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const std::size_t first_found = found.size();
    const auto try_phrases = [&](const std::vector<std::uint32_t>& candidates) {
      for (const std::uint32_t candidate : candidates) {
        const Phrase& phrase = phrases_[candidate];
        if (at + phrase.words.size() > words.size()) continue;
        bool same = true;
        for (std::size_t i = 0; i < phrase.words.size() && same; ++i) {
          const std::string& met = words[at + i].text;
          same = phrase.open_end && i + 1 == phrase.words.size() ? met.starts_with(phrase.words[i])
                                                                 : met == phrase.words[i];
        }
        if (!same) continue;
        const auto end = static_cast<std::uint32_t>(at + phrase.words.size());
        const auto twin =
            std::find_if(found.begin() + static_cast<std::ptrdiff_t>(first_found), found.end(),
                         [&](const Cue& cue) { return cue.label == phrase.label; });
        if (twin == found.end()) {
          found.push_back({phrase.label, at, end});
        } else {
          twin->end = std::max(twin->end, end);
        }
      }
    };
    const std::string_view text = words[at].text;
    if (const auto* exact = by_first_word_.find(text)) try_phrases(*exact);
    if (text.size() >= kStemKeyBytes) {
      if (const auto* stem = by_first_bytes_.find(text.substr(0, kStemKeyBytes))) try_phrases(*stem);
    }
    if (found.size() < first_found + 2) continue;
    std::sort(found.begin() + static_cast<std::ptrdiff_t>(first_found), found.end(),
              [](const Cue& a, const Cue& b) { return a.label < b.label; });
  }
  return found;
}

void Cues::drop_inner(std::vector<Cue>& cues) const {
  const auto key = [&](const Cue& cue) {
    const std::string_view label = labels_[cue.label];
    return label.substr(0, label.find('.'));
  };
  std::vector<Cue> kept;
  kept.reserve(cues.size());
  std::size_t first = 0;  // cues that end at or before this one's begin are behind us
  for (std::size_t i = 0; i < cues.size(); ++i) {
    while (first < i && cues[first].begin + kLongestPhrase < cues[i].begin) ++first;
    bool inner = false;
    for (std::size_t j = first; j < cues.size() && cues[j].begin <= cues[i].begin && !inner; ++j) {
      inner = cues[j].end >= cues[i].end &&
              cues[j].end - cues[j].begin > cues[i].end - cues[i].begin &&
              key(cues[j]) == key(cues[i]);
    }
    if (!inner) kept.push_back(cues[i]);
  }
  cues = std::move(kept);
}

}  // namespace outlay
