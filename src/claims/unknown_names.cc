#include "claims/unknown_names.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "claims/mentions.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kMaxNameTokens = 6;

bool is_capital(std::string_view word) { return is_upper(code_point_at(word, 0).value); }

// A run of capitalised words and what speaks for it.
struct Run {
  std::size_t sentence = 0;  // index in the list of sentences
  std::size_t begin = 0, end = 0;  // tokens
  bool at_start = false;     // of its sentence, where any word is capital
  bool is_organisation = false;
  bool is_person = false;
  bool is_strong = false;    // its own form suffices
  bool opens_headline = false;  // "Vela Compute Reports …", "Vela Inc: …"
};

class Finder {
 public:
  Finder(const Text& text, const std::vector<SentenceTokens>& sentences, const NameWords& words)
      : text_(text), sentences_(sentences), words_(words) {}

  std::vector<Mention> find() {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      english_runs(i);
      chinese_names(i);
    }
    for (const Run& run : runs_) {
      if (!run.at_start && !sentences_[run.sentence].is_headline) ++mid_sentence_[name_of(run)];
    }
    for (const Run& run : runs_) {
      if (counts(run)) emit(run);
    }
    std::sort(found_.begin(), found_.end(),
              [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    return std::move(found_);
  }

 private:
  std::string_view view(const SentenceTokens& s, std::size_t token) const {
    return text_.view(s.tokens[token].span);
  }
  bool touches(const SentenceTokens& s, std::size_t left) const {
    return s.tokens[left].span.end == s.tokens[left + 1].span.begin;
  }

  // A word that can be part of a name.
  bool can_be_name(const SentenceTokens& s, std::size_t i) const {
    if (s.taken[i] || s.tokens[i].kind != TokenKind::kWord) return false;
    if (words_.is(s.folded[i], NameWord::kHeadlineVerb)) return false;
    const std::string_view word = view(s, i);
    if (!is_capital(word) || word.size() < 2) return false;
    return !words_.is(s.folded[i], NameWord::kNotAName);
  }
  // Inside a run also "Data" of "Sable Data Centers", which alone is no name.
  bool can_follow(const SentenceTokens& s, std::size_t i) const {
    if (s.taken[i] || s.tokens[i].kind != TokenKind::kWord) return false;
    if (!is_capital(view(s, i)) || words_.is(s.folded[i], NameWord::kHeadlineVerb)) return false;
    return !words_.is(s.folded[i], NameWord::kNotAName) ||
           words_.is(s.folded[i], NameWord::kOrganisationWord);
  }

  void english_runs(std::size_t index) {
    const SentenceTokens& s = sentences_[index];
    for (std::size_t i = 0; i < s.tokens.size();) {
      if (!can_be_name(s, i)) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < s.tokens.size() && end - i < kMaxNameTokens) {
        if (can_follow(s, end)) {
          ++end;
        } else if ((view(s, end) == "&" || view(s, end) == "-") && end + 1 < s.tokens.size() &&
                   can_follow(s, end + 1)) {
          end += 2;
        } else {
          break;
        }
      }
      Run run{.sentence = index, .begin = i, .end = end};
      run.at_start = i == 0 || (i == 1 && s.tokens[0].kind == TokenKind::kMark);
      weigh(s, run);
      runs_.push_back(run);
      i = end;
    }
  }

  void weigh(const SentenceTokens& s, Run& run) const {
    bool has_word = false;
    for (std::size_t i = run.begin + (run.end - run.begin > 1 ? 1 : 0); i < run.end; ++i) {
      has_word = has_word || words_.is(s.folded[i], NameWord::kOrganisationWord);
    }
    const bool several = run.end - run.begin > 1;
    run.is_organisation = has_word && several;
    run.is_strong = run.is_organisation;
    const std::string_view behind = run.end < s.tokens.size() ? view(s, run.end) : "";
    if (run.end + 3 < s.tokens.size() && behind == "(") {
      const std::string& inside = s.folded[run.end + 1];
      if (inside == "nasdaq" || inside == "nyse" || inside == "asx" || inside == "lse" ||
          inside == "tsx" || inside == "otc") {
        run.is_organisation = run.is_strong = true;
      }
    }
    if (s.is_headline && run.begin <= 1 && run.end < s.tokens.size()) {
      run.opens_headline = words_.is(s.folded[run.end], NameWord::kHeadlineVerb) ||
                           behind == "(" || behind == "," ||
                           words_.is(s.folded[run.end - 1], NameWord::kLegalForm);
    }
    const std::string_view last = view(s, run.end - 1);
    if (last.ends_with("'s") || last.ends_with("’s")) run.is_strong = run.is_strong || !run.at_start;
    const auto is_title = [&](std::size_t i) {
      return i < s.tokens.size() && words_.is(s.folded[i], NameWord::kPersonTitle);
    };
    if (!run.is_organisation && several && run.end - run.begin <= 3) {
      const bool before = run.begin > 0 && is_title(run.begin - 1);
      bool after = false;
      if (behind == ",") {
        for (std::size_t i = run.end + 1; i < std::min(run.end + 5, s.tokens.size()); ++i) {
          if (s.tokens[i].kind == TokenKind::kMark) break;
          after = after || is_title(i);
        }
      }
      if (before || after) run.is_person = run.is_strong = true;
    }
  }

