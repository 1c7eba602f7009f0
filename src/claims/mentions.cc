#include "claims/mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "claims/unknown_names.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

// Rows so near the top of the table that their names are meant even where they
// are also words: Apple, Meta, Oracle.
constexpr std::uint32_t kWellKnownRows = 140;
constexpr std::size_t kLongTicker = 4;

bool is_possessive_mark(std::string_view text, std::uint64_t at) {
  const std::string_view rest = text.substr(at, 4);
  return rest.starts_with("'s") || rest.starts_with("’s");
}

struct Hit {
  Mention mention;
  NameKind kind = NameKind::kOrganisation;
  std::uint32_t row = 0;
  bool doubtful = false;
  bool supported = false;  // by what stands beside it
};

class Finder {
 public:
  Finder(const Text& text, const Names& names, const NameWords& words)
      : text_(text), names_(names), words_(words) {}

  std::vector<Mention> find(const std::vector<Mention>& of_title) {
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) read_sentence(i);
    std::vector<Mention> found = settle_doubtful();
    for (Mention& mention : find_unknown_names(text_, sentences_, words_)) {
      found.push_back(std::move(mention));
    }
    add_surnames(found);
    add_groups(found);
    add_pronouns(found);
    std::sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) {
      return std::pair(a.span.begin, b.span.end) < std::pair(b.span.begin, a.span.end);
    });
    std::vector<Mention> kept;
    for (Mention& mention : found) {
      if (!kept.empty() && kept.back().span.overlaps(mention.span)) continue;
      kept.push_back(std::move(mention));
    }
    join_short_forms(kept);
    join_title(kept, of_title);
    resolve_pronouns(kept, of_title);
    return kept;
  }

 private:
  std::string_view view(const Token& token) const { return text_.view(token.span); }

  void read_sentence(std::size_t index) {
    SentenceTokens s;
    s.sentence = static_cast<std::uint32_t>(index);
    s.tokens = tokenize(text_.content, text_.sentences[index].span);
    s.taken.assign(s.tokens.size(), false);
    std::size_t capital = 0, small = 0;
    for (const Token& token : s.tokens) {
      s.folded.push_back(fold(view(token)));
      if (token.kind == TokenKind::kWord && view(token).size() > 3) {
        (is_upper(code_point_at(view(token), 0).value) ? capital : small) += 1;
      }
    }
    s.is_headline = capital >= 4 && capital > 3 * small;
    take_addresses(s);
    std::uint64_t reached = 0;
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
      const Token& token = s.tokens[i];
      if (token.kind == TokenKind::kMark || s.taken[i] || token.span.begin < reached) continue;
      if (const auto match = names_.match(text_.content, token.span.begin)) {
        if (names_currency(s, i, *match) || ends_a_name(s, i, *match)) continue;
        reached = token.span.begin + match->size;
        add_hit(s, i, *match);
      }
    }
    sentences_.push_back(std::move(s));
  }

  // Marks what stands in a web address or in the target of a markdown link.
  void take_addresses(SentenceTokens& s) const {
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
      const bool link = i > 0 && view(s.tokens[i]) == "(" && view(s.tokens[i - 1]) == "]" &&
                        s.tokens[i - 1].span.end == s.tokens[i].span.begin;
      const bool address = s.folded[i] == "http" || s.folded[i] == "https" || s.folded[i] == "www";
      if (!link && !address) continue;
      std::size_t at = i;
      while (at < s.tokens.size()) {
        s.taken[at] = true;
        const bool closes = view(s.tokens[at]) == ")";
        const bool gap = at + 1 < s.tokens.size() &&
                         s.tokens[at].span.end != s.tokens[at + 1].span.begin;
        if (closes || (gap && !link)) break;
        ++at;
      }
      i = at;
    }
  }

  // "US$4 billion", "Taiwan dollars", "Chinese yuan": money, and no country.
  bool names_currency(const SentenceTokens& s, std::size_t i, const NameMatch& match) const {
    if (match.kind != NameKind::kPlace && match.kind != NameKind::kPlaceAdjective) return false;
    const std::uint64_t end = s.tokens[i].span.begin + match.size;
    for (std::size_t next = i + 1; next < s.tokens.size(); ++next) {
      if (s.tokens[next].span.begin < end) continue;
      return words_.is(s.folded[next], NameWord::kCurrencyWord) &&
             (s.folded[next] != "$" || s.tokens[next].span.begin == end);
    }
    return false;
  }

  // "Data Centers" of "Zorblatt Data Centers" is no group of its own.
  bool ends_a_name(const SentenceTokens& s, std::size_t i, const NameMatch& match) const {
    if (match.kind != NameKind::kGroup || i == 0 || s.taken[i - 1]) return false;
    if (s.tokens[i - 1].kind != TokenKind::kWord || s.folded[i - 1].size() < 2) return false;
    return is_upper(code_point_at(view(s.tokens[i]), 0).value) &&
           is_upper(code_point_at(view(s.tokens[i - 1]), 0).value) &&
           !words_.is(s.folded[i - 1], NameWord::kNotAName);
  }

  void add_hit(SentenceTokens& s, std::size_t i, const NameMatch& match) {
    Hit hit;
    hit.kind = match.kind;
    hit.row = match.row;
    const std::uint64_t begin = s.tokens[i].span.begin;
    const std::uint64_t end = begin + match.size;
    hit.mention.span = {begin, end};
    hit.mention.sentence = s.sentence;
    hit.mention.id = std::string(match.id);
    hit.mention.segment = std::string(match.segment);
    switch (match.kind) {
      case NameKind::kBrand: hit.mention.kind = MentionKind::kProduct; break;
      case NameKind::kPerson: hit.mention.kind = MentionKind::kPerson; break;
      case NameKind::kGroup: hit.mention.kind = MentionKind::kGroup; break;
      case NameKind::kPlaceAdjective: hit.mention.adjective = true; [[fallthrough]];
      case NameKind::kPlace: hit.mention.kind = MentionKind::kPlace; break;
      case NameKind::kOrganisation:
      case NameKind::kPublisher:
      case NameKind::kTicker: hit.mention.kind = MentionKind::kOrganisation; break;
    }
    // A brand that stands for a whole part of the business acts like a company.
    if (match.kind == NameKind::kBrand && !match.segment.empty()) {
      hit.mention.kind = MentionKind::kOrganisation;
    }
    std::size_t next = i + 1;
    while (next < s.tokens.size() && s.tokens[next].span.begin < end) ++next;
    const std::string_view behind = next < s.tokens.size() ? std::string_view(s.folded[next]) : "";
    const std::string_view before = i > 0 ? std::string_view(s.folded[i - 1]) : "";
    if (match.kind == NameKind::kTicker) {
      hit.doubtful = true;
      const std::string_view written = text_.view(hit.mention.span);
      if (words_.is(s.folded[i], NameWord::kNotAName)) return;
      const bool digits = written.front() >= '0' && written.front() <= '9';
      hit.supported = before == "$" || (before == "(" && behind == ")") ||
                      (before == ":" && i > 1) ||
                      (written.size() >= kLongTicker && !s.is_headline &&
                       (digits ? written.find('.') != std::string_view::npos : true));
    } else if (match.ambiguous) {
      hit.doubtful = true;
      const bool well_known = match.row < kWellKnownRows && match.kind == NameKind::kOrganisation;
      hit.supported = well_known || words_.is(behind, NameWord::kLegalForm) ||
                      (match.kind == NameKind::kOrganisation &&
                       is_possessive_mark(text_.content, end));
      if (behind == "(" && next + 1 < s.tokens.size()) {
        const std::string& inside = s.folded[next + 1];
        hit.supported = hit.supported || inside == "nasdaq" || inside == "nyse";
      }
    }
    if (!hit.doubtful || hit.supported) {
      for (std::size_t t = i; t < next; ++t) s.taken[t] = true;
    }
    hits_.push_back(std::move(hit));
  }

  // A doubtful name is meant where the same row is named beyond doubt elsewhere.
  std::vector<Mention> settle_doubtful() {
    std::set<std::string_view> sure;
    for (const Hit& hit : hits_) {
      if (!hit.doubtful || (hit.supported && hit.kind == NameKind::kTicker)) {
        sure.insert(hit.mention.id);
      }
    }
    std::vector<Mention> found;
    for (const Hit& hit : hits_) {
      if (!hit.doubtful || hit.supported || sure.contains(hit.mention.id)) {
        found.push_back(hit.mention);
      }
    }
    return found;
  }

  // "Huang" after "Jensen Huang": English surnames of people met in full.
  void add_surnames(std::vector<Mention>& found) {
    std::map<std::string, Mention> surnames;
    for (const Mention& mention : found) {
      if (mention.kind != MentionKind::kPerson) continue;
      const std::string_view name = text_.view(mention.span);
      const std::size_t blank = name.rfind(' ');
      if (blank == std::string_view::npos || name.size() - blank < 3) continue;
      surnames.emplace(std::string(name.substr(blank + 1)), mention);
    }
    if (surnames.empty()) return;
    for (SentenceTokens& s : sentences_) {
      for (std::size_t i = 0; i < s.tokens.size(); ++i) {
        if (s.tokens[i].kind != TokenKind::kWord) continue;
        std::string_view word = view(s.tokens[i]);
        std::uint64_t cut = 0;
        if (word.ends_with("'s")) cut = 2;
        if (word.ends_with("’s")) cut = 4;
        word.remove_suffix(cut);
        const auto at = surnames.find(std::string(word));
        if (at == surnames.end()) continue;
        Mention mention = at->second;
        mention.span = {s.tokens[i].span.begin, s.tokens[i].span.end - cut};
        mention.sentence = s.sentence;
        found.push_back(std::move(mention));
        s.taken[i] = true;
      }
    }
  }

  // Groups and markets that no table has: "liquid cooling market", "regional
  // grid operators", 光芯片市场. Their ids are made of their words.
  void add_groups(std::vector<Mention>& found) {
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
  }

  void add_group(std::vector<Mention>& found, SentenceTokens& s, std::size_t begin,
                 std::size_t end) {
    const TextSpan span{s.tokens[begin].span.begin, s.tokens[end - 1].span.end};
    found.push_back({.kind = MentionKind::kGroup, .span = span, .sentence = s.sentence,
                     .id = "group:" + slug_of(text_.view(span), words_), .segment = {},
                     .known = false});
    for (std::size_t t = begin; t < end; ++t) s.taken[t] = true;
  }

  void add_pronoun(std::vector<Mention>& found, const SentenceTokens& s, std::uint64_t begin,
                   std::uint64_t end) {
    found.push_back({.kind = MentionKind::kPronoun, .span = {begin, end}, .sentence = s.sentence,
                     .id = {}, .segment = {}});
  }

  void add_pronouns(std::vector<Mention>& found) {
    for (const SentenceTokens& s : sentences_) {
      for (std::size_t i = 0; i < s.tokens.size(); ++i) {
        if (s.taken[i]) continue;
        const TextSpan span = s.tokens[i].span;
        if (s.tokens[i].kind == TokenKind::kHan) {
          chinese_pronoun(found, s, i);
        } else if (s.tokens[i].kind == TokenKind::kWord) {
          const std::string& word = s.folded[i];
          if (word == "the" || word == "this") {
            company_phrase(found, s, i);
          } else if (word == "us" && view(s.tokens[i]) != "us") {
            continue;
          } else if (words_.is(word, NameWord::kPronounOne) ||
                     words_.is(word, NameWord::kPronounMany) ||
                     words_.is(word, NameWord::kPronounWe)) {
            add_pronoun(found, s, span.begin, span.end);
          }
        }
      }
    }
  }

  // "the company", "the Dutch chip equipment maker", "the two companies".
  void company_phrase(std::vector<Mention>& found, const SentenceTokens& s, std::size_t i) {
    constexpr std::size_t kMostBetween = 4;
    for (std::size_t at = i + 1; at < s.tokens.size() && at <= i + 1 + kMostBetween; ++at) {
      const bool part = s.tokens[at].kind == TokenKind::kWord || view(s.tokens[at]) == "-";
      if (!part || words_.is(s.folded[at], NameWord::kFunctionWord)) return;
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
    size = std::max(size, many);
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

  // A name that no table has and that begins a longer one of the same text is
  // that one: "Vela" after "Vela Compute".
  void join_short_forms(std::vector<Mention>& mentions) const {
    std::map<std::string, std::string> longer;  // short slug to the first long one
    for (const Mention& mention : mentions) {
      if (mention.kind == MentionKind::kPronoun || mention.id.empty()) continue;
      if (mention.kind == MentionKind::kPlace || mention.kind == MentionKind::kGroup) continue;
      const std::string slug = slug_of(text_.view(mention.span), words_);
      for (std::size_t dash = slug.find('-'); dash != std::string::npos;
           dash = slug.find('-', dash + 1)) {
        longer.emplace(slug.substr(0, dash), mention.id);
      }
    }
    for (Mention& mention : mentions) {
      if (mention.known || mention.kind != MentionKind::kOrganisation) continue;
      const auto at = longer.find(mention.id);
      if (at != longer.end()) {
        mention.id = at->second;
        mention.known = names_.entity(mention.id) != nullptr;
      }
    }
  }

  // The title's form of a name that no table has is its common short one.
  static void join_title(std::vector<Mention>& mentions, const std::vector<Mention>& of_title) {
    for (const Mention& named : of_title) {
      if (named.known || named.kind != MentionKind::kOrganisation) continue;
      for (Mention& mention : mentions) {
        if (mention.known || mention.kind != MentionKind::kOrganisation) continue;
        if (mention.id.starts_with(named.id + "-") || named.id.starts_with(mention.id + "-")) {
          mention.id = named.id;
        }
      }
    }
  }

  static bool can_be_meant(const Mention& mention) {
    return mention.kind == MentionKind::kOrganisation && !mention.id.empty();
  }

  void resolve_pronouns(std::vector<Mention>& mentions,
                        const std::vector<Mention>& of_title) const {
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
    for (Mention& mention : mentions) {
      if (mention.sentence != sentence) {
        if (!of_sentence.empty()) of_before = of_sentence;
        of_sentence.clear();
        sentence = mention.sentence;
      }
      if (mention.kind == MentionKind::kPronoun) {
        const std::string word = fold(text_.view(mention.span));
        const bool many = words_.is(word, NameWord::kPronounMany) ||
                          words_.is(word, NameWord::kChineseCompanies) ||
                          is_many(word);
        // "the Company" in capitals was defined as the one who reports.
        const bool defined = word.starts_with("the ") &&
                             is_upper(code_point_at(text_.view(mention.span), 4).value);
        if (words_.is(word, NameWord::kPronounWe) || defined) {
          mention.id = subject;
        } else if (!many) {
          mention.id = !of_sentence.empty() ? of_sentence : of_before.empty() ? subject : of_before;
        }
      }
      // The latest that can be a subject: not "with Oracle", not "of Oracle".
      if (!mention.id.empty() &&
          (can_be_meant(mention) || mention.kind == MentionKind::kPronoun) &&
          (of_sentence.empty() || (mention.kind != MentionKind::kPronoun && !is_object(mention)))) {
        of_sentence = mention.id;
      }
    }
  }

  // Whether a preposition stands before it.
  bool is_object(const Mention& mention) const {
    const SentenceTokens& s = sentences_[mention.sentence];
    const auto at = std::partition_point(s.tokens.begin(), s.tokens.end(), [&](const Token& token) {
      return token.span.begin < mention.span.begin;
    });
    if (at == s.tokens.begin()) return false;
    const std::string& before = s.folded[static_cast<std::size_t>(at - s.tokens.begin()) - 1];
    return words_.is(before, NameWord::kPreposition) ||
           words_.is(before, NameWord::kChinesePreposition) || before == "、" || before == ",";
  }

  bool is_many(std::string_view phrase) const {
    const std::size_t blank = phrase.rfind(' ');
    return blank != std::string_view::npos &&
           words_.is(phrase.substr(blank + 1), NameWord::kCompanyNouns);
  }

  const Text& text_;
  const Names& names_;
  const NameWords& words_;
  std::vector<SentenceTokens> sentences_;
  std::vector<Hit> hits_;
};

std::string_view name_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::kOrganisation: return "organisation";
    case MentionKind::kPerson: return "person";
    case MentionKind::kPlace: return "place";
    case MentionKind::kGroup: return "group";
    case MentionKind::kProduct: return "product";
    case MentionKind::kPronoun: return "pronoun";
  }
  return "";
}

}  // namespace

