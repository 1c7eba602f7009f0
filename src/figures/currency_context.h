// Which currency a sign or word stands for, where the text around must tell:
// the bare 元 of a Taiwanese page, ¥, an amount without any currency.

#pragma once

#include <optional>

#include "figures/sentence_view.h"

namespace outlay::figures {

// The currency of an item of money.
[[nodiscard]] Currency currency_of(const SentenceView& view, const Item& item);

// The currency of the money nearest to `at` in the sentence, those before it first.
[[nodiscard]] std::optional<Currency> nearest_currency(const SentenceView& view, std::size_t at);

}  // namespace outlay::figures
