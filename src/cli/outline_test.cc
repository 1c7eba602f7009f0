#include "cli/outline.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

Section tree() {
  Section section{"why", "Why",
                  {{"says", "", Align::kLeft}, {"from", "from", Align::kLeft}, {"words", "words", Align::kLeft}},
                  {}};
  section.rows.push_back(Row{"f-0123456789abcdef", {{"23 / 2.23 = 10.3", ""}, {"", ""}, {"", ""}}, {}, 0});
  section.rows.push_back(
      Row{"c-fedcba9876543210", {{"23bn yuan", ""}, {"002:12", ""}, {"spent 23 billion\nyuan", ""}}, {}, 1});
  return section;
}

TEST(Outline, PutsEachStepUnderTheOneItExplains) {
  EXPECT_TRUE(is_tree(tree()));
  EXPECT_EQ(render_outline(tree(), {}),
            "23 / 2.23 = 10.3  f-01234567\n"
            "  23bn yuan  002:12  c-fedcba98\n"
            "      «spent 23 billion yuan»\n");
}

TEST(Outline, IsNoTreeWhereNothingStandsBelow) {
  Section flat = tree();
  flat.rows[1].depth = 0;
  EXPECT_FALSE(is_tree(flat));
}

}  // namespace
}  // namespace outlay
