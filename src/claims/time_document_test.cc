#include "claims/time_document.h"

#include <gtest/gtest.h>

#include "support/marked_passage.h"

namespace outlay {
namespace {

std::string main_of(std::string_view text, std::string_view title) {
  static const Cues kCues = *Cues::load(TableSet());
  static const TimeWords kWords = *TimeWords::load(TableSet());
  const MarkedPassage marked(text, title);
  const PassageWords words(marked.document, marked.text, marked.figures, kCues);
  const DocumentTimes times(words, kWords);
  return times.main().empty() ? "-" : to_string(times.main().front());
}

TEST(DocumentTimes, TheMainTimeIsTheFirstPartOfAYear) {
  EXPECT_EQ(main_of("Revenue was «8 yuan».", "Vela's second quarter 2025"), "quarter 2 of 2025");
  EXPECT_EQ(main_of("In 2025 Vela grew. In the first half it earned «8 yuan».", "Vela grows"), "half 1");
  EXPECT_EQ(main_of("In 2025 Vela earned «8 yuan».", "Vela in May"), "-");
}

}  // namespace
}  // namespace outlay
