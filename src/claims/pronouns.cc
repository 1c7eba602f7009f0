#include "claims/pronouns.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::uint32_t kPronouns = static_cast<std::uint32_t>(NameWord::kPronounOne) |
                                    static_cast<std::uint32_t>(NameWord::kPronounMany) |
                                    static_cast<std::uint32_t>(NameWord::kPronounWe);

class Pronouns {
 public:
  Pronouns(const Text& text, const std::vector<SentenceTokens>& sentences, const NameWords& words)
      : text_(text), sentences_(sentences), words_(words) {}

  void find(std::vector<Mention>& found) {
    for (const SentenceTokens& s : sentences_) {
      for (std::size_t i = 0; i < s.tokens.size(); ++i) {
        if (s.taken[i]) continue;
        const TextSpan span = s.tokens[i].span;
        if (s.tokens[i].kind == TokenKind::kHan) {
          chinese_pronoun(found, s, i);
        } else if (s.tokens[i].kind == TokenKind::kWord) {
          const std::string& word = s.folded[i];
          if (word == "the" || word == "this" || word == "these" || word == "both") {
            company_phrase(found, s, i);
          } else if (word == "us" && view(s.tokens[i]) != "us") {
            continue;
          } else if ((words_.kinds(word) & kPronouns) != 0) {
            add_pronoun(found, s, span.begin, span.end);
          }
        }
      }
    }
  }

  void resolve(std::vector<Mention>& mentions, const std::vector<Mention>& of_title) const {
    // Whom the whole text is about: the first of the title that the text names
    // too, or who is named most often, the earlier of equals.
    std::map<std::string, std::pair<int, std::uint64_t>> counts;
    for (const Mention& mention : mentions) {
      if (!can_be_meant(mention)) continue;
      auto& count = counts.emplace(mention.id, std::pair(0, mention.span.begin)).first->second;
      ++count.first;
    }
    std::string subject;
    std::pair<int, std::uint64_t> best{0, 0};
    for (const auto& [id, count] : counts) {
      if (count.first > best.first ||
          (count.first == best.first && count.second < best.second)) {
        best = count;
        subject = id;
      }
    }
    for (auto named = of_title.rbegin(); named != of_title.rend(); ++named) {
      if (can_be_meant(*named) && (counts.contains(named->id) || counts.empty())) {
        subject = named->id;
      }
    }
    std::string of_sentence, of_before;  // first organisation of this sentence, of the one before
    std::uint32_t sentence = 0;
    bool object = false;  // the mention before was one
    bool by_object = false;  // of_sentence was one, for want of a better
    for (Mention& mention : mentions) {
      if (mention.sentence != sentence) {
        if (!of_sentence.empty()) of_before = of_sentence;
        of_sentence.clear();
        sentence = mention.sentence;
        object = false;
      }
      object = is_object(mention) || (object && is_joined(mention));
      if (mention.kind == MentionKind::kPronoun) {
        const std::string word = fold(text_.view(mention.span));
        const bool many = words_.is(word, NameWord::kPronounMany) ||
                          words_.is(word, NameWord::kChineseCompanies) ||
                          number_meant(word) > 1 || is_many(word);
        // "the Company" in capitals was defined as the one who reports; "The Chinese
        // chipmaker" was not.
        const bool defined = word.starts_with("the ") && word.find(' ', 4) == std::string::npos &&
                             is_upper(code_point_at(text_.view(mention.span), 4).value);
        if (words_.is(word, NameWord::kPronounWe) || defined) {
          mention.id = subject;
        } else if (!many) {
          mention.id = !of_sentence.empty() ? of_sentence : of_before.empty() ? subject : of_before;
        }
      }
      // The latest that can be a subject: not "with Oracle", not "of Oracle".
      // "After the sale of Vela, Sable grew": Sable. "Vela, Sable and Acme": Vela.
      const bool better = !object || (by_object && word_before(mention) == ",");
      if (!mention.id.empty() &&
          (can_be_meant(mention) || mention.kind == MentionKind::kPronoun) &&
          (of_sentence.empty() || (mention.kind != MentionKind::kPronoun && better))) {
        by_object = object && word_before(mention) != ",";
        of_sentence = mention.id;
      }
    }
  }

