// The year in which a document was written, where its own words tell it.
//
// Taken as told, and nothing else is: "next year … from 150 billion in 2025"
// (a plan for next year beside a named year that it is measured from), and a
// copyright line whose year the text also names beside a plan ("will spend … in
// 2025"). A copyright line alone tells when a page was made, not its words.

#pragma once

#include <optional>

#include "claims/passage_words.h"
#include "claims/time_expression.h"
#include "claims/time_resolve.h"
#include "document/document.h"

namespace outlay {

[[nodiscard]] std::optional<int> document_year(const PassageWords& words,
                                               const TimeWords& time_words);

// The frame for a document's expressions; the fiscal year is the caller's to set.
[[nodiscard]] TimeFrame time_frame(const Document& document, const PassageWords& words,
                                   const TimeWords& time_words);

}  // namespace outlay
