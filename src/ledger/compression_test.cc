#include "ledger/compression.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace outlay {
namespace {

RC_GTEST_PROP(Compression, BytesComeBack, (const std::string& bytes)) {
  RC_ASSERT(decompress(compress(bytes), bytes.size()) == bytes);
}

TEST(Compression, RefusesWhatPromisesOtherThanAsked) {
  const std::string bytes(5000, 'x');
  const std::string small = compress(bytes);
  EXPECT_LT(small.size(), 100u);
  EXPECT_EQ(decompress(small, 5000), bytes);
  EXPECT_FALSE(decompress(small, 4999));
  EXPECT_FALSE(decompress(small, std::uint64_t{1} << 40));
  EXPECT_FALSE(decompress(std::string_view(small).substr(0, small.size() - 1), 5000));
  EXPECT_FALSE(decompress("not compressed at all", 21));
  EXPECT_FALSE(decompress("", 0));
  EXPECT_EQ(decompress(compress(""), 0), "");
}

}  // namespace
}  // namespace outlay
