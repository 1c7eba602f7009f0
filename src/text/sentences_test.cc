#include "text/sentences.h"

#include <gtest/gtest.h>

#include "unicode/characters.h"

namespace outlay {
namespace {

std::string show(std::string_view text) {
  std::string shown;
  std::size_t begin = 0;
  for (const std::size_t end : sentence_ends(text, SentenceRules::standard())) {
    std::string_view sentence = text.substr(begin, end - begin);
    while (!sentence.empty() && sentence.front() == ' ') sentence.remove_prefix(1);
    if (!shown.empty()) shown += "|";
    shown += sentence;
    begin = end;
  }
  return shown;
}

TEST(Sentences, EndWhereAReaderWouldStop) {
  struct Case {
    std::string_view text;
    std::string_view want;
  };
  const Case cases[] = {
      {"It rose. It fell.", "It rose.|It fell."},
      {"Capex was $1.5bn in Q2. Sales rose 4.2%.", "Capex was $1.5bn in Q2.|Sales rose 4.2%."},
      {"Despite U.S. export rules, it grew.", "Despite U.S. export rules, it grew."},
      {"It is sold in the U.S. The firm grew.", "It is sold in the U.S.|The firm grew."},
      {"The U.S. Commerce Department said so.", "The U.S. Commerce Department said so."},
      {"Acme Inc. said no. Beta Corp. agreed.", "Acme Inc. said no.|Beta Corp. agreed."},
      {"It bought Acme Inc. However, it paid more.", "It bought Acme Inc.|However, it paid more."},
      {"Mr. Smith and Dr. Lee met.", "Mr. Smith and Dr. Lee met."},
      {"It ranks No. 5 in chips.", "It ranks No. 5 in chips."},
      {"The answer is no. They left.", "The answer is no.|They left."},
      {"Acme vs. Beta Corp. is next.", "Acme vs. Beta Corp. is next."},
      {"John D. Rivers of J.P. Morgan spoke.", "John D. Rivers of J.P. Morgan spoke."},
      {"\"We spend more.\" He left.", "\"We spend more.\"|He left."},
      {"“Why?” she asked. Nobody knew!", "“Why?” she asked.|Nobody knew!"},
      {"Yahoo! said so.", "Yahoo! said so."},
      {"See example.com. It is up.", "See example.com.|It is up."},
      {"Growth was 24%... It slowed.", "Growth was 24%...|It slowed."},
      {"It rose in the year.The company grew.", "It rose in the year.|The company grew."},
      {"Use Node.Js for it.", "Use Node.Js for it."},
      {"1. Spend more.", "1. Spend more."},
      {"At 8 a.m. on Monday it opened.", "At 8 a.m. on Monday it opened."},
      {"资本开支增长24%。净利润下降！是吗？是。", "资本开支增长24%。|净利润下降！|是吗？|是。"},
      {"收入100亿元；利润10亿元。", "收入100亿元；利润10亿元。"},
      {"他说：“会增加。”随后离开。", "他说：“会增加。”|随后离开。"},
      {"真的！？对。", "真的！？|对。"},
      {"Alibaba将投入3800亿元。Its shares rose. 股价上涨。",
       "Alibaba将投入3800亿元。|Its shares rose.|股价上涨。"},
      {"增长1.5倍", "增长1.5倍"},
  };
  for (const Case& c : cases) EXPECT_EQ(show(c.text), c.want);
}

TEST(Sentences, AreCutWhereTheyWouldNeverEnd) {
  const std::string text(100000, 'a');
  for (const std::size_t end : sentence_ends(text, SentenceRules::standard())) {
    EXPECT_TRUE(end % 8192 == 0 || end == text.size());
  }
}

TEST(Sentences, HaveALanguage) {
  struct Case {
    std::string_view text;
    Language otherwise;
    Language want;
  };
  const Case cases[] = {
      {"Sales rose.", Language::kChinese, Language::kEnglish},
      {"销售增长。", Language::kEnglish, Language::kChinese},
      {"CoreWeave与OpenAI签署协议", Language::kEnglish, Language::kChinese},
      {"The company (阿里巴巴) said it would spend more.", Language::kEnglish, Language::kEnglish},
      {"24%", Language::kChinese, Language::kChinese},
      {"24%", Language::kEnglish, Language::kEnglish},
  };
  for (const Case& c : cases) EXPECT_EQ(language_of(c.text, c.otherwise), c.want) << c.text;
}

TEST(SentenceRules, AreTheTablesRows) {
  const SentenceRules& rules = SentenceRules::standard();
  using Kind = SentenceRules::Abbreviation;
  EXPECT_EQ(rules.abbreviation("Mr"), Kind::kBeforeName);
  EXPECT_EQ(rules.abbreviation("NO"), Kind::kBeforeNumber);
  EXPECT_EQ(rules.abbreviation("vs"), Kind::kInside);
  EXPECT_EQ(rules.abbreviation("U.S"), Kind::kMayEnd);
  EXPECT_EQ(rules.abbreviation("capex"), Kind::kNone);
  EXPECT_TRUE(rules.begins_sentence("However"));
  EXPECT_FALSE(rules.begins_sentence("Treasury"));
}

}  // namespace
}  // namespace outlay
