#include "claims/mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "claims/pronouns.h"
#include "claims/unknown_groups.h"
#include "claims/unknown_names.h"
#include "claims/unknown_names_zh.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

// Rows so near the top of the table that their names are meant even where they
// are also words: Apple, Meta, Oracle.
constexpr std::uint32_t kWellKnownRows = 140;
constexpr std::size_t kLongTicker = 4;
constexpr std::string_view kWorld = "group:world";

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
    for (Mention& mention : find_witnessed_names(text_, sentences_, words_)) {
      found.push_back(std::move(mention));
    }
    for (Mention& mention : find_unknown_names(text_, sentences_, words_)) {
      found.push_back(std::move(mention));
    }
    add_surnames(found);
    // A surname is the person's, however it acts.
    std::set<std::uint64_t> people;
    for (const Mention& mention : found) {
      if (mention.kind == MentionKind::kPerson) people.insert(mention.span.begin);
    }
    std::erase_if(found, [&](const Mention& mention) {
      return !mention.known && mention.kind == MentionKind::kOrganisation &&
             people.contains(mention.span.begin);
    });
    for (Mention& group : find_unknown_groups(text_, sentences_, words_)) {
      found.push_back(std::move(group));
    }
    find_pronouns(text_, sentences_, words_, found);
    std::sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) {
      return std::pair(a.span.begin, b.span.end) < std::pair(b.span.begin, a.span.end);
    });
    std::vector<Mention> kept;
    for (Mention& mention : found) {
      if (!kept.empty() && kept.back().span.overlaps(mention.span)) continue;
      kept.push_back(std::move(mention));
    }
    std::erase_if(kept, [this](const Mention& mention) {
      return (mention.kind == MentionKind::kGroup && is_one_of(mention)) || rules(mention);
    });
    join_parts(kept);
    join_short_forms(kept);
    join_title(kept, of_title);
    resolve_pronouns(text_, sentences_, words_, of_title, kept);
    return kept;
  }

 private:
  // "US export controls", 美国出口管制: no doing of the country that money is about.
  bool rules(const Mention& mention) const {
    if (mention.kind != MentionKind::kPlace) return false;
    const SentenceTokens& s = sentences_[mention.sentence];
    const auto at = std::partition_point(s.tokens.begin(), s.tokens.end(), [&](const Token& token) {
      return token.span.begin < mention.span.end;
    });
    const auto next = static_cast<std::size_t>(at - s.tokens.begin());
    if (next >= s.tokens.size()) return false;
    if (s.tokens[next].kind != TokenKind::kHan) {
      return words_.is(s.folded[next], NameWord::kRuleNoun);
    }
    return next + 1 < s.tokens.size() &&
           words_.is(text_.view({s.tokens[next].span.begin, s.tokens[next + 1].span.end}),
                     NameWord::kRuleNoun);
  }

  // "one of the most valued private companies", 巨头之一: what somebody is.
  bool is_one_of(const Mention& mention) const {
    constexpr std::size_t kMostBetween = 9;  // tokens
    if (std::string_view(text_.content).substr(mention.span.end).starts_with("之一")) return true;
    const SentenceTokens& s = sentences_[mention.sentence];
    const auto at = std::partition_point(s.tokens.begin(), s.tokens.end(), [&](const Token& token) {
      return token.span.begin < mention.span.begin;
    });
    const auto begin = static_cast<std::size_t>(at - s.tokens.begin());
    for (std::size_t back = 1; back <= kMostBetween && back < begin; ++back) {
      const Token& token = s.tokens[begin - back];
      if (token.kind == TokenKind::kMark && view(token) != "-" && view(token) != "’") return false;
      if (s.folded[begin - back] == "of") return s.folded[begin - back - 1] == "one";
    }
    return false;
  }

  std::string_view view(const Token& token) const { return text_.view(token.span); }

  void read_sentence(std::size_t index) {
    SentenceTokens s;
    s.sentence = static_cast<std::uint32_t>(index);
    s.tokens = tokenize(text_.content, text_.sentences[index].span);
    s.taken.assign(s.tokens.size(), false);
    s.doubtful.assign(s.tokens.size(), false);
    std::size_t capital = 0, small = 0;
    for (const Token& token : s.tokens) {
      s.folded.push_back(fold(view(token)));
      if (token.kind == TokenKind::kWord && view(token).size() > 3) {
        (is_upper(code_point_at(view(token), 0).value) ? capital : small) += 1;
      }
    }
    s.is_chinese = text_.sentences[index].language == Language::kChinese;
    s.is_headline = !s.is_chinese && capital >= 4 && capital > 3 * small;
    take_addresses(s);
    std::uint64_t reached = 0;
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
      const Token& token = s.tokens[i];
      if (token.kind == TokenKind::kMark || s.taken[i] || token.span.begin < reached) continue;
      if (const auto match = names_.match(text_.content, token.span.begin)) {
        if (ends_a_name(s, i, *match) || is_of_the_world(s, i, *match)) continue;
        if (names_currency(s, i, *match)) {
          s.taken[i] = true;
          continue;
        }
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

  // "the world's largest", 全球最大: how large, and not who.
  bool is_of_the_world(const SentenceTokens& s, std::size_t i, const NameMatch& match) const {
    if (match.kind != NameKind::kGroup || match.id != kWorld) return false;
    const std::uint64_t end = s.tokens[i].span.begin + match.size;
    if (is_possessive_mark(text_.content, end)) return true;
    const std::string_view rest = std::string_view(text_.content).substr(end, 3);
    static constexpr std::string_view kRanks[] = {"最", "第", "领", "領", "首", "知", "前"};
    return std::find(std::begin(kRanks), std::end(kRanks), rest) != std::end(kRanks);
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
    for (std::size_t t = i; t < next; ++t) {
      if (!hit.doubtful || hit.supported) {
        s.taken[t] = true;
      } else if (match.kind != NameKind::kTicker) {
        s.doubtful[t] = true;
      }
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

  // "Vela Cloud" beside "Vela" is Vela's cloud, as AWS is Amazon's.
  static void join_parts(std::vector<Mention>& mentions) {
    constexpr std::string_view kPart = "-cloud";
    std::set<std::string> ids;
    for (const Mention& mention : mentions) ids.insert(mention.id);
    for (Mention& mention : mentions) {
      if (mention.known || mention.kind != MentionKind::kOrganisation) continue;
      if (!mention.id.ends_with(kPart)) continue;
      const std::string whole = mention.id.substr(0, mention.id.size() - kPart.size());
      if (!ids.contains(whole)) continue;
      mention.id = whole;
      mention.segment = "cloud";
    }
  }

  // A name that no table has and that begins a longer one of the same text is
  // that one: "Vela" after "Vela Compute".
  void join_short_forms(std::vector<Mention>& mentions) const {
    std::map<std::string, std::string> longer;  // short slug to the first long one
    for (const Mention& mention : mentions) {
      if (mention.kind == MentionKind::kPronoun || mention.id.empty()) continue;
      if (!mention.segment.empty()) continue;  // a part's name is not the whole's
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
