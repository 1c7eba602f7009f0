#include "claims/unknown_names.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "claims/mentions.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kMaxNameTokens = 6;
// So often a single word must be capital within sentences to be a name.
constexpr int kOftenEnough = 1;
constexpr std::size_t kLongestApposition = 9;  // tokens

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
    find_small_words();
    for (const Run& run : runs_) {
      if (!run.at_start && !sentences_[run.sentence].is_headline) ++mid_sentence_[name_of(run)];
      if (acts(run)) acting_.insert(name_of(run));
    }
    for (const Run& run : runs_) note_short_form(run);
    join_short_forms();
    for (Run& run : runs_) {
      cut_first_word(run);
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
    std::string_view folded = s.folded[i];
    if (folded.ends_with("'s")) folded.remove_suffix(2);
    if (folded.ends_with("’s")) folded.remove_suffix(4);
    return !words_.is(folded, NameWord::kNotAName);
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
      while (end < s.tokens.size() && end - i < kMaxNameTokens && !is_possessive(view(s, end - 1))) {
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
      // Among Chinese characters a capital tells a name wherever it stands.
      run.at_start = !s.is_chinese && (i == 0 || (i == 1 && s.tokens[0].kind == TokenKind::kMark));
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
    if (is_called_company(s, run) || has_short_form(s, run)) run.is_organisation = run.is_strong = true;
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

  // "CSP (CSPI)", "Kuwait Investment Authority (KIA)": a ticker or initials.
  bool has_short_form(const SentenceTokens& s, const Run& run) const {
    if (run.end + 2 >= s.tokens.size() || view(s, run.end) != "(" || view(s, run.end + 2) != ")") {
      return false;
    }
    const std::string_view inside = view(s, run.end + 1);
    constexpr std::size_t kMost = 6;
    return inside.size() >= 2 && inside.size() <= kMost && std::ranges::all_of(inside, is_big) &&
           inside.front() == view(s, run.begin).front() &&
           !words_.is(s.folded[run.end + 1], NameWord::kNotAName) &&
           !words_.is(s.folded[run.end + 1], NameWord::kAcronym);
  }

  // Where the text goes on with the initials, they are the common short name.
  void note_short_form(const Run& run) {
    const SentenceTokens& s = sentences_[run.sentence];
    if (run.end - run.begin < 2 || !has_short_form(s, run)) return;
    const std::string_view inside = view(s, run.end + 1);
    std::size_t at = 0;
    for (std::size_t i = run.begin; i < run.end && at < inside.size(); ++i) {
      if (view(s, i).front() == inside[at]) ++at;
    }
    if (at == inside.size()) short_forms_.emplace(std::string(inside), name_of(run));
  }

  // "the startup Mistral", "Sable, a Dublin-based developer", "Sable-backed".
  bool is_called_company(const SentenceTokens& s, const Run& run) const {
    if (s.is_headline) return false;
    if (run.begin > 0 && words_.is(s.folded[run.begin - 1], NameWord::kCompanyNoun)) return true;
    if (run.end + 1 >= s.tokens.size()) return false;
    const std::string& next = s.folded[run.end + 1];
    const std::string_view mark = view(s, run.end);
    if (mark == "-") return next == "backed" || next == "owned" || next == "led";
    if (mark != "," || (next != "a" && next != "an" && next != "the")) return false;
    const std::size_t last = std::min(run.end + kLongestApposition, s.tokens.size());
    for (std::size_t i = run.end + 2; i < last; ++i) {
      if (s.tokens[i].kind != TokenKind::kWord && view(s, i) != "-") return false;
      if (words_.is(s.folded[i], NameWord::kCompanyNoun)) return true;
      if (words_.is(s.folded[i], NameWord::kPersonTitle)) return false;
    }
    return false;
  }

  std::string name_of(const Run& run) const {
    const SentenceTokens& s = sentences_[run.sentence];
    std::string name(text_.view({s.tokens[run.begin].span.begin, s.tokens[run.end - 1].span.end}));
    for (const std::string_view possessive : {"'s", "’s"}) {
      if (name.ends_with(possessive)) name.resize(name.size() - possessive.size());
    }
    return name;
  }

  // EBITDA, EDCs, H20: a single word of capitals and digits that no legal form
  // or exchange marks.
  bool is_acronym(const Run& run) const {
    if (run.end - run.begin != 1 || run.is_organisation) return false;
    std::string_view word = view(sentences_[run.sentence], run.begin);
    constexpr std::size_t kLongest = 6;
    if (word.size() > kLongest) return false;
    if (word.ends_with('s')) word.remove_suffix(1);
    return std::none_of(word.begin(), word.end(), is_small);
  }
  // "Complementing Sable": the first word of a sentence is capital anyway, and what
  // stands behind it is a name elsewhere.
  void cut_first_word(Run& run) const {
    if (!run.at_start || run.end - run.begin < 2 || mid_sentence_.contains(name_of(run))) return;
    Run rest = run;
    ++rest.begin;
    const std::string name = name_of(rest);
    if (!mid_sentence_.contains(name) && !acting_.contains(name)) return;
    rest.at_start = false;
    run = rest;
  }

  void join_short_forms() {
    if (short_forms_.empty()) return;
    std::unordered_map<std::string, int> uses;
    for (const Run& run : runs_) ++uses[name_of(run)];
    for (const auto& [initials, name] : short_forms_) {
      const std::string& id = uses[initials] > 1 ? initials : name;
      same_.emplace(initials, id);
      same_.emplace(name, id);
    }
  }

  static bool is_possessive(std::string_view word) {
    return word.ends_with("'s") || word.ends_with("’s");
  }

  // Of the single words that could be names, those that the text also writes in
  // small letters: Security, Support.
  void find_small_words() {
    std::unordered_set<std::string_view> wanted;
    for (const Run& run : runs_) {
      if (run.end - run.begin == 1) wanted.insert(sentences_[run.sentence].folded[run.begin]);
    }
    if (wanted.empty()) return;
    for (const SentenceTokens& s : sentences_) {
      for (std::size_t i = 0; i < s.tokens.size(); ++i) {
        if (s.tokens[i].kind != TokenKind::kWord || !is_small(view(s, i).front())) continue;
        if (wanted.contains(s.folded[i])) small_.insert(s.folded[i]);
      }
    }
  }

  static bool is_small(char c) { return c >= 'a' && c <= 'z'; }
  static bool is_big(char c) { return c >= 'A' && c <= 'Z'; }

  // OpenAI, DayOne: capital for no other reason wherever it stands.
  static bool has_inner_capital(std::string_view word) {
    for (std::size_t i = 1; i + 1 < word.size(); ++i) {
      if (is_small(word[i - 1]) && is_big(word[i]) && word[i - 1] != '-') return true;
    }
    return false;
  }

  // Whether what stands behind it makes it act: a verb, or 's.
  bool acts(const Run& run) const {
    const SentenceTokens& s = sentences_[run.sentence];
    if (s.is_headline) return false;
    if (run.end >= s.tokens.size()) return false;
    if (run.at_start && run.end - run.begin == 1 && !is_acronym(run) &&
        !has_inner_capital(view(s, run.begin))) {
      // "Sable maintained", but not "Investors noted".
      const std::string_view next = view(s, run.end);
      const std::string_view word = view(s, run.begin);
      const bool past = next.size() > 4 && next.ends_with("ed") && is_small(next.front());
      return !word.ends_with('s') && !word.ends_with("ing") &&
             (past || words_.is(s.folded[run.end], NameWord::kActingVerb));
    }
    if (s.tokens[run.end].kind == TokenKind::kHan) {
      const std::size_t last = std::min(run.end + 1, s.tokens.size() - 1);
      return words_.is(text_.view({s.tokens[run.end].span.begin, s.tokens[last].span.end}),
                       NameWord::kChineseActing) ||
             words_.is(view(s, run.end), NameWord::kChineseActing);
    }
    return words_.is(s.folded[run.end], NameWord::kActingVerb);
  }

  bool counts(const Run& run) const {
    const SentenceTokens& s = sentences_[run.sentence];
    const bool single = run.end - run.begin == 1;
    if (!run.is_strong && std::all_of(s.doubtful.begin() + static_cast<std::ptrdiff_t>(run.begin),
                                      s.doubtful.begin() + static_cast<std::ptrdiff_t>(run.end),
                                      [](bool doubtful) { return doubtful; })) {
      return false;
    }
    if (single && words_.is(s.folded[run.begin], NameWord::kAcronym)) return false;
    if (single && !run.is_strong && small_.contains(s.folded[run.begin])) return false;
    if (single && (words_.is(s.folded[run.begin], NameWord::kOrganisationWord) ||
                   words_.is(s.folded[run.begin], NameWord::kLegalForm))) {
      return false;
    }
    if (acting_.contains(name_of(run)) || same_.contains(name_of(run))) return true;
    if (is_acronym(run)) return false;
    if (run.opens_headline) return true;
    if (single && has_inner_capital(view(s, run.begin)) && !s.is_headline) return true;
    if (run.is_strong && !sentences_[run.sentence].is_headline) return true;
    const auto at = mid_sentence_.find(name_of(run));
    const int seen = at == mid_sentence_.end() ? 0 : at->second;
    const bool several = run.end - run.begin > 1;
    if (sentences_[run.sentence].is_headline || run.at_start) return seen >= 1;
    return several || seen >= kOftenEnough;
  }

  void emit(const Run& run) {
    const SentenceTokens& s = sentences_[run.sentence];
    const std::string name = name_of(run);
    const auto same = same_.find(name);
    const std::string id = slug_of(same == same_.end() ? name : same->second, words_);
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
  std::unordered_set<std::string> acting_;
  std::unordered_set<std::string_view> small_;
  std::map<std::string, std::string> short_forms_;           // KIA: Kuwait Investment Authority
  std::unordered_map<std::string, std::string> same_;        // both to the one that names them
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_unknown_names(const Text& text,
                                        const std::vector<SentenceTokens>& sentences,
                                        const NameWords& words) {
  return Finder(text, sentences, words).find();
}

}  // namespace outlay
