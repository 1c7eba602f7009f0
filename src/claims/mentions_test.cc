#include "claims/mentions.h"

#include <gtest/gtest.h>

#include <string>

#include "document/document.h"
#include "text/make_text.h"

namespace outlay {
namespace {

struct Tables {
  TableSet set;
  Names names = *Names::load(set);
  NameWords words = *NameWords::load(set);
};

const Tables& tables() {
  static const Tables kTables;
  return kTables;
}

// "Nvidia nvidia; it nvidia": each mention as written and its id; "?" before the
// id of one that no table has.
std::string mentions_of(std::string_view text, std::string_view title = {}) {
  Document document;
  document.kind = DocumentKind::kPassage;
  document.bytes = std::string(text);
  const Text made = make_text(document);
  std::string line;
  for (const Mention& mention : find_mentions(made, tables().names, tables().words, title)) {
    if (!line.empty()) line += "; ";
    line += std::string(made.view(mention.span)) + " = " + (mention.known ? "" : "?") +
            (mention.id.empty() ? "nobody" : mention.id);
    if (!mention.segment.empty()) line += "/" + mention.segment;
    if (mention.adjective) line += " (adjective)";
  }
  return line;
}

TEST(Mentions, FindsWhoIsNamed) {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      // Names of the tables.
      {"Last year Nvidia sold more to Oracle.", "Nvidia = nvidia; Oracle = oracle"},
      {"Sales at AWS rose.", "AWS = amazon/cloud"},
      {"腾讯和百度的资本支出", "腾讯 = tencent; 百度 = baidu"},
      {"Shares of AMZN gained.", "AMZN = amazon"},
      {"Shares of Micron (MU) gained.", "Micron = micron; MU = micron"},
      // Doubtful ones need support.
      {"A box of notions lay there.", ""},
      {"The Snowflake fell in winter.", ""},
      {"Snowflake Inc. grew; Snowflake has more to come.",
       "Snowflake Inc = snowflake; Snowflake = snowflake"},
      // Money names no country; an address names nobody.
      {"It cost US$4 billion and 3 billion Taiwan dollars.", "It = nobody"},
      {"See https://www.nvidia.com/Oracle/x for more.", ""},
      {"See [Oracle](https://example.com/Nvidia) for more.", "Oracle = oracle"},
      {"The US spent more than Taiwan.", "US = us; Taiwan = taiwan"},
      {"The US export rules and 美国出口管制 hurt Taiwan.", "Taiwan = taiwan"},
      // Pronouns.
      {"Baidu grew. It spent 4 billion yuan.", "Baidu = baidu; It = baidu"},
      {"Baidu grew. The Beijing-based company spent more.",
       "Baidu = baidu; The Beijing-based company = baidu"},
      {"Meta met with Oracle, and it agreed.", "Meta = meta; Oracle = oracle; it = meta"},
      {"Meta has said so and Oracle has said it agrees.",
       "Meta = meta; Oracle = oracle; it = oracle"},
      {"腾讯增长。该公司支出增加。", "腾讯 = tencent; 该公司 = tencent"},
      {"其中，腾讯增长。", "腾讯 = tencent"},
      {"the company Mistral AI", "Mistral AI = mistral"},
      // Names that no table has.
      {"Zorblatt Technologies Inc. plans more.", "Zorblatt Technologies Inc = ?zorblatt-technologies"},
      {"Growth came from a deal with Zorblatt Compute Partners.", "Zorblatt Compute Partners = ?zorblatt-compute-partners"},
      {"Zorblatt Compute Inc. grew. Later the loss at Zorblatt's unit fell.",
       "Zorblatt Compute Inc = ?zorblatt-compute; Zorblatt = ?zorblatt-compute"},
      {"But nothing happened on Monday in March.", ""},
      {"The CEO said AI and GPU use is up.", ""},
      {"由临海云帆科技建设", "临海云帆科技 = ?临海云帆科技"},
      {"A deal with Zorblatt was near.", "Zorblatt = ?zorblatt"},
      {"DataZorb is here.", "DataZorb = ?datazorb"},
      {"Zorblatt, a Dublin-based developer, lost a court case.", "Zorblatt = ?zorblatt; Dublin = dublin"},
      {"ZRB said it had grown.", "ZRB = ?zrb; it = zrb"},
      {"The growth of Zorblatt's Compute Business has slowed.", "Zorblatt = ?zorblatt"},
      {"Zorblatt maintained its lead.", "Zorblatt = ?zorblatt; its = zorblatt"},
      {"A deal with Zorblatt was near. Beside Zorblatt nobody came.",
       "Zorblatt = ?zorblatt; Zorblatt = ?zorblatt"},
      {"Visitors noted more.", ""},
      {"After a sale of Oracle's unit, Baidu grew. It spent more.",
       "Oracle = oracle; Baidu = baidu; It = baidu"},
      // Capital letters and words that are nobody.
      {"Higher OCF and EBITDA helped the HBM stack.", ""},
      {"It cut Support and then support again.", "It = nobody"},
      // Chinese names with a witness: a ticker, a headline's colon, a verb and a second time.
      {"近日，临海云帆（688999.SH）增长。临海云帆增长。", "临海云帆 = ?临海云帆; 临海云帆 = ?临海云帆"},
      {"云帆湾：上半年增长", "云帆湾 = ?云帆湾"},
      {"云帆湾宣布合作，因此云帆湾增长", "云帆湾 = ?云帆湾; 云帆湾 = ?云帆湾"},
      {"云帆湾宣布合作", ""},
      {"公司宣布合作，公司增长", "公司 = nobody; 公司 = nobody"},
      // Several: nobody here says who.
      {"这4家企业去年增长", "这4家企业 = nobody"},
      {"The two companies grew.", "The two companies = nobody"},
      // People.
      {"said Jensen Huang. Huang added more.", "Jensen Huang = jensen-huang; Huang = jensen-huang"},
      {"CEO Marla Quixby said so.", "Marla Quixby = ?marla-quixby"},
      // Groups and markets.
      {"the submarine cable market grew", "submarine cable market = ?group:submarine-cable-market"},
      {"the market grew", ""},
      {"HBM shipments and data-center electricity demand doubled.",
       "HBM shipments = ?group:hbm-industry; data-center electricity demand = ?group:data-center-industry"},
      {"Meta is one of a few wealthy tech giants", "Meta = meta"},
      {"HBM shipments are of interest", "HBM shipments = ?group:hbm-industry"},
      {"its HBM shipments doubled", "its = nobody"},
      {"今年光芯片需求增长", "光芯片需求 = ?group:光芯片-industry"},
      {"我国液冷市场", "我国 = china; 液冷市场 = group:liquid-cooling-industry"},
  };
  for (const Case& c : cases) EXPECT_EQ(mentions_of(c.text), c.want) << c.text;
}

TEST(Mentions, TheTitleNamesWhomTheTextIsAbout) {
  EXPECT_EQ(mentions_of("Zorblatt Compute Works today reported results. We grew.",
                        "Zorblatt Reports Second Quarter Results"),
            "Zorblatt Compute Works = ?zorblatt; We = zorblatt");
  EXPECT_EQ(mentions_of("We grew by 5%.", "Nvidia Reports Second Quarter Results"), "We = nvidia");
  EXPECT_EQ(mentions_of("We grew by 5%."), "We = nobody");
}

TEST(Mentions, ReadsNamesInTitles) {
  const auto ids = [](std::string_view title) {
    std::string line;
    for (const Mention& mention : mentions_of_title(title, tables().names, tables().words)) {
      line += (line.empty() ? "" : " ") + mention.id;
    }
    return line;
  };
  EXPECT_EQ(ids("Zorblatt Data Centers Increases Power at Major Campuses"), "zorblatt-data-centers");
  EXPECT_EQ(ids("Analysis: NVDA_2025_Q1.txt"), "nvidia");
  EXPECT_EQ(ids("What Comes Next For Chips"), "");
}

TEST(Mentions, SlugsLeaveTheLegalFormOut) {
  struct Case {
    const char* name;
    const char* want;
  };
  const Case cases[] = {
      {"Nordic Compute Partners Inc.", "nordic-compute-partners"},
      {"Ams-Osram AG", "ams-osram"},
      {"O'Neil Holdings Ltd", "oneil"},
      {"Group", "group"},
      {"临海科技", "临海科技"},
      {"ＮＴＴ", "ntt"},
  };
  for (const Case& c : cases) EXPECT_EQ(slug_of(c.name, tables().words), c.want) << c.name;
}

}  // namespace
}  // namespace outlay
