#include "outlay/error.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

TEST(Error, TellsPlacePieceAndWhatToDo) {
  EXPECT_EQ(to_string(Error{ErrorCode::kBadRow, "data/units.tsv:12:3",
                            "the scale is no power of ten", "1o9", "write 1 and zeros"}),
            "data/units.tsv:12:3: the scale is no power of ten: «1o9»; write 1 and zeros");
  EXPECT_EQ(to_string(Error{ErrorCode::kNotFound, "a.txt", "there is no such file", "", ""}),
            "a.txt: there is no such file");
}

TEST(Error, KeepsAHostilePieceHarmless) {
  const Error error{ErrorCode::kBadSyntax, "x", "wrong", "\x1b[31mred\n" + std::string(200, 'a'),
                    ""};
  const std::string line = to_string(error);
  EXPECT_EQ(line.find('\x1b'), std::string::npos);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_LT(line.size(), 120U);
  // Cut at a character's edge, not inside one.
  std::string chinese;
  for (int i = 0; i < 60; ++i) chinese += "亿";
  const std::string cut = to_string(Error{ErrorCode::kBadSyntax, "", "", chinese, ""});
  EXPECT_NE(cut.find("亿…»"), std::string::npos) << cut;
}

}  // namespace
}  // namespace outlay