  // The word before a mention in its sentence; empty at the sentence's begin.
  std::string_view word_before(const Mention& mention) const {
    const SentenceTokens& s = sentences_[mention.sentence];
    const auto at = std::partition_point(s.tokens.begin(), s.tokens.end(), [&](const Token& token) {
      return token.span.begin < mention.span.begin;
    });
    if (at == s.tokens.begin()) return {};
    return s.folded[static_cast<std::size_t>(at - s.tokens.begin()) - 1];
  }

 private:
  std::string_view view(const Token& token) const { return text_.view(token.span); }

  void add_pronoun(std::vector<Mention>& found, const SentenceTokens& s, std::uint64_t begin,
                   std::uint64_t end) {
    found.push_back({.kind = MentionKind::kPronoun, .span = {begin, end}, .sentence = s.sentence,
                     .id = {}, .segment = {}});
  }

  // "the company", "the Dutch chip equipment maker", "the two companies".
  void company_phrase(std::vector<Mention>& found, const SentenceTokens& s, std::size_t i) {
    constexpr std::size_t kMostBetween = 4;
    for (std::size_t at = i + 1; at < s.tokens.size() && at <= i + 1 + kMostBetween; ++at) {
      const bool part = s.tokens[at].kind == TokenKind::kWord || view(s.tokens[at]) == "-";
      if (!part) return;
      if (words_.is(s.folded[at], NameWord::kFunctionWord) && number_meant(s.folded[at] + " ") == 0) {
        return;
      }
      if (words_.is(s.folded[at], NameWord::kCompanyNouns)) {
        add_pronoun(found, s, s.tokens[i].span.begin, s.tokens[at].span.end);
        return;
      }
      std::string_view word = s.folded[at];
      std::uint64_t cut = 0;
      if (word.ends_with("'s")) cut = 2;
      if (word.ends_with("’s")) cut = 4;
      word.remove_suffix(cut);
      if (!words_.is(word, NameWord::kCompanyNoun)) continue;
      // "the startup Mistral": the name says it itself.
      if (cut == 0 && at + 1 < s.tokens.size() && s.tokens[at + 1].kind == TokenKind::kWord &&
          is_upper(code_point_at(view(s.tokens[at + 1]), 0).value)) {
        return;
      }
      add_pronoun(found, s, s.tokens[i].span.begin, s.tokens[at].span.end - cut);
      return;
    }
  }

  void chinese_pronoun(std::vector<Mention>& found, const SentenceTokens& s, std::size_t i) {
    const std::uint64_t begin = s.tokens[i].span.begin;
    const std::string_view rest = std::string_view(text_.content)
                                      .substr(begin, text_.sentences[s.sentence].span.end - begin);
    std::size_t size = words_.longest_at_begin(rest, NameWord::kChineseCompany);
    const std::size_t many = words_.longest_at_begin(rest, NameWord::kChineseCompanies);
    size = std::max({size, many, counted_companies(rest)});
    if (size == 0) return;
    const std::string_view word = rest.substr(0, size);
    const std::string_view behind = rest.substr(size);
    if (word == "其") {
      for (const std::string_view no : {"中", "他", "余", "餘", "实", "實", "次", "间", "間"}) {
        if (behind.starts_with(no)) return;
      }
      // 尤其, 与其
      if (i > 0 && (view(s.tokens[i - 1]) == "尤" || view(s.tokens[i - 1]) == "极")) return;
    }
    if ((word == "公司" || word == "集团" || word == "集團") && i > 0 &&
        s.tokens[i - 1].kind == TokenKind::kHan) {
      static constexpr std::string_view kOpens[] = {"但", "而", "且", "由", "使", "令", "若", "此",
                                                    "因", "示", "称", "后", "时", "年", "月", "日"};
      if (std::find(std::begin(kOpens), std::end(kOpens), view(s.tokens[i - 1])) ==
          std::end(kOpens)) {
        return;
      }
    }
    add_pronoun(found, s, begin, begin + size);
  }

