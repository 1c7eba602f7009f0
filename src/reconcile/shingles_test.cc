#include "reconcile/shingles.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

struct Case {
  const char *a, *b;
  std::size_t size;
  int want;
};

const Case kCases[] = {
    {"Meta bought land, and power.", "meta BOUGHT land and power", 3, 1000},
    {"Meta bought land and power", "Oracle sold water and heat", 3, 0},
    {"one two three four five", "one two three four six", 2, 750},
    {"腾讯资本开支增长91%", "腾讯资本开支增长91%", 3, 1000},
    {"腾讯，资本开支。", "腾讯资本开支", 3, 1000},
    {"腾讯资本开支增长", "百度资本开支下降", 3, 333},
    {"", "words that are there", 3, 0},
    {"too short", "too short", 3, 0},
};

TEST(Shingles, TellHowMuchIsShared) {
  for (const Case& c : kCases) {
    EXPECT_EQ(shared_permille(shingles(c.a, c.size), shingles(c.b, c.size)), c.want) << c.a;
  }
}

TEST(Shingles, MeetBrokenBytes) {
  EXPECT_EQ(shared_permille(shingles("\xE8\xB5", 1), shingles("word", 1)), 0);
}

}  // namespace
}  // namespace outlay
