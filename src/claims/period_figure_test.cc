#include "claims/period_figure.h"

#include <gtest/gtest.h>

#include <string>

#include "support/marked_passage.h"

namespace outlay {
namespace {

const TimeWords& time_words() {
  static const TimeWords kWords = *TimeWords::load(TableSet());
  return kWords;
}

// What `see` says of each marked figure, parted by blanks.
template <class See>
std::string of_each(std::string_view text, See see) {
  static const Cues kCues = *Cues::load(TableSet());
  MarkedPassage marked(text);
  const PassageWords words(marked.document, marked.text, marked.figures, kCues);
  const DocumentTimes times(words, time_words());
  const TimeFrame frame;
  std::string all;
  for (const Draft& draft : marked.passage->drafts) {
    all += (all.empty() ? "" : " ") + see(FigureTimes(times, draft.figure, draft.claim, frame));
  }
  return all;
}

std::string pairs_of(std::string_view text) {
  return of_each(text, [](const FigureTimes& f) {
    if (f.paired == nullptr) return std::string("-");
    return std::to_string(f.paired_year != 0 ? f.paired_year : f.paired->year.value_or(0));
  });
}

TEST(FigureTimes, PairsRunsOfTheSameLength) {
  EXPECT_EQ(pairs_of("In 2023, 2024 and 2025 Vela earned «8 yuan», «9 yuan» and «10 yuan»."), "2023 2024 2025");
  EXPECT_EQ(pairs_of("2026~28年维拉收入分别为«8元»、«9元»和«10元»。"), "2026 2027 2028");
  EXPECT_EQ(pairs_of("Vela lost «8 yuan» and «9 yuan» in the second quarter of 2025 and 2024."), "2025 2024");
  EXPECT_EQ(pairs_of("2022—2024年以及2025年前三季度，维拉收入分别为«5元»、«6元»、«7元»、«8元»。"), "2022 2023 2024 2025");
  EXPECT_EQ(pairs_of("2022—2024年以及2025年前三季度，维拉收入分别为«5元»、«6元»。"), "- -");
  EXPECT_EQ(pairs_of("In 2023 and 2024 Vela earned «8 yuan», «9 yuan» and «10 yuan»."), "- - -");
  EXPECT_EQ(pairs_of("In 2023 and 2024 Vela earned «8 yuan»."), "-");
}

std::string compared_in(std::string_view text) {
  return of_each(text, [](const FigureTimes& f) { return std::string(f.is_compared ? "than" : "it"); });
}

TEST(FigureTimes, KnowsWhatIsMeasuredFrom) {
  EXPECT_EQ(compared_in("Revenue rose to «9 yuan» from «8 yuan»."), "it than");
  EXPECT_EQ(compared_in("Revenue of «9 yuan», compared with about «8 yuan»."), "it than");
  EXPECT_EQ(compared_in("Revenue was over «9 yuan»."), "it");
}

TEST(FigureTimes, AnAddressIsNoDistance) {
  EXPECT_EQ(of_each("In 2025 Vela, https://vela.example/a/b/c spent «9 yuan».",
                    [](const FigureTimes& f) { return std::to_string(words_between(f, f.near[0]).words); }),
            "3");
}

}  // namespace
}  // namespace outlay
