#include "claims/who_context.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "claims/mentions.h"
#include "claims/pronouns.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kMostInList = 12;
constexpr std::size_t kMostParenthesis = 24;

bool is_clause_mark(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A ||
         c == 0x2014 || c == '(' || c == ')' || c == 0xFF08 || c == 0xFF09 || c == '|';
}

// Whether the text between two names makes them parts of one list. Brackets
// with a ticker, link targets and bold marks say nothing.
bool joins(std::string_view between, bool& is_and) {
  std::string plain;
  for (std::size_t at = 0; at < between.size();) {
    const CodePoint point = code_point_at(between, at);
    if (point.value == '(' || point.value == 0xFF08) {
      const std::string_view close = point.value == '(' ? ")" : "）";
      const std::size_t end = between.find(close, at);
      const bool link = at > 0 && between[at - 1] == ']';
      if (end == std::string_view::npos || (!link && end - at > kMostParenthesis)) return false;
      at = end + close.size();
      continue;
    }
    at += point.size;
    if (is_space(point.value) || point.value == '[' || point.value == ']' || point.value == '*') {
      continue;
    }
    append_code_point(plain, fold_case(point.value));
  }
  static constexpr std::array<std::string_view, 13> kAnd = {
      "and", "&", "和", "与", "及", "以及", ",and", "、和", "or", "與", ",aswellas", "，以及", "跟"};
  if (std::find(kAnd.begin(), kAnd.end(), plain) != kAnd.end()) {
    is_and = true;
    return true;
  }
  return plain == "," || plain == "、" || plain == "/" || plain == "；" || plain == "'s,";
}

// The comma of "5,000".
bool parts_digits(std::string_view text, std::size_t at) {
  const auto is_digit_at = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  return text[at] == ',' && at > 0 && is_digit_at(at - 1) && is_digit_at(at + 1);
}

bool opens_bracket(std::string_view between) {
  while (between.starts_with(' ')) between.remove_prefix(1);
  return between.starts_with('(') || between.starts_with("（");
}

// One letter for what stands before a name (s: it opens a clause, p: a
// preposition, j: and, o: another word) and one for what stands behind it (v: a
// verb that it does, q: 's or 的, e: the clause ends, p: a preposition, 0: a digit, o).
std::string_view role_of(const Anchor& anchor, const NameWords& words) {
  static constexpr std::array<std::string_view, 24> kRoles = {
      "sv", "sq", "se", "sp", "s0", "so", "pv", "pq", "pe", "pp", "p0", "po",
      "jv", "jq", "je", "jp", "j0", "jo", "ov", "oq", "oe", "op", "o0", "oo"};
  const std::string& before = anchor.word_before;
  const std::string& behind = anchor.word_behind;
  const auto is = [&](std::string_view word, NameWord kind) { return words.is(word, kind); };
  const std::size_t first =
      before.empty() || before == "," || before == "." ? 0
      : is(before, NameWord::kPreposition) || is(before, NameWord::kChinesePreposition) ? 1
      : before == "and" || before == "和" || before == "与" || before == "及" ? 2 : 3;
  std::string_view han = behind;
  constexpr std::size_t kHan = 3;  // bytes
  if (han.size() > kHan && static_cast<unsigned char>(han.front()) >= 0xE0) han = han.substr(0, kHan);
  const std::size_t last =
      behind == "'s" || han == "的" ? 1
      : is(behind, NameWord::kActingVerb) || is(han, NameWord::kChineseActing) ? 0
      : is(behind, NameWord::kChineseActing) ? 0
      : behind.empty() || behind == "," || behind == "." ? 2
      : is(behind, NameWord::kPreposition) ? 3
      : behind == "0" ? 4 : 5;
  return kRoles[6 * first + last];
}

// Where the last name of a list ends that is not the second, bracketed name of
// the one before it.
std::uint64_t list_end(const std::vector<Anchor>& anchors, std::size_t begin, std::size_t end) {
  std::size_t last = end - 1;
  while (last > begin && anchors[last].ids == anchors[last - 1].ids) --last;
  return anchors[last].span.end;
}

}  // namespace