  std::string name_of(const Run& run) const {
    const SentenceTokens& s = sentences_[run.sentence];
    std::string name(text_.view({s.tokens[run.begin].span.begin, s.tokens[run.end - 1].span.end}));
    for (const std::string_view possessive : {"'s", "’s"}) {
      if (name.ends_with(possessive)) name.resize(name.size() - possessive.size());
    }
    return name;
  }

  bool counts(const Run& run) const {
    if (run.opens_headline) return true;
    if (run.is_strong && !sentences_[run.sentence].is_headline) return true;
    const auto at = mid_sentence_.find(name_of(run));
    const int seen = at == mid_sentence_.end() ? 0 : at->second;
    const bool several = run.end - run.begin > 1;
    if (sentences_[run.sentence].is_headline || run.at_start) return seen >= 1;
    return several || seen >= 2;
  }

  void emit(const Run& run) {
    const SentenceTokens& s = sentences_[run.sentence];
    const std::string name = name_of(run);
    const std::string id = slug_of(name, words_);
    if (id.size() < 2) return;
    const std::uint64_t begin = s.tokens[run.begin].span.begin;
    found_.push_back({.kind = run.is_person ? MentionKind::kPerson : MentionKind::kOrganisation,
                      .span = {begin, begin + name.size()},
                      .sentence = s.sentence,
                      .id = id,
                      .segment = {},
                      .known = false});
  }

  void chinese_names(std::size_t index) {
    const SentenceTokens& s = sentences_[index];
    std::size_t begin = 0;  // of a stretch where a name can begin
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
      const bool part = s.tokens[i].kind == TokenKind::kHan && !s.taken[i] &&
                        !words_.is(s.folded[i], NameWord::kChineseNotInName);
      if (!part) {
        begin = i + 1;
        continue;
      }
      constexpr std::size_t kLeast = 4, kMost = 8;
      for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
        if (i + 1 < begin + kLeast || i + 1 - begin > kMost || i + 1 - begin < size + 2) continue;
        const TextSpan end{s.tokens[i + 1 - size].span.begin, s.tokens[i].span.end};
        if (!words_.is(text_.view(end), NameWord::kChineseOrganisationEnd)) continue;
        const TextSpan span{s.tokens[begin].span.begin, s.tokens[i].span.end};
        // 上市公司, 互联网科技: what kind, and not who.
        if (words_.is(text_.view({span.begin, end.begin}), NameWord::kChineseGeneric)) continue;
        // 科技 and then 公司 or 集团: the longer one.
        if (i + 2 < s.tokens.size() &&
            words_.is(text_.view({s.tokens[i + 1].span.begin, s.tokens[i + 2].span.end}),
                      NameWord::kChineseOrganisationEnd)) {
          continue;
        }
        found_.push_back({.kind = MentionKind::kOrganisation,
                          .span = span,
                          .sentence = s.sentence,
                          .id = slug_of(text_.view(span), words_),
                          .segment = {},
                          .known = false});
        begin = i + 1;
        break;
      }
    }
  }

  const Text& text_;
  const std::vector<SentenceTokens>& sentences_;
  const NameWords& words_;
  std::vector<Run> runs_;
  std::unordered_map<std::string, int> mid_sentence_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_unknown_names(const Text& text,
                                        const std::vector<SentenceTokens>& sentences,
                                        const NameWords& words) {
  return Finder(text, sentences, words).find();
}

}  // namespace outlay