std::vector<Mention> mentions_of_title(std::string_view title, const Names& names,
                                       const NameWords& words) {
  Text text;
  text.content = std::string(title);
  // Names of files are titles too: "NVDA_2025_Q1".
  std::replace(text.content.begin(), text.content.end(), '_', ' ');
  text.blocks.push_back({.kind = BlockKind::kTitle, .span = {0, title.size()}});
  text.sentences.push_back({.span = {0, title.size()}});
  std::vector<Mention> found = Finder(text, names, words).find({});
  std::erase_if(found, [](const Mention& mention) {
    return mention.kind == MentionKind::kPronoun || mention.id.empty();
  });
  return found;
}

std::vector<Mention> find_mentions(const Text& text, const Names& names, const NameWords& words,
                                   std::string_view title) {
  constexpr std::size_t kLongestTitle = 1000;  // bytes; what is longer is none
  std::vector<Mention> of_title;
  if (title.size() > kLongestTitle) title = {};
  if (!title.empty()) {
    of_title = mentions_of_title(title, names, words);
  } else if (text.title != Block::kNone &&
             text.blocks[text.title].span.size() <= kLongestTitle) {
    of_title = mentions_of_title(text.view(text.blocks[text.title].span), names, words);
  }
  return Finder(text, names, words).find(of_title);
}

std::string slug_of(std::string_view name, const NameWords& words) {
  std::vector<std::string> parts;
  std::string part;
  const auto end_part = [&] {
    if (!part.empty()) parts.push_back(std::move(part));
    part.clear();
  };
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    at += point.size;
    if (point.value == '\'' || point.value == 0x2019 || point.value == '.') continue;
    if (is_letter(point.value) || is_digit(point.value) || is_han(point.value)) {
      append_code_point(part, fold_case(fold_width(point.value)));
    } else {
      end_part();
    }
  }
  end_part();
  while (parts.size() > 1 && words.is(parts.back(), NameWord::kLegalForm)) parts.pop_back();
  std::string slug;
  for (const std::string& word : parts) {
    if (!slug.empty()) slug += '-';
    slug += word;
  }
  return slug;
}

std::string to_string(const Mention& mention) {
  return fmt::format("{}[{},{}) {}{}{}{}{}", name_of(mention.kind), mention.span.begin,
                     mention.span.end, mention.id.empty() ? "?" : mention.id,
                     mention.segment.empty() ? "" : "/", mention.segment,
                     mention.adjective ? " (adjective)" : "", mention.known ? "" : " (unknown)");
}

}  // namespace outlay