WhoContext::WhoContext(const Passage& passage, const Names& names, const NameWords& words)
    : passage_(passage), names_(names), words_(words) {
  const std::string_view content = passage.text.content;
  for (std::size_t at = 0; at < content.size();) {
    const CodePoint point = code_point_at(content, at);
    if (is_clause_mark(point.value) && !parts_digits(content, at)) marks_.push_back(at);
    at += point.size;
  }
  add_anchors();
  add_lists();
  count_ids();
  read_title();
}

void WhoContext::add_anchors() {
  for (std::size_t i = 0; i < passage_.mentions.size(); ++i) {
    const Mention& mention = passage_.mentions[i];
    Anchor anchor;
    if (mention.id.empty()) {
      if (mention.kind != MentionKind::kPronoun) continue;
      anchor.by_they = true;  // resolve_they() says who they are
    } else {
      anchor.ids = {mention.id};
    }
    anchor.span = mention.span;
    anchor.sentence = mention.sentence;
    anchor.block = passage_.text.sentences[mention.sentence].block;
    anchor.kind = mention.kind;
    anchor.by_pronoun = mention.kind == MentionKind::kPronoun;
    if (anchor.by_pronoun) {
      const std::string word = fold(passage_.text.view(mention.span));
      anchor.by_we = words_.is(word, NameWord::kPronounWe) || word == "我们" || word == "我們" ||
                     word == "本公司" || word == "本集团";
    }
    anchor.known = mention.known;
    anchor.adjective = mention.adjective;
    anchor.first_mention = anchor.last_mention = i;
    set_words(anchor);
    anchor.role = role_of(anchor, words_);
    anchors_.push_back(std::move(anchor));
  }
}

void WhoContext::add_lists() {
  std::vector<Anchor> with_lists;
  for (std::size_t i = 0; i < anchors_.size();) {
    std::size_t end = i + 1;
    bool has_and = false;
    const auto listed = [&](const Anchor& a) {
      return !a.by_pronoun && !a.adjective && a.kind != MentionKind::kPerson &&
             a.kind != MentionKind::kProduct;
    };
    while (end < anchors_.size() && end - i < kMostInList && listed(anchors_[end - 1]) &&
           listed(anchors_[end]) && anchors_[end].sentence == anchors_[i].sentence) {
      const TextSpan between{anchors_[end - 1].span.end, anchors_[end].span.begin};
      const bool again = anchors_[end].ids == anchors_[end - 1].ids;  // "Alphabet (Google's parent)"
      if (!(again && opens_bracket(passage_.text.view(between))) &&
          !joins(passage_.text.view({list_end(anchors_, i, end), anchors_[end].span.begin}),
                 has_and)) {
        break;
      }
      ++end;
    }
    if (end - i > 1) {
      Anchor list = anchors_[i];
      list.is_list = true;
      list.span.end = anchors_[end - 1].span.end;
      list.last_mention = anchors_[end - 1].last_mention;
      list.word_behind = anchors_[end - 1].word_behind;
      for (std::size_t k = i + 1; k < end; ++k) {
        list.ids.push_back(anchors_[k].ids.front());
        list.known = list.known && anchors_[k].known;
      }
      std::sort(list.ids.begin(), list.ids.end());
      list.ids.erase(std::unique(list.ids.begin(), list.ids.end()), list.ids.end());
      if (list.ids.size() > 1) with_lists.push_back(std::move(list));
    }
    for (; i < end; ++i) with_lists.push_back(std::move(anchors_[i]));
  }
  anchors_ = std::move(with_lists);
  resolve_they();
  sentence_begins_.assign(passage_.text.sentences.size() + 1, 0);
  for (const Anchor& anchor : anchors_) ++sentence_begins_[anchor.sentence + 1];
  for (std::size_t i = 0; i + 1 < sentence_begins_.size(); ++i) {
    sentence_begins_[i + 1] += sentence_begins_[i];
  }
}