  // 这4家企业, 上述三家公司, 四家云厂商: the size of such a phrase, or 0.
  static std::size_t counted_companies(std::string_view rest) {
    // The first characters of the pointers and numerals below: most begin none.
    static constexpr std::string_view kFirsts = "这這上以前两兩三四五六七八";
    if (rest.size() < 3 || kFirsts.find(rest.substr(0, 3)) == std::string_view::npos) return 0;
    std::size_t at = 0;
    for (const std::string_view pointer : {"这", "這", "上述", "以上", "前述"}) {
      if (rest.starts_with(pointer)) at = pointer.size();
    }
    std::string_view behind = rest.substr(at);
    if (at > 0) {
      while (behind.starts_with(' ')) behind.remove_prefix(1);
    }
    const std::size_t numeral = numeral_size(behind);
    if (numeral == 0 || (numeral == 1 && at == 0)) return 0;
    behind.remove_prefix(numeral);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    if (!behind.starts_with("家")) return 0;
    behind.remove_prefix(3);
    static constexpr std::string_view kNouns[] = {
        "科技公司", "科技巨头", "科技企业", "云厂商", "云服务商", "互联网公司", "公司", "企业",
        "厂商", "巨头", "机构", "大厂", "企業", "廠商", "巨頭", "業者"};
    for (const std::string_view noun : kNouns) {
      if (behind.starts_with(noun)) return rest.size() - behind.size() + noun.size();
    }
    return at > 0 ? rest.size() - behind.size() : 0;
  }

  // 两, 三 … or one digit that is no part of a longer number.
  static std::size_t numeral_size(std::string_view text) {
    for (const std::string_view numeral : {"两", "兩", "三", "四", "五", "六", "七", "八"}) {
      if (text.starts_with(numeral)) return numeral.size();
    }
    const bool digit = !text.empty() && text.front() >= '2' && text.front() <= '9';
    return digit && (text.size() == 1 || text[1] < '0' || text[1] > '9') ? 1 : 0;
  }

  static bool can_be_meant(const Mention& mention) {
    return mention.kind == MentionKind::kOrganisation && !mention.id.empty();
  }

  // Whether a preposition stands before it.
  bool is_object(const Mention& mention) const {
    const std::string_view before = word_before(mention);
    return words_.is(before, NameWord::kPreposition) ||
           words_.is(before, NameWord::kChinesePreposition) || before == "、" || before == ",";
  }

  // "like Apple and Microsoft": what is joined to an object is one too.
  bool is_joined(const Mention& mention) const {
    const std::string_view before = word_before(mention);
    return before == "and" || before == "or" || before == "和" || before == "与" || before == "及";
  }

  bool is_many(std::string_view phrase) const {
    const std::size_t blank = phrase.rfind(' ');
    return blank != std::string_view::npos &&
           words_.is(phrase.substr(blank + 1), NameWord::kCompanyNouns);
  }

  const Text& text_;
  const std::vector<SentenceTokens>& sentences_;
  const NameWords& words_;
};

}  // namespace

int number_meant(std::string_view phrase) {
  struct Numeral {
    std::string_view word;
    int value;
  };
  static constexpr Numeral kNumerals[] = {
      {"two ", 2},   {"both", 2},   {"duo", 2}, {"pair", 2}, {"三", 3}, {"three", 3}, {"trio", 3},
      {"four", 4},   {"five", 5},   {"six ", 6}, {"seven ", 7}, {"两", 2}, {"兩", 2}, {"双方", 2},
      {"雙方", 2},   {"四", 4},     {"五", 5},  {"六", 6},   {"七", 7}, {"八", 8}};
  for (const Numeral& numeral : kNumerals) {
    if (phrase.find(numeral.word) != std::string_view::npos) return numeral.value;
  }
  if (phrase.find("家") != std::string_view::npos) {
    for (const char c : phrase) {
      if (c >= '2' && c <= '9') return c - '0';
    }
  }
  return 0;
}

void find_pronouns(const Text& text, const std::vector<SentenceTokens>& sentences,
                   const NameWords& words, std::vector<Mention>& found) {
  Pronouns(text, sentences, words).find(found);
}

void resolve_pronouns(const Text& text, const std::vector<SentenceTokens>& sentences,
                      const NameWords& words, const std::vector<Mention>& of_title,
                      std::vector<Mention>& mentions) {
  Pronouns(text, sentences, words).resolve(mentions, of_title);
}

}  // namespace outlay
