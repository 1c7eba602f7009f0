#include "weights/weight_table.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>

namespace outlay {
namespace {

constexpr const char* kLabelled =
    "# weights\n"
    "feature\tweights\n"
    "!labels\tcapex|revenue\n"
    "!bias\t1:5\n"
    "!permille\t0:500|10:800\n"
    "spent\t0:40\n"
    "sales\t0:-10|1:200\n";

// A table on one line: its labels with their bias, its steps, and the weights of two features.
std::string show(const WeightTable& table) {
  std::string line;
  for (std::size_t i = 0; i < table.labels().size(); ++i) {
    line += std::string(table.labels()[i]) + ":" + std::to_string(table.bias()[i]) + " ";
  }
  for (const WeightTable::Step& step : table.steps()) {
    line += "[" + std::to_string(step.margin) + "=" + std::to_string(step.permille) + "]";
  }
  for (const char* feature : {"spent", "sales", "nothing"}) {
    line += std::string(" ") + feature;
    for (const WeightTable::Weight& weight : table.weights(feature)) {
      line += "," + std::to_string(weight.label) + ":" + std::to_string(weight.value);
    }
  }
  return line;
}

TEST(WeightTable, ReadsBothShapes) {
  const auto labelled = WeightTable::open(kLabelled, "x.tsv");
  ASSERT_TRUE(labelled) << to_string(labelled.error());
  EXPECT_EQ(show(*labelled),
            "capex:0 revenue:5 [0=500][10=800] spent,0:40 sales,0:-10,1:200 nothing");
  const auto columns = WeightTable::open("feature\ten\tzh\nspent\t3\t0\r\nsales\t-1\t9\n", "x.tsv");
  ASSERT_TRUE(columns) << to_string(columns.error());
  EXPECT_EQ(show(*columns), "en:0 zh:0  spent,0:3 sales,0:-1,1:9 nothing");
}

TEST(WeightTable, PackedBytesAreTheTable) {
  const auto packed = WeightTable::pack(kLabelled, "x.tsv");
  ASSERT_TRUE(packed);
  const std::string_view bytes(reinterpret_cast<const char*>(packed->data()), packed->size() * 8);
  const auto opened = WeightTable::open(bytes, "x.tsv");
  ASSERT_TRUE(opened);
  const WeightTable copy = *opened;
  EXPECT_EQ(show(copy), show(*WeightTable::open(kLabelled, "x.tsv")));
}

TEST(WeightTable, FaultsNameTheLine) {
  const struct {
    const char* text;
    const char* want;
  } cases[] = {
      {"weights\n", "test.tsv:1: the head is not 'feature' and 'weights', or a label for each"},
      {"feature\tweights\n!labels\ta|b\nx\t2:1\n", "test.tsv:3: not label:weight"},
      {"feature\tweights\n!labels\ta|b\nx\t0:one\n", "test.tsv:3: not label:weight"},
      {"feature\tweights\n!labels\ta|b\n!permille\t7\n", "test.tsv:3: not margin:permille"},
      {"feature\tweights\n", "test.tsv:1: there is no row !labels"},
      {"feature\ten\tzh\nx\t1\n", "test.tsv:2: not a feature and 2 whole numbers"},
      {"feature\ten\tzh\nx\t1\t2\t3\n", "test.tsv:2: not a feature and 2 whole numbers"},
      {"feature\ten\tzh\nx\t1\ttwo\n", "test.tsv:2: not a feature and 2 whole numbers"},
      {"feature\ten\nx\t1\ny\t1\nx\t2\n", "test.tsv:4: the feature is there twice"},
  };
  for (const auto& c : cases) {
    const auto table = WeightTable::open(c.text, "test.tsv");
    ASSERT_FALSE(table) << c.text;
    EXPECT_TRUE(to_string(table.error()).starts_with(c.want)) << to_string(table.error());
  }
}

TEST(HashFeature, OfPartsIsThatOfTheWhole) {
  EXPECT_EQ(hash_feature("word", hash_feature("L1=")), hash_feature("L1=word"));
  EXPECT_NE(hash_feature("L1=word"), hash_feature("L1=words"));
}

RC_GTEST_PROP(WeightTable, FindsWhatWasWrittenAndNothingElse, ()) {
  const auto rows = *rc::gen::arbitrary<std::map<std::uint16_t, std::int16_t>>();
  std::string text = "feature\tx\n";
  for (const auto& [name, value] : rows) {
    text += "f" + std::to_string(name) + "\t" + std::to_string(value) + "\n";
  }
  const auto table = WeightTable::open(text, "x.tsv");
  RC_ASSERT(table.has_value());
  for (int name = 0; name < 65536; name += 7) {
    const auto weights = table->weights("f" + std::to_string(name));
    const auto row = rows.find(static_cast<std::uint16_t>(name));
    const int value = row == rows.end() ? 0 : row->second;
    RC_ASSERT((weights.empty() ? 0 : weights[0].value) == value);
  }
  for (const auto& [name, value] : rows) {
    const auto weights = table->weights("f" + std::to_string(name));
    RC_ASSERT((weights.empty() ? 0 : weights[0].value) == value);
  }
}

}  // namespace
}  // namespace outlay
