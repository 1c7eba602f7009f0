#include "engine/labels.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

TEST(Labels, AreShortAndUnique) {
  std::set<std::string> taken;
  struct Case {
    const char* path;
    const char* passage;
    const char* want;
  };
  const Case cases[] = {
      {"seeds/001_2e1a02812344d1bb.txt", "", "001"},
      {"seeds/002-other.md", "", "002"},
      {"more/001_zz.txt", "", "001_zz"},
      {"again/001_zz.html", "", "001_zz~2"},
      {"alibaba-plan.md", "", "alibaba-plan"},
      {"2025.txt", "", "2025"},
      {"feed.jsonl", "dev-en-001", "dev-en-001"},
      {"-", "", "stdin"},
      {"阿里.txt", "", "阿里"},
  };
  for (const Case& c : cases) EXPECT_EQ(label_for(c.path, c.passage, taken), c.want) << c.path;
}

}  // namespace
}  // namespace outlay
