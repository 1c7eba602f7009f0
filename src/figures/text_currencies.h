// What the ambiguous signs of money mean in one text: 元, and ¥ in English.
//
// Told by the whole text, so it is looked for once a text, and only where such
// a sign is met.

#pragma once

#include <optional>

#include "outlay/unit.h"
#include "text/text.h"

namespace outlay::figures {

class TextCurrencies {
 public:
  explicit TextCurrencies(const Text& text) : text_(text) {}

  // A bare 元: the currency that a note "(美元‧下同)" names, else Taiwan dollars in
  // a Taiwanese page, else yuan.
  [[nodiscard]] Currency plain_yuan();
  // ¥ in English: yuan where the text speaks of China and not of Japan, else yen.
  [[nodiscard]] Currency yen_sign();

 private:
  const Text& text_;
  std::optional<Currency> plain_yuan_, yen_sign_;
};

}  // namespace outlay::figures
