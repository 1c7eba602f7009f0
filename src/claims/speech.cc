#include "claims/speech.h"

#include <algorithm>
#include <array>

#include "lexicon/table.h"

namespace outlay {
namespace {

constexpr std::size_t kMostWords = 4;

struct Row {
  std::string_view id;
  SpeechKind kind;
};
constexpr std::array<Row, 5> kRows = {{{"said", SpeechKind::kVerb},
                                       {"attribution", SpeechKind::kAttribution},
                                       {"zh-said", SpeechKind::kVerb},
                                       {"zh-attribution", SpeechKind::kAttribution},
                                       {"zh-attribution-end", SpeechKind::kAttributionEnd}}};

std::string key_of(const std::vector<Word>& words, std::size_t begin, std::size_t count) {
  std::string key;
  for (std::size_t i = begin; i < begin + count; ++i) {
    if (!key.empty() && words[i].kind != TokenKind::kHan) key += ' ';
    key += words[i].text;
  }
  return key;
}

}  // namespace

Result<Speech> Speech::load(const TableSet& tables) {
  auto table = Table::read(tables.sources("speech_verbs"), {"id", "words"});
  if (!table) return std::unexpected(table.error());
  Speech speech;
  for (const TableRow& row : table->rows()) {
    const auto at = std::find_if(kRows.begin(), kRows.end(),
                                 [&](const Row& known) { return known.id == row.cell(0); });
    if (at == kRows.end()) {
      return std::unexpected(row.error(0, "nobody reads this row", "data/README.md lists the ids"));
    }
    for (const std::string_view phrase : row.parts(1)) {
      const std::vector<Word> words = words_of(phrase);
      if (words.size() > kMostWords) {
        return std::unexpected(row.error(1, "a phrase of more than four words", "shorten it"));
      }
      if (words.empty()) continue;
      speech.first_words_.emplace(words.front().text);
      speech.phrases_.emplace(key_of(words, 0, words.size()), Phrase{at->kind, phrase});
    }
  }
  return speech;
}

std::vector<SpeechWord> Speech::find(const std::vector<Word>& words) const {
  std::vector<SpeechWord> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind == TokenKind::kMark || words[i].figure != Word::kNoFigure) continue;
    if (!first_words_.contains(words[i].text)) continue;
    for (std::size_t count = std::min(kMostWords, words.size() - i); count > 0; --count) {
      const auto at = phrases_.find(key_of(words, i, count));
      if (at == phrases_.end()) continue;
      found.push_back({at->second.kind, i, i + count, at->second.text});
      i += count - 1;
      break;
    }
  }
  return found;
}

}  // namespace outlay
