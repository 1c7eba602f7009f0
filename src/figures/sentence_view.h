// One sentence as the readers see it: its words, folded and looked up, and the
// amounts found among them. A view is made once a text and shown one sentence
// after another, so that it allocates nothing once it has seen the longest.
//
// Marks that only decorate (the * and ` of Markdown, the \ before a $) are left
// out, so that "681.3** 亿美元" reads like "681.3 亿美元"; a span still covers
// them, for it runs from the first word's byte to the last word's.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "figures/amount.h"
#include "figures/figure_words.h"
#include "figures/phrases.h"
#include "figures/text_currencies.h"
#include "text/text.h"

namespace outlay::figures {

class SentenceView {
 public:
  SentenceView(const FigureWords& tables, const Text& text, TextCurrencies& currencies)
      : tables_(tables), text_(text), currencies_(currencies) {}
  SentenceView(const SentenceView&) = delete;
  SentenceView& operator=(const SentenceView&) = delete;

  // Turns to another sentence.
  void look_at(std::uint32_t sentence);

  [[nodiscard]] const FigureWords& tables() const { return tables_; }
  [[nodiscard]] const Text& text() const { return text_; }
  [[nodiscard]] TextCurrencies& currencies() const { return currencies_; }
  [[nodiscard]] std::uint32_t index() const { return index_; }
  [[nodiscard]] bool is_chinese() const { return chinese_; }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  // Safe at any index: behind the end there is a word without text.
  [[nodiscard]] const Word& word(std::size_t at) const { return at < words_.size() ? words_[at] : nothing_; }
  // The word before `at`, or the one without text.
  [[nodiscard]] const Word& before(std::size_t at) const { return at > 0 ? word(at - 1) : nothing_; }
  [[nodiscard]] bool glued(std::size_t at) const { return at < words_.size() && words_[at].glued; }
  [[nodiscard]] std::string_view written(std::size_t at) const { return text_.view(words_[at].token.span); }
  [[nodiscard]] bool in_address(std::size_t at) const { return at < words_.size() && words_[at].in_address; }
  // The currency of the last money of an earlier sentence.
  std::optional<Currency> earlier_currency;

  // The bytes from the first word to the one before `last`.
  [[nodiscard]] TextSpan span(std::size_t first, std::size_t last) const;

  // The amount, or range of amounts, whose first word is `at`.
  [[nodiscard]] const Item* item_at(std::size_t at) const {
    if (at >= item_of_word_.size() || item_of_word_[at] == 0) return nullptr;
    return &items_[item_of_word_[at] - 1];
  }
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }
  std::vector<Item>& items() { return items_; }
  // Call when items() is complete and in order.
  void index_items();

 private:
  [[nodiscard]] std::string_view folded(const Token& token);
  void join_last();

  const FigureWords& tables_;
  const Text& text_;
  TextCurrencies& currencies_;
  std::uint32_t index_ = 0;
  bool chinese_ = false;
  std::vector<Token> tokens_;
  std::string folded_;  // of the words that are not folded as they stand
  Words words_;
  Word nothing_;
  std::vector<Item> items_;
  std::vector<std::uint32_t> item_of_word_;  // index in items_ + 1; 0: none begins here
};

}  // namespace outlay::figures
