#include "outlay/place.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

TEST(Place, ReadsWhatItPrints) {
  const Place places[] = {
      BytePlace{{120, 134}, 7},
      PagePlace{3, -12, 3400, 5600, 3520},
      CellPlace{"Capex!old", "B7"},
      ElementPlace{"fact-12"},
  };
  const char* texts[] = {"bytes 120-134 line 7", "page 3 box -12,3400,5600,3520",
                         "cell Capex!old!B7", "element fact-12"};
  for (std::size_t i = 0; i < std::size(places); ++i) {
    EXPECT_EQ(to_string(places[i]), texts[i]);
    EXPECT_EQ(parse_place(texts[i]), places[i]) << texts[i];
  }
  EXPECT_EQ(line_of(places[0]), 7U);
  EXPECT_EQ(line_of(places[1]), std::nullopt);
}

TEST(Place, RefusesWhatIsNone) {
  for (const char* text : {"", "bytes", "bytes 5-3 line 1", "bytes 1-3", "bytes 1-3 line 2x",
                           "page 1 box 1,2,3", "cell B7", "line 4"}) {
    EXPECT_EQ(parse_place(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace outlay
