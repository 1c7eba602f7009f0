#include "lexicon/names.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace outlay {
namespace {

const Names& names() {
  static const Names kNames = [] {
    static const TableSet tables;
    Result<Names> loaded = Names::load(tables);
    EXPECT_TRUE(loaded) << (loaded ? "" : to_string(loaded.error()));
    return std::move(*loaded);
  }();
  return kNames;
}

std::string_view name_of(NameKind kind) {
  switch (kind) {
    case NameKind::kOrganisation: return "organisation";
    case NameKind::kBrand: return "brand";
    case NameKind::kPerson: return "person";
    case NameKind::kGroup: return "group";
    case NameKind::kPlace: return "place";
    case NameKind::kPlaceAdjective: return "adjective";
    case NameKind::kPublisher: return "publisher";
    case NameKind::kTicker: return "ticker";
  }
  return "";
}

// What begins at the mark "^" of `marked`.
std::string match_at(std::string marked) {
  const std::size_t at = marked.find('^');
  marked.erase(at, 1);
  const auto match = names().match(marked, at);
  if (!match) return "";
  std::string line = std::string(name_of(match->kind)) + " " + std::string(match->id);
  if (!match->segment.empty()) line += "/" + std::string(match->segment);
  return line + " «" + marked.substr(at, match->size) + "»" + (match->ambiguous ? " ambiguous" : "");
}

TEST(Names, FindsTheLongestNameAtAPlace) {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"^Alibaba’s plan", "organisation alibaba «Alibaba»"},
      {"^Alibaba Cloud grew", "brand alibaba/cloud «Alibaba Cloud»"},
      {"^AWS, the cloud arm", "brand amazon/cloud «AWS»"},
      {"on ^Azure,", "brand microsoft/azure «Azure» ambiguous"},
      {"^SK Hynix said", "organisation sk-hynix «SK Hynix»"},
      {"^NVIDIA rose", "organisation nvidia «NVIDIA»"},
      {"^Openai said", "organisation openai «Openai»"},
      {"^阿里云的收入", "brand alibaba/cloud «阿里云»"},
      {"^阿里巴巴集团表示", "organisation alibaba «阿里巴巴集团»"},
      {"对^英伟达的采购", "organisation nvidia «英伟达»"},
      {"^金山云营收", "organisation kingsoft-cloud «金山云»"},
      {"by ^Jensen Huang", "person jensen-huang «Jensen Huang»"},
      {"by ^Big Tech.", "group group:big-tech «Big Tech»"},
      {"the ^tech giants.", "group group:big-tech «tech giants»"},
      {"in ^South Korea.", "place south-korea «South Korea»"},
      {"the ^U.S. rules", "place us «U.S.»"},
      {"many ^Chinese buyers", "adjective china «Chinese»"},
      {"($^BIDU)", "ticker baidu «BIDU»"},
      {"an ^Apple a day", "organisation apple «Apple» ambiguous"},
      // Not at the edges of a word, not in its case, not in an address.
      {"Super^Meta", ""},
      {"^Metallic", ""},
      {"^apple pie", ""},
      {"^nvidia", ""},
      {"www.^Nvidia.com", ""},
      {"^Nvidia.com", ""},
      {"@^Microsoft", ""},
      {"^bidu", ""},
      {"^ Alibaba", ""},
      {"^，阿里", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(match_at(c.text), c.want) << c.text;
}

TEST(Names, KnowsFacts) {
  ASSERT_NE(names().entity("microsoft"), nullptr);
  EXPECT_EQ(names().entity("microsoft")->fiscal_year_end, (MonthDay{6, 30}));
  EXPECT_EQ(names().entity("alibaba")->fiscal_year_end, (MonthDay{3, 31}));
  EXPECT_EQ(names().entity("alibaba")->currency, "CNY");
  EXPECT_EQ(names().entity("amazon")->fiscal_year_end, (MonthDay{12, 31}));
  EXPECT_EQ(names().entity("no-such-company"), nullptr);
  ASSERT_NE(names().person("jensen-huang"), nullptr);
  EXPECT_EQ(names().person("jensen-huang")->organisation, "nvidia");
  ASSERT_NE(names().group("group:magnificent-seven"), nullptr);
  EXPECT_EQ(names().group("group:no-such"), nullptr);
}

TEST(Names, KnowsPublishersByNameAndHost) {
  const auto id = [](const Publisher* publisher) {
    return publisher == nullptr ? std::string() : std::string(publisher->id);
  };
  EXPECT_EQ(id(names().publisher_of_domain("www.scmp.com")), "scmp");
  EXPECT_EQ(id(names().publisher_of_domain("SCMP.com")), "scmp");
  EXPECT_EQ(id(names().publisher_of_domain("notscmp.com")), "");
  EXPECT_EQ(id(names().publisher_of_domain("")), "");
  EXPECT_EQ(id(names().publisher_named("the South China Morning Post")), "scmp");
  EXPECT_EQ(id(names().publisher_named("路透社")), "reuters");
  EXPECT_EQ(id(names().publisher_named("Nobody's Gazette")), "");
  EXPECT_EQ(names().publisher("scmp")->owner, "alibaba");
}

TEST(Names, OwnersEndInACircle) {
  for (const Entity& entity : names().entities()) {
    EXPECT_LE(names().owners(entity.id).size(), 8U) << entity.id;
  }
  EXPECT_EQ(names().owners("xai"), (std::vector<std::string_view>{"spacex"}));
}

TEST(Names, ParentsAndMembersHaveRows) {
  for (const Entity& entity : names().entities()) {
    if (entity.parent.empty()) continue;
    EXPECT_NE(names().entity(entity.parent), nullptr) << entity.id << " of " << entity.parent;
  }
  for (const Group& group : names().groups()) {
    std::string_view rest = group.members;
    while (!rest.empty()) {
      const std::size_t bar = rest.find('|');
      EXPECT_NE(names().entity(rest.substr(0, bar)), nullptr) << group.id;
      rest = bar == std::string_view::npos ? "" : rest.substr(bar + 1);
    }
  }
  for (const Person& person : names().people()) {
    if (person.organisation.empty()) continue;
    EXPECT_NE(names().entity(person.organisation), nullptr) << person.id;
  }
}

// A table of groups with one row, read over the program's own.
bool reads_group(const std::string& cells) {
  const std::filesystem::path directory =
      std::filesystem::path(testing::TempDir()) / "outlay-names-test";
  std::filesystem::create_directories(directory);
  std::ofstream(directory / "groups.tsv")
      << "id\tnames\tnames_zh\tmembers\tfrom\tuntil\ngroup:trial\tTrial\t\t" << cells << "\n";
  const auto tables = TableSet::with_directory(directory.string());
  const bool read = tables && Names::load(*tables).has_value();
  std::filesystem::remove_all(directory);
  return read;
}

TEST(Names, ChecksTheDatesOfMembers) {
  EXPECT_TRUE(reads_group("meta|apple\t\t"));
  EXPECT_TRUE(reads_group("meta|apple\t2013|2017-05\t|2021-10-28"));
  EXPECT_FALSE(reads_group("meta|apple\t2013\t"));
  EXPECT_FALSE(reads_group("meta|apple\t2013|soon\t"));
  EXPECT_FALSE(reads_group("meta|apple\t2013|2017\t|2016-12"));
}

TEST(Names, ForgetsForMeasuring) {
  const TableSet tables;
  Names some = *Names::load(tables);
  some.forget_if([](std::string_view id) { return id == "nvidia"; });
  EXPECT_FALSE(some.match("Nvidia", 0));
  EXPECT_TRUE(some.match("Alibaba", 0));
}

}  // namespace
}  // namespace outlay
