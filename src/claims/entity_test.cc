#include "claims/entity.h"

#include <gtest/gtest.h>

#include <string>

#include "claims/entity_candidates.h"
#include "claims/mentions.h"
#include "claims/speaker.h"
#include "support/marked_passage.h"

namespace outlay {
namespace {

struct Tables {
  TableSet set;
  std::shared_ptr<const Names> names = std::make_shared<const Names>(*Names::load(set));
  std::shared_ptr<const NameWords> words = std::make_shared<const NameWords>(*NameWords::load(set));
  Cues cues = *Cues::load(set);
  std::unique_ptr<Decider> entity = *make_entity_decider(set, names, words);
  std::unique_ptr<Decider> speaker = *make_speaker_decider(set, names, words);
};

const Tables& tables() {
  static const Tables kTables;
  return kTables;
}

void decide(MarkedPassage& marked, const Decider& decider) {
  const Tables& t = tables();
  marked.passage->mentions =
      find_mentions(marked.text, *t.names, *t.words, marked.document.facts.title);
  const PassageWords words(marked.document, marked.text, marked.figures, t.cues);
  decider.decide(*marked.passage, words, nullptr);
}

std::string joined(const std::vector<std::string>& ids) {
  std::string line;
  for (const std::string& id : ids) line += (line.empty() ? "" : "+") + id;
  return line;
}

// The entity of each marked figure, in order, parted by blanks.
std::string entities_of(std::string_view text, std::string_view title = {}) {
  MarkedPassage marked(text, title);
  decide(marked, *tables().entity);
  std::string line;
  for (const Draft& draft : marked.passage->drafts) {
    line += (line.empty() ? "" : " ") + joined(draft.claim.entity);
    if (!draft.claim.segment.empty()) line += "/" + draft.claim.segment;
  }
  return line;
}

std::string speakers_of(std::string_view text) {
  MarkedPassage marked(text);
  decide(marked, *tables().speaker);
  std::string line;
  for (const Draft& draft : marked.passage->drafts) {
    line += (line.empty() ? "" : " ") +
            (draft.claim.said_by.empty() ? "-" : joined(draft.claim.said_by));
  }
  return line;
}

TEST(Entity, DecidesWhomAFigureIsAbout) {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"Alibaba will spend «$52 billion» on data centers.", "alibaba"},
      {"Tencent reported revenue of «$25 billion», up «15%».", "tencent tencent"},
      {"Oracle fell «4%» while Microsoft rose «2%».", "oracle microsoft"},
      {"Baidu's capital expenditure rose. It spent «4 billion yuan» in the quarter.", "baidu"},
      {"Amazon, Meta and Microsoft together spent «$100 billion» on capital expenditures.",
       "amazon+meta+microsoft"},
      {"Revenue at AWS rose «17%».", "amazon/cloud"},
      {"腾讯资本支出为«230亿元»，同比增长«176%»。", "tencent tencent"},
      {"阿里巴巴营收增长«8%»。公司资本支出达«240亿元»。", "alibaba alibaba"},
      {"华为营收«8600亿元»，小米营收«3600亿元»。", "huawei xiaomi"},
      {"Shares of BABA and BIDU gained «80%» and «50%», respectively.", "alibaba baidu"},
      {"阿里巴巴和百度分别增长«8%»和«5%»。", "alibaba baidu"},
      {"阿里巴巴和百度收入分别增长«8%»和«5%»，亚马逊、微软则分别增长«19%»和«31%»。",
       "alibaba baidu amazon microsoft"},
      {"Oracle and Baidu together spent «$9 billion».", "baidu+oracle"},
      // Not the customer, not the currency's country, not the paper.
      {"Nvidia sold chips worth «$8 billion» to Oracle.", "nvidia"},
      {"Reuters reported that Samsung will invest «$17 billion» in a plant.", "samsung"},
  };
  for (const Case& c : cases) EXPECT_EQ(entities_of(c.text), c.want) << c.text;
}

TEST(Entity, TheTitleTellsWhomAReportIsAbout) {
  EXPECT_EQ(entities_of("Revenue was «$1.2 billion», up «40%».", "CoreWeave Reports Fourth Quarter Results"),
            "coreweave coreweave");
}

TEST(Entity, ATextThatNamesNobodyStillGivesAnEntity) {
  EXPECT_EQ(entities_of("Spending rose «40%»."), "group:unnamed");
}

TEST(Speaker, DecidesWhoSaidAFigure) {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"Alibaba spent «23 billion yuan», according to Reuters.", "reuters"},
      {"Shipments will reach «2 million» units, TrendForce said.", "trendforce"},
      {"Oracle said it expects revenue of «$66 billion».", "oracle"},
      {"据路透社报道，字节跳动计划投资«120亿美元»。", "reuters"},
      {"高盛预计，资本支出将增长«30%»。", "goldman-sachs"},
      {"Alibaba spent «23 billion yuan» on servers.", "-"},
      {"腾讯资本支出为«230亿元»。", "-"},
  };
  for (const Case& c : cases) EXPECT_EQ(speakers_of(c.text), c.want) << c.text;
}

std::string candidates_of(std::string_view text) {
  MarkedPassage marked(text);
  const Tables& t = tables();
  marked.passage->mentions = find_mentions(marked.text, *t.names, *t.words);
  const WhoContext context(*marked.passage, *t.names, *t.words);
  std::string line;
  for (const EntityCandidate& candidate : entity_candidates(context, marked.figures[0])) {
    line += (line.empty() ? "" : " ") + joined(candidate.ids) + (candidate.of_total ? " (total)" : "");
  }
  return line;
}

TEST(EntityCandidates, SeveralAreTheLatestListOrAsManyNames) {
  EXPECT_EQ(candidates_of("Baidu and Tencent grew. The two companies spent «$7 billion»."),
            "baidu+tencent baidu tencent");
  EXPECT_EQ(candidates_of("Baidu grew. Tencent grew. The two companies spent «$7 billion»."),
            "baidu+tencent tencent baidu");
  EXPECT_EQ(candidates_of("Baidu grew. The two companies spent «$7 billion»."), "baidu");
  EXPECT_EQ(candidates_of("百度、腾讯和阿里巴巴增长。这3家企业支出«70亿元»。"),
            "alibaba+baidu+tencent baidu tencent alibaba");
}

TEST(EntityCandidates, ARowThatAddsUpIsAboutTheRowsAbove) {
  EXPECT_EQ(candidates_of("| Who | Spent |\n|---|---|\n| Baidu | $3 billion |\n| Tencent | $4 billion |\n"
                          "| **Total** | «$7 billion» |\n"),
            "baidu+tencent (total) tencent baidu");
}

TEST(EntityCandidates, ListsStandBeforeTheirMembers) {
  EXPECT_EQ(candidates_of("Baidu, Tencent (0700.HK) and Alibaba spent «$7 billion»."),
            "alibaba+baidu+tencent baidu tencent alibaba");
}

}  // namespace
}  // namespace outlay
