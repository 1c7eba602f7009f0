#include "figures/phrases.h"

#include <algorithm>

#include "unicode/characters.h"

namespace outlay::figures {

void PhraseIndex::add(std::string_view phrase, std::uint32_t value) {
  const std::string folded = fold(phrase);
  Phrase added;
  added.value = value;
  for (const Token& token : tokenize(folded, {0, folded.size()})) {
    added.words.push_back(folded.substr(token.span.begin, token.span.size()));
  }
  if (added.words.empty()) return;
  const auto index = static_cast<std::uint32_t>(phrases_.size());
  phrases_.push_back(std::move(added));
  const auto insert = [&](std::vector<std::uint32_t>& list) {
    const auto place = std::find_if(list.begin(), list.end(), [&](std::uint32_t other) {
      return phrases_[other].words.size() < phrases_[index].words.size();
    });
    list.insert(place, index);
  };
  insert(by_first_[phrases_[index].words.front()]);
  insert(by_last_[phrases_[index].words.back()]);
}

std::optional<PhraseIndex::Match> PhraseIndex::at(const Words& words, std::size_t at) const {
  if (at >= words.size()) return std::nullopt;
  const auto found = by_first_.find(words[at].folded);
  if (found == by_first_.end()) return std::nullopt;
  for (const std::uint32_t index : found->second) {
    const Phrase& phrase = phrases_[index];
    if (phrase.words.size() > words.size() - at) continue;
    bool fits = true;
    for (std::size_t i = 1; i < phrase.words.size() && fits; ++i) {
      fits = words[at + i].folded == phrase.words[i];
    }
    if (fits) return Match{phrase.value, phrase.words.size()};
  }
  return std::nullopt;
}

std::optional<PhraseIndex::Match> PhraseIndex::before(const Words& words, std::size_t end) const {
  if (end == 0 || end > words.size()) return std::nullopt;
  const auto found = by_last_.find(words[end - 1].folded);
  if (found == by_last_.end()) return std::nullopt;
  for (const std::uint32_t index : found->second) {
    const Phrase& phrase = phrases_[index];
    if (phrase.words.size() > end) continue;
    bool fits = true;
    for (std::size_t i = 1; i < phrase.words.size() && fits; ++i) {
      fits = words[end - 1 - i].folded == phrase.words[phrase.words.size() - 1 - i];
    }
    if (fits) return Match{phrase.value, phrase.words.size()};
  }
  return std::nullopt;
}

}  // namespace outlay::figures
