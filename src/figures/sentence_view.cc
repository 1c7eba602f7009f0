#include "figures/sentence_view.h"

#include "unicode/characters.h"

namespace outlay::figures {
namespace {

bool decorates(std::string_view mark) { return mark == "*" || mark == "`" || mark == "\\"; }

bool ends_address(const Word& word) {
  return word.token.kind == TokenKind::kHan || word.is(")") || word.is("]") || word.is(">") || word.is("<") ||
         word.is("\"") || word.is("'") || word.is("|") || word.is("，") || word.is("。") || word.is("）");
}

// How much of a word is a scale that ran into the next word; 0: none.
std::size_t scale_head(std::string_view folded) {
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

bool begins_address(std::string_view folded) {
  return folded == "http" || folded == "https" || folded == "www";
}

}  // namespace

SentenceView::SentenceView(const FigureWords& tables, const Text& text, TextCurrencies& currencies,
                           std::uint32_t sentence)
    : tables_(tables),
      text_(text),
      currencies_(currencies),
      index_(sentence),
      chinese_(text.sentences[sentence].language == Language::kChinese) {
  const std::vector<Token> tokens = tokenize(text.content, text.sentences[sentence].span);
  words_.reserve(tokens.size());
  std::vector<std::size_t> ends;  // in folded_, of each word kept
  ends.reserve(tokens.size());
  bool space = true;
  std::uint64_t end = 0;
  for (const Token& token : tokens) {
    if (token.span.begin != end) space = true;
    end = token.span.end;
    const std::string_view written = text.view(token.span);
    if (token.kind == TokenKind::kMark && decorates(written)) {
      space = true;
      continue;
    }
    std::string folded = fold(written);
    Token first = token;
    // "$1 billionfor": a blank lost behind the scale.
    std::size_t head = token.kind == TokenKind::kWord ? scale_head(folded) : 0;
    if (head == 0 && !space && !words_.empty() && words_.back().token.kind == TokenKind::kNumber) {
      head = before_apostrophe(folded);  // "$100M's"
    }
    if (head != 0) first.span.end = first.span.begin + head;
    folded_ += std::string_view(folded).substr(0, head == 0 ? folded.size() : head);
    ends.push_back(folded_.size());
    words_.push_back({first, {}, !space});
    space = false;
    if (head != 0) {
      folded_ += std::string_view(folded).substr(head);
      ends.push_back(folded_.size());
      words_.push_back({{token.kind, {first.span.end, token.span.end}}, {}, true});
    }
    join_last(ends);
  }
  std::size_t begin = 0;
  in_address_.resize(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i].folded = std::string_view(folded_).substr(begin, ends[i] - begin);
    begin = ends[i];
    const bool goes_on = i > 0 && in_address_[i - 1] && words_[i].glued && !ends_address(words_[i]);
    in_address_[i] = goes_on || begins_address(words_[i].folded);
  }
}

// Joins the last words where they are one in print: "179．8" with a full-width
// point, and an entity ("&ndash;").
void SentenceView::join_last(std::vector<std::size_t>& ends) {
  const std::size_t size = words_.size();
  if (size < 3) return;
  Word& first = words_[size - 3];
  const Word& middle = words_[size - 2];
  const Word& last = words_[size - 1];
  if (!middle.glued || !last.glued) return;
  const std::size_t begin = size > 3 ? ends[size - 4] : 0;
  const bool point = first.token.kind == TokenKind::kNumber && last.token.kind == TokenKind::kNumber &&
                     text_.view(middle.token.span) == "．";
  const std::string_view mark =
      text_.view(first.token.span) == "&" && text_.view(last.token.span) == ";" ? entity_mark(text_.view(middle.token.span)) : "";
  if (!point && mark.empty()) return;
  if (!mark.empty()) {
    folded_.resize(begin);
    folded_ += mark;
  }
  first.token.span.end = last.token.span.end;
  words_.resize(size - 2);
  ends.resize(size - 2);
  ends.back() = folded_.size();
}

TextSpan SentenceView::span(std::size_t first, std::size_t last) const {
  return {words_[first].token.span.begin, words_[last - 1].token.span.end};
}

const Item* SentenceView::item_at(std::size_t at) const {
  if (at >= item_of_word_.size() || item_of_word_[at] == 0) return nullptr;
  return &items_[item_of_word_[at] - 1];
}

void SentenceView::index_items() {
  item_of_word_.assign(words_.size(), 0);
  for (std::size_t i = 0; i < items_.size(); ++i) {
    item_of_word_[items_[i].first] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace outlay::figures
