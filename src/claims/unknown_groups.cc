#include "claims/unknown_groups.h"

#include <algorithm>
#include <iterator>
#include <string>
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
      for (std::size_t i = 0; i < s.tokens.size(); ++i) product_market(found, s, i);
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
  // "HBM shipments", "data center electricity demand", 光模块需求: a market without
  // its name, unless somebody has it ("its", "Micron's", 的).
  void product_market(std::vector<Mention>& found, SentenceTokens& s, std::size_t i) {
    if (s.taken[i] || s.tokens[i].kind == TokenKind::kMark) return;
    if (i > 0 && is_owned(s, i - 1)) return;
    const std::size_t product = longest(s, i, MarketWord::kProduct);
    if (product == 0) return;
    constexpr std::size_t kMostBetween = 2;
    for (std::size_t at = product; at <= product + kMostBetween && at < s.tokens.size(); ++at) {
      if (s.taken[at] || s.tokens[at].kind == TokenKind::kMark) return;
      std::size_t demand = longest(s, at, MarketWord::kDemand);
      if (const std::size_t more = demand == 0 ? 0 : longest(s, demand, MarketWord::kDemand)) demand = more;
      if (demand == 0) {
        if (words_.is(s.folded[at], NameWord::kFunctionWord)) return;
        continue;
      }
      const TextSpan span{s.tokens[i].span.begin, s.tokens[demand - 1].span.end};
      const TextSpan what{s.tokens[i].span.begin, s.tokens[product - 1].span.end};
      found.push_back({.kind = MentionKind::kGroup, .span = span, .sentence = s.sentence,
                       .id = "group:" + slug_of(text_.view(what), words_) + "-industry",
                       .segment = {}, .known = false});
      for (std::size_t t = i; t < demand; ++t) s.taken[t] = true;
      return;
    }
  }

  // Where the longest such word that begins at a token ends; 0 where none does.
  std::size_t longest(const SentenceTokens& s, std::size_t begin, MarketWord kind) const {
    constexpr std::size_t kMostTokens = 7;
    if (begin >= s.tokens.size() || !words_.may_begin(s.folded[begin], kind)) return 0;
    std::size_t found = 0;
    std::string phrase;
    for (std::size_t i = begin; i < s.tokens.size() && i < begin + kMostTokens; ++i) {
      if (s.taken[i]) break;
      const bool hyphen = s.folded[i] == "-";
      if (s.tokens[i].kind == TokenKind::kMark && !hyphen) break;
      const bool glued = i > begin && s.tokens[i - 1].span.end == s.tokens[i].span.begin;
      if (i > begin && (!glued || hyphen) && !phrase.ends_with(' ')) phrase += ' ';
      if (hyphen) continue;
      phrase += s.folded[i];
      if (words_.is(phrase, kind)) found = i + 1;
    }
    return found;
  }

  bool is_owned(const SentenceTokens& s, std::size_t before) const {
    const std::string& word = s.folded[before];
    if (word.ends_with("'s") || word.ends_with("’s") || word == "的" || word == "其") return true;
    static constexpr std::string_view kOwners[] = {"its", "their", "our", "his", "her", "my", "your"};
    return std::find(std::begin(kOwners), std::end(kOwners), word) != std::end(kOwners) ||
           (s.taken[before] && s.is_chinese);
  }

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
