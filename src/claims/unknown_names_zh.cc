#include "claims/unknown_names_zh.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "claims/mentions.h"

namespace outlay {
namespace {

constexpr std::size_t kLeast = 2, kMost = 8;     // characters of a name
constexpr std::size_t kMostBeforeVerb = 5;
constexpr std::size_t kMostTicker = 14;          // bytes within the brackets
constexpr std::size_t kHan = 3;                  // bytes of a character

class Finder {
 public:
  Finder(const Text& text, std::vector<SentenceTokens>& sentences, const NameWords& words)
      : text_(text), sentences_(sentences), words_(words) {}

  std::vector<Mention> find() {
    for (const SentenceTokens& s : sentences_) {
      if (s.is_chinese) witnesses(s);
    }
    std::vector<Mention> found;
    if (seen_.empty()) return found;
    for (SentenceTokens& s : sentences_) {
      if (s.is_chinese) occurrences(s, nullptr);
    }
    for (SentenceTokens& s : sentences_) {
      if (s.is_chinese) occurrences(s, &found);
    }
    return found;
  }

 private:
  struct Witness {
    bool sure = false;
    int count = 0;
  };

  std::string_view view(const SentenceTokens& s, std::size_t begin, std::size_t end) const {
    return text_.view({s.tokens[begin].span.begin, s.tokens[end - 1].span.end});
  }
  bool is_han(const SentenceTokens& s, std::size_t i) const {
    return i < s.tokens.size() && s.tokens[i].kind == TokenKind::kHan && !s.taken[i];
  }

  void witness(const SentenceTokens& s, std::size_t begin, std::size_t end, bool sure) {
    if (end < begin + kLeast || end > begin + kMost) return;
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_han(s, i)) return;
    }
    const std::string_view name = view(s, begin, end);
    for (const NameWord kind : {NameWord::kChineseGeneric, NameWord::kChineseActing,
                                NameWord::kChineseSure, NameWord::kChineseCommon}) {
      if (words_.is(name, kind)) return;
    }
    for (std::size_t at = 0; at + 2 * kHan <= name.size(); at += kHan) {
      if (words_.is(name.substr(at, 2 * kHan), NameWord::kChineseCommon)) return;
    }
    seen_[name].sure = seen_[name].sure || sure;
  }

  void witnesses(const SentenceTokens& s) {
    std::size_t begin = 0;  // of the stretch of characters
    for (std::size_t i = 0; i <= s.tokens.size(); ++i) {
      if (is_han(s, i)) {
        if (i >= begin + kLeast && i <= begin + kMostBeforeVerb && acts(s, i)) {
          if (plain(s, begin, i)) witness(s, begin, i, false);
          begin = s.tokens.size();  // the first verb alone
        }
        continue;
      }
      if (i == s.tokens.size()) break;
      if (i > begin) {
        const std::string_view mark = view(s, i, i + 1);
        if ((mark == "（" || mark == "(") && has_ticker(s.tokens[i].span.end)) {
          std::size_t first = i;
          while (first > begin && i - first < kMost && plain(s, first - 1, first)) --first;
          witness(s, first, i, true);
        } else if ((mark == "：" || mark == ":") && begin <= 1 && s.sentence == 0 && plain(s, begin, i)) {
          witness(s, begin, i, true);
        }
      }
      begin = i + 1;
    }
  }

  bool plain(const SentenceTokens& s, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_han(s, i) || words_.is(s.folded[i], NameWord::kChineseNotInName)) return false;
    }
    return true;
  }

  // Whether a verb of two characters that only somebody can do begins here.
  bool acts(const SentenceTokens& s, std::size_t i) const {
    return i + 1 < s.tokens.size() && s.tokens[i + 1].kind == TokenKind::kHan &&
           words_.is(view(s, i, i + 2), NameWord::kChineseSure);
  }

  // 688256.SH, 09988, NASDAQ: INOD and the bracket behind it.
  bool has_ticker(std::uint64_t at) const {
    const std::string_view rest = std::string_view(text_.content).substr(at, kMostTicker + kHan);
    std::size_t end = 0;
    bool digit_or_big = false;
    for (; end < rest.size(); ++end) {
      const char c = rest[end];
      const bool strong = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
      if (!strong && c != '.' && c != ':' && c != ' ' && c != '-') break;
      digit_or_big = digit_or_big || strong;
    }
    const std::string_view close = rest.substr(end);
    return digit_or_big && end >= 4 && (close.starts_with(")") || close.starts_with("）"));
  }

  // Every place of the witnessed names: counted, or, with `found`, taken.
  void occurrences(SentenceTokens& s, std::vector<Mention>* found) {
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
      if (!is_han(s, i)) continue;
      for (std::size_t size = kMost; size >= kLeast; --size) {
        if (i + size > s.tokens.size()) continue;
        const auto at = seen_.find(view(s, i, i + size));
        if (at == seen_.end()) continue;
        if (found == nullptr) {
          ++at->second.count;
        } else if (at->second.sure || at->second.count > 1) {
          const TextSpan span{s.tokens[i].span.begin, s.tokens[i + size - 1].span.end};
          found->push_back({.kind = MentionKind::kOrganisation, .span = span,
                            .sentence = s.sentence, .id = slug_of(text_.view(span), words_),
                            .segment = {}, .known = false});
          for (std::size_t k = i; k < i + size; ++k) s.taken[k] = true;
        }
        i += size - 1;
        break;
      }
    }
  }

  const Text& text_;
  std::vector<SentenceTokens>& sentences_;
  const NameWords& words_;
  std::unordered_map<std::string_view, Witness> seen_;
};

}  // namespace

std::vector<Mention> find_witnessed_names(const Text& text, std::vector<SentenceTokens>& sentences,
                                          const NameWords& words) {
  return Finder(text, sentences, words).find();
}

}  // namespace outlay
