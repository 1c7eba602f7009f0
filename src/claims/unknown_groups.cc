#include "claims/unknown_groups.h"

#include <string_view>

#include "claims/mentions.h"

namespace outlay {
namespace {

class Finder {
 public:
  Finder(const Text& text, std::vector<SentenceTokens>& sentences, const NameWords& words)
      : text_(text), sentences_(sentences), words_(words) {}

  std::vector<Mention> find() {
    std::vector<Mention> found;
    for (SentenceTokens& s : sentences_) {
      for (std::size_t i = 1; i < s.tokens.size(); ++i) {
        if (s.taken[i]) continue;
        std::size_t begin = i;
        if (s.tokens[i].kind == TokenKind::kWord) {
          const bool market = words_.is(s.folded[i], NameWord::kMarketNoun);
          if (!market && !words_.is(s.folded[i], NameWord::kGroupNoun)) continue;
          constexpr std::size_t kMostWords = 3;
          while (begin > 0 && i - begin < kMostWords &&
                 s.tokens[begin - 1].kind == TokenKind::kWord && !s.taken[begin - 1] &&
                 !words_.is(s.folded[begin - 1], NameWord::kFunctionWord)) {
            --begin;
          }
          if (begin < i) add_group(found, s, begin, i + 1);
        } else if (s.tokens[i].kind == TokenKind::kHan && i + 1 < s.tokens.size()) {
          const std::string_view noun =
              text_.view({s.tokens[i].span.begin, s.tokens[i + 1].span.end});
          if (!words_.is(noun, NameWord::kChineseMarketNoun) &&
              !words_.is(noun, NameWord::kChineseGroupNoun)) {
            continue;
          }
          constexpr std::size_t kMostCharacters = 6;
          while (begin > 0 && i - begin < kMostCharacters && !s.taken[begin - 1] &&
                 s.tokens[begin - 1].kind != TokenKind::kMark &&
                 s.tokens[begin - 1].kind != TokenKind::kNumber &&
                 !words_.is(s.folded[begin - 1], NameWord::kChineseNotInName)) {
            --begin;
          }
          if (begin < i) add_group(found, s, begin, i + 2);
        }
      }
    }
    return found;
  }

 private:
  void add_group(std::vector<Mention>& found, SentenceTokens& s, std::size_t begin,
                 std::size_t end) {
    const TextSpan span{s.tokens[begin].span.begin, s.tokens[end - 1].span.end};
    found.push_back({.kind = MentionKind::kGroup, .span = span, .sentence = s.sentence,
                     .id = "group:" + slug_of(text_.view(span), words_), .segment = {},
                     .known = false});
    for (std::size_t t = begin; t < end; ++t) s.taken[t] = true;
  }

  const Text& text_;
  std::vector<SentenceTokens>& sentences_;
  const NameWords& words_;
};

}  // namespace

std::vector<Mention> find_unknown_groups(const Text& text, std::vector<SentenceTokens>& sentences,
                                         const NameWords& words) {
  return Finder(text, sentences, words).find();
}

}  // namespace outlay
