#include "figures/phrases.h"

#include <algorithm>
#include <string>

#include "unicode/characters.h"

namespace outlay::figures {

void PhraseIndex::add(Vocabulary& vocabulary, std::string_view phrase, std::uint32_t value) {
  const std::string folded = fold(phrase);
  Phrase added;
  added.value = value;
  for (const Token& token : tokenize(folded, {0, folded.size()})) {
    added.words.push_back(vocabulary.add(std::string_view(folded).substr(token.span.begin, token.span.size())));
  }
  if (added.words.empty()) return;
  const WordId first = added.words.front();
  const WordId last = added.words.back();
  const auto index = static_cast<std::uint32_t>(phrases_.size());
  phrases_.push_back(std::move(added));
  insert(by_first_, first, index);
  insert(by_last_, last, index);
  vocabulary.begins(first, bit_);
  vocabulary.ends(last, bit_);
}

void PhraseIndex::insert(Lists& lists, WordId word, std::uint32_t phrase) {
  if (lists.size() <= word) lists.resize(word + 1);
  std::vector<std::uint32_t>& list = lists[word];
  const auto place = std::find_if(list.begin(), list.end(), [&](std::uint32_t other) {
    return phrases_[other].words.size() < phrases_[phrase].words.size();
  });
  list.insert(place, phrase);
}

std::optional<PhraseIndex::Match> PhraseIndex::find_at(std::span<const Word> words, std::size_t at) const {
  for (const std::uint32_t index : by_first_[words[at].known.id]) {
    const Phrase& phrase = phrases_[index];
    const std::size_t size = phrase.words.size();
    if (size > words.size() - at) continue;
    bool fits = true;
    for (std::size_t i = 1; i < size && fits; ++i) fits = words[at + i].known.id == phrase.words[i];
    if (fits) return Match{phrase.value, size};
  }
  return std::nullopt;
}

std::optional<PhraseIndex::Match> PhraseIndex::find_before(std::span<const Word> words, std::size_t end) const {
  for (const std::uint32_t index : by_last_[words[end - 1].known.id]) {
    const Phrase& phrase = phrases_[index];
    const std::size_t size = phrase.words.size();
    if (size > end) continue;
    bool fits = true;
    for (std::size_t i = 1; i < size && fits; ++i) fits = words[end - 1 - i].known.id == phrase.words[size - 1 - i];
    if (fits) return Match{phrase.value, size};
  }
  return std::nullopt;
}

}  // namespace outlay::figures
