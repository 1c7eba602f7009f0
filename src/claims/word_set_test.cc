#include "claims/word_set.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace outlay {
namespace {

TEST(WordSet, FindsWhatWasAddedAndNothingElse) {
  std::vector<std::string> words;
  for (int i = 0; i < 500; ++i) words.push_back("word" + std::to_string(i));
  WordSet set;
  EXPECT_EQ(set.find("word1"), 0U);
  for (std::size_t i = 0; i < words.size(); ++i) set.add(words[i], i % 3 == 0 ? 1U : 2U);
  set.add("word3", 4U);
  set.add("公司", 8U);
  set.add("", 16U);
  EXPECT_EQ(set.find("word3"), 5U);
  EXPECT_EQ(set.find("word4"), 2U);
  EXPECT_EQ(set.find("word499"), 2U);
  EXPECT_EQ(set.find("word500"), 0U);
  EXPECT_EQ(set.find("word"), 0U);
  EXPECT_EQ(set.find("公司"), 8U);
  EXPECT_EQ(set.find("公"), 0U);
  EXPECT_EQ(set.find(""), 16U);
}

TEST(WordSet, KnowsWhatBegins) {
  WordSet set;
  set.add("公司", 1U);
  set.add("company", 2U);
  EXPECT_TRUE(set.may_begin("公司", 1U));
  EXPECT_TRUE(set.may_begin("公", 1U));
  EXPECT_FALSE(set.may_begin("公", 2U));
  EXPECT_FALSE(set.may_begin("公司", 2U));
  EXPECT_TRUE(set.may_begin("com", 3U));
  EXPECT_TRUE(set.may_begin("co", 1U));  // too short to say
}

}  // namespace
}  // namespace outlay
