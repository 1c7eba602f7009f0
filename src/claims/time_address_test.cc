#include "claims/time_address.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

TEST(Address, EndsWhereTheBlankIs) {
  const std::vector<Word> words = words_of("see https://vela.example/2026/02 for more");
  EXPECT_EQ(words[behind_address(words, 1)].text, "for");
}

TEST(Address, EndsWithItsBracket) {
  const std::vector<Word> words = words_of("(http://vela.example/q4)'s revenue");
  EXPECT_EQ(words[behind_address(words, 1)].text, ")");
}

TEST(Address, IsNoOtherWord) {
  const std::vector<Word> words = words_of("see https and http: they differ");
  for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(behind_address(words, i), i) << words[i].text;
}

}  // namespace
}  // namespace outlay
