#include "figures/sentence_view.h"

#include "unicode/characters.h"

namespace outlay::figures {
namespace {

bool decorates(std::string_view mark) {
  return mark.size() == 1 && (mark[0] == '*' || mark[0] == '`' || mark[0] == '\\');
}

bool ends_address(const Word& word) {
  return word.token.kind == TokenKind::kHan || word.is(")") || word.is("]") || word.is(">") || word.is("<") ||
         word.is("\"") || word.is("'") || word.is("|") || word.is("，") || word.is("。") || word.is("）");
}

// How much of a word is a scale that ran into the next word; 0: none.
std::size_t scale_head(std::string_view folded) {
  if (folded.size() < 9 || (folded[0] != 'm' && folded[0] != 'b' && folded[0] != 't')) return 0;
  for (const std::string_view scale : {"million", "billion", "trillion"}) {
    if (!folded.starts_with(scale) || folded.size() < scale.size() + 2) continue;
    const std::string_view rest = folded.substr(scale.size());
    if (rest.starts_with("aire") || rest.starts_with("th") || rest[0] == '\'' || rest.starts_with("\xE2\x80\x99")) return 0;
    return scale.size();
  }
  return 0;
}

// How much of a word stands before its apostrophe; 0: it has none.
std::size_t before_apostrophe(std::string_view folded) {
  const std::size_t plain = folded.find('\'');
  const std::size_t at = plain != std::string_view::npos ? plain : folded.find("’");
  return at == std::string_view::npos ? 0 : at;
}

// The mark that an entity left in the text stands for.
std::string_view entity_mark(std::string_view name) {
  if (name == "ndash") return "–";
  if (name == "mdash") return "—";
  if (name == "minus") return "-";
  if (name == "asymp") return "≈";
  if (name == "pound") return "£";
  if (name == "euro") return "€";
  if (name == "plus") return "+";
  if (name == "gt") return ">";
  if (name == "lt") return "<";
  return {};
}

}  // namespace

// Small ASCII letters, marks, digits and Chinese stand folded in the text; what
// does not is put into folded_, which has room for it.
std::string_view SentenceView::folded(const Token& token) {
  const std::string_view written(text_.content.data() + token.span.begin, token.span.size());
  if (token.kind == TokenKind::kHan) return written;
  unsigned char all = 0;
  bool capital = false;
  for (const char c : written) {
    all |= static_cast<unsigned char>(c);
    capital = capital || (c >= 'A' && c <= 'Z');
  }
  if (all < 0x80 && !capital) return written;
  const std::size_t begin = folded_.size();
  if (all < 0x80) {
    for (const char c : written) folded_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  } else {
    folded_ += fold(written);
  }
  return std::string_view(folded_).substr(begin);
}

void SentenceView::look_at(std::uint32_t sentence) {
  const TextSpan span = text_.sentences[sentence].span;
  index_ = sentence;
  chinese_ = text_.sentences[sentence].language == Language::kChinese;
  tokens_.clear();
  words_.clear();
  items_.clear();
  item_of_word_.clear();
  folded_.clear();
  // Views into it must not move: a folded letter has at most twice the bytes, and
  // numbers are joined once.
  folded_.reserve(4 * span.size() + 16);
  tokenize(text_.content, span, tokens_);
  bool space = true;
  std::uint64_t end = 0;
  for (const Token& token : tokens_) {
    if (token.span.begin != end) space = true;
    end = token.span.end;
    if (token.kind == TokenKind::kMark && decorates(text_.view(token.span))) {
      space = true;
      continue;
    }
    const std::string_view word = folded(token);
    // "$1 billionfor": a blank lost behind the scale.
    std::size_t head = token.kind == TokenKind::kWord ? scale_head(word) : 0;
    if (head == 0 && !space && !words_.empty() && words_.back().token.kind == TokenKind::kNumber) {
      head = before_apostrophe(word);  // "$100M's"
    }
    if (head == 0) {
      words_.push_back({token, word, !space, false, {}});
    } else {
      const std::uint64_t middle = token.span.begin + head;
      words_.push_back({{token.kind, {token.span.begin, middle}}, word.substr(0, head), !space, false, {}});
      words_.push_back({{token.kind, {middle, token.span.end}}, word.substr(head), true, false, {}});
    }
    space = false;
    if (words_.back().glued) join_last();
  }
  bool in_address = false;
  for (Word& word : words_) {
    word.known = tables_.vocabulary.find(word.folded);
    in_address = (in_address && word.glued && !ends_address(word)) || (word.known.begins & kAddress) != 0;
    word.in_address = in_address;
  }
}

// Joins the last words where they are one in print: "179．8" with a full-width
// point, and an entity ("&ndash;").
void SentenceView::join_last() {
  const std::size_t size = words_.size();
  if (size < 3 || words_[size - 1].token.kind == TokenKind::kWord) return;
  Word& first = words_[size - 3];
  const Word& middle = words_[size - 2];
  const Word& last = words_[size - 1];
  if (!middle.glued) return;
  const bool point = first.token.kind == TokenKind::kNumber && last.token.kind == TokenKind::kNumber &&
                     text_.view(middle.token.span) == "．";
  const std::string_view mark =
      text_.view(first.token.span) == "&" && text_.view(last.token.span) == ";" ? entity_mark(text_.view(middle.token.span)) : "";
  if (!point && mark.empty()) return;
  if (point) {
    const std::size_t begin = folded_.size();
    folded_.append(first.folded).append(middle.folded).append(last.folded);
    first.folded = std::string_view(folded_).substr(begin);
  } else {
    first.folded = mark;
  }
  first.token.span.end = last.token.span.end;
  words_.resize(size - 2);
}

TextSpan SentenceView::span(std::size_t first, std::size_t last) const {
  return {words_[first].token.span.begin, words_[last - 1].token.span.end};
}

void SentenceView::index_items() {
  item_of_word_.assign(words_.size(), 0);
  for (std::size_t i = 0; i < items_.size(); ++i) {
    item_of_word_[items_[i].first] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace outlay::figures