// "the four companies" are the latest list of four, or the latest four
// organisations; "they" are the latest list or group. Without any they are nobody.
void WhoContext::resolve_they() {
  constexpr std::uint32_t kFarthest = 8, kFarthestUncounted = 2;  // sentences
  constexpr std::size_t kMostBack = 60;                             // anchors
  for (std::size_t i = 0; i < anchors_.size(); ++i) {
    Anchor& they = anchors_[i];
    if (!they.by_they) continue;
    const auto wanted = static_cast<std::size_t>(
        number_meant(fold(passage_.text.view(they.span))));
    std::vector<std::string> latest;
    for (std::size_t back = i; back-- > 0 && i - back <= kMostBack;) {
      const Anchor& other = anchors_[back];
      if (other.ids.empty()) continue;
      if (they.sentence - other.sentence > (wanted > 0 ? kFarthest : kFarthestUncounted)) break;
      const bool group = !other.is_list && other.kind == MentionKind::kGroup;
      if (wanted == 0 && (other.is_list || other.by_they || group)) {
        they.ids = other.ids;
        break;
      }
      if (wanted > 0 && other.ids.size() == wanted) {
        they.ids = other.ids;
        break;
      }
      if (wanted == 0 || !other.is_actor() || other.kind != MentionKind::kOrganisation) continue;
      if (std::find(latest.begin(), latest.end(), other.ids.front()) != latest.end()) continue;
      if (latest.size() < wanted) latest.push_back(other.ids.front());
    }
    if (they.ids.empty() && wanted > 1 && latest.size() == wanted) {
      std::sort(latest.begin(), latest.end());
      they.ids = std::move(latest);
    }
    they.is_list = they.ids.size() > 1;
  }
  std::erase_if(anchors_, [](const Anchor& anchor) { return anchor.ids.empty(); });
}

void WhoContext::set_words(Anchor& anchor) const {
  const std::string_view content = passage_.text.content;
  const TextSpan sentence = passage_.text.sentences[anchor.sentence].span;
  const auto is_plain = [](char32_t c) { return c == '[' || c == ']' || c == '*' || c == '"'; };
  // Before.
  std::size_t at = anchor.span.begin;
  while (at > sentence.begin) {
    const CodePoint point = code_point_before(content, at);
    if (!is_space(point.value) && !is_plain(point.value)) break;
    at -= point.size;
  }
  std::size_t begin = at;
  std::size_t han = 0;
  while (begin > sentence.begin) {
    const CodePoint point = code_point_before(content, begin);
    if (is_han(point.value)) {
      if (begin != at && han == 0) break;
      begin -= point.size;
      if (++han == 1) break;
      continue;
    }
    if (han > 0 || !is_letter(point.value)) break;
    begin -= point.size;
  }
  if (begin == at && at > sentence.begin) {
    const CodePoint point = code_point_before(content, at);
    anchor.word_before = is_clause_mark(point.value) ? "," : is_digit(point.value) ? "0" : ".";
  } else {
    anchor.word_before = fold(content.substr(begin, at - begin));
  }
  // Behind.
  at = anchor.span.end;
  while (at < sentence.end) {
    const CodePoint point = code_point_at(content, at);
    if (!is_space(point.value) && !is_plain(point.value)) break;
    at += point.size;
  }
  std::size_t end = at;
  han = 0;
  while (end < sentence.end) {
    const CodePoint point = code_point_at(content, end);
    if (is_han(point.value)) {
      if (end != at && han == 0) break;
      end += point.size;
      if (++han == 2) break;
      continue;
    }
    if (han > 0 || (!is_letter(point.value) && point.value != '\'' && point.value != 0x2019)) break;
    end += point.size;
  }
  if (end == at && at < sentence.end) {
    const CodePoint point = code_point_at(content, at);
    anchor.word_behind = is_clause_mark(point.value) ? "," : is_digit(point.value) ? "0" : ".";
  } else {
    anchor.word_behind = fold(content.substr(at, end - at));
    if (anchor.word_behind == "’s") anchor.word_behind = "'s";
  }
}

void WhoContext::count_ids() {
  std::map<std::string, std::uint64_t> first;
  for (const Anchor& anchor : anchors_) {
    if (anchor.is_list || anchor.by_pronoun || anchor.adjective) continue;
    if (anchor.kind != MentionKind::kOrganisation && anchor.kind != MentionKind::kProduct) continue;
    ++counts_[anchor.ids.front()];
    ++total_;
    if (words_.is(anchor.word_behind, NameWord::kActingVerb)) acting_.insert(anchor.ids.front());
    first.emplace(anchor.ids.front(), anchor.span.begin);
  }
  for (const auto& [id, count] : counts_) ranking_.push_back(id);
  std::sort(ranking_.begin(), ranking_.end(), [&](const std::string& a, const std::string& b) {
    return std::pair(-counts_.at(a), first.at(a)) < std::pair(-counts_.at(b), first.at(b));
  });
  for (std::size_t i = 0; i < ranking_.size(); ++i) {
    ranks_.emplace(ranking_[i], static_cast<int>(i));
  }
}

void WhoContext::read_title() {
  // The first name with a headline's verb right behind it.
  const auto subject_of = [&](std::string_view text, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      const std::string_view rest = text.substr(mention.span.end);
      std::size_t begin = rest.find_first_not_of(' ');
      if (begin == std::string_view::npos || begin == 0) continue;
      const std::size_t end = rest.find_first_of(" ,:;", begin);
      const std::string word = fold(rest.substr(begin, end == std::string_view::npos ? end : end - begin));
      if (words_.is(word, NameWord::kHeadlineVerb)) {
        title_subject_ = mention.id;
        return;
      }
    }
  };
  if (passage_.text.title != Block::kNone) {
    const std::string_view title = passage_.text.view(passage_.text.blocks[passage_.text.title].span);
    subject_of(title, mentions_of_title(title, names_, words_));
    const auto [begin, end] = of_block(passage_.text.title);
    for (std::size_t i = begin; i < end; ++i) {
      if (!anchors_[i].is_list) title_ids_.push_back(anchors_[i].ids.front());
    }
  }
  const std::string& title = passage_.document.facts.title;
  if (!title.empty() && title_ids_.empty()) {
    const std::vector<Mention> mentions = mentions_of_title(title, names_, words_);
    for (const Mention& mention : mentions) title_ids_.push_back(mention.id);
    subject_of(title, mentions);
  }
  acting_.insert(title_ids_.begin(), title_ids_.end());
}

std::pair<std::size_t, std::size_t> WhoContext::of_sentence(std::uint32_t sentence) const {
  return {sentence_begins_[sentence], sentence_begins_[sentence + 1]};
}

std::pair<std::size_t, std::size_t> WhoContext::of_block(std::uint32_t block) const {
  const auto begin = std::partition_point(anchors_.begin(), anchors_.end(),
                                          [&](const Anchor& a) { return a.block < block; });
  const auto end = std::partition_point(begin, anchors_.end(),
                                        [&](const Anchor& a) { return a.block == block; });
  return {static_cast<std::size_t>(begin - anchors_.begin()),
          static_cast<std::size_t>(end - anchors_.begin())};
}

std::uint32_t WhoContext::naming_heading(std::uint32_t sentence) const {
  constexpr int kMostHeadings = 5;
  std::uint32_t heading = passage_.text.blocks[passage_.text.sentences[sentence].block].heading;
  for (int i = 0; i < kMostHeadings && heading != Block::kNone; ++i) {
    const auto [begin, end] = of_block(heading);
    for (std::size_t k = begin; k < end; ++k) {
      if (anchors_[k].is_actor()) return heading;
    }
    heading = passage_.text.blocks[heading].heading;
  }
  return Block::kNone;
}

int WhoContext::count(std::string_view id) const {
  const auto at = counts_.find(id);
  return at == counts_.end() ? 0 : at->second;
}

int WhoContext::rank(std::string_view id) const {
  const auto at = ranks_.find(id);
  return at == ranks_.end() ? static_cast<int>(ranking_.size()) : at->second;
}

int WhoContext::clause_marks(std::uint64_t begin, std::uint64_t end) const {
  const auto first = std::lower_bound(marks_.begin(), marks_.end(), begin);
  return static_cast<int>(std::lower_bound(first, marks_.end(), end) - first);
}

std::span<const Figure> WhoContext::figures_of_sentence(std::uint32_t sentence) const {
  const auto& figures = passage_.figures;
  const auto begin = std::partition_point(figures.begin(), figures.end(), [&](const Figure& f) {
    return f.sentence < sentence;
  });
  const auto end = std::partition_point(begin, figures.end(), [&](const Figure& f) {
    return f.sentence == sentence;
  });
  return {begin, end};
}

int WhoContext::figures_between(std::uint64_t begin, std::uint64_t end) const {
  const auto starts_before = [](const Figure& f, std::uint64_t at) { return f.span.begin < at; };
  const auto& figures = passage_.figures;
  const auto first = std::lower_bound(figures.begin(), figures.end(), begin, starts_before);
  return static_cast<int>(std::lower_bound(first, figures.end(), end, starts_before) - first);
}

}  // namespace outlay
