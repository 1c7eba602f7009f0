#include "outlay/engine.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace outlay {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone afterwards.
class EngineTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() /
              ("outlay_engine_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "in");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / "in" / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string in() const { return (folder_ / "in").string(); }
  [[nodiscard]] std::string ledger() const { return (folder_ / "test.ledger").string(); }

  static Engine engine(unsigned threads = 0) {
    EngineOptions options;
    options.threads = threads;
    auto loaded = Engine::load(options);
    EXPECT_TRUE(loaded.has_value()) << to_string(loaded.error());
    return std::move(*loaded);
  }

  fs::path folder_;
};

constexpr const char* kArticle =
    "Alibaba put 23 billion yuan into capital expenditure in the first half of 2025.\n\n"
    "Tencent's capex rose 176% to 23 billion yuan.\n";

struct Collected : ReadSink {
  std::vector<ReadDocument> documents;
  std::vector<Error> errors;
  void take(ReadDocument document) override { documents.push_back(std::move(document)); }
  void take(const Error& error) override { errors.push_back(error); }
};

TEST_F(EngineTest, GivesEqualClaimsWhateverTheNumberOfThreads) {
  for (int i = 0; i < 40; ++i) {
    write("article" + std::to_string(i) + ".txt",
          "Company note " + std::to_string(i) + ".\n\n" + kArticle);
  }
  std::string first;
  for (const unsigned threads : {1U, 2U, 5U}) {
    Collected read;
    engine(threads).read({in()}, {}, read);
    std::string all;
    for (const ReadDocument& document : read.documents) {
      all += document.source.label + "\n";
      for (const Claim& claim : document.claims) all += claim.id + " " + to_string(claim) + "\n";
    }
    EXPECT_EQ(read.documents.size(), 40U);
    EXPECT_NE(all.find("alibaba capex"), std::string::npos);
    if (first.empty()) first = all;
    EXPECT_EQ(all, first) << threads;
  }
}

TEST_F(EngineTest, GoesOnPastWhatCanNotBeRead) {
  write("good.txt", kArticle);
  write("bad.txt", "Alibaba \xFF\xFF\x80\x80\xFE\xFA\x80 spent");
  Collected read;
  engine().read({in(), (folder_ / "missing.txt").string()}, {}, read);
  ASSERT_EQ(read.documents.size(), 1U);
  EXPECT_FALSE(read.documents[0].claims.empty());
  ASSERT_EQ(read.errors.size(), 2U);
  EXPECT_EQ(read.errors[0].code, ErrorCode::kBadEncoding);
  EXPECT_EQ(read.errors[1].code, ErrorCode::kNotFound);
}

TEST_F(EngineTest, WritesClaimsInTheCorpusForm) {
  write("p.jsonl",
        R"({"id":"p1","lang":"zh","text":"阿里巴巴2025年资本开支为230亿元。","published":null,"title":null})"
        "\n");
  Collected read;
  engine().read({in()}, {}, read);
  ASSERT_EQ(read.documents.size(), 1U);
  const auto line = nlohmann::json::parse(Engine::corpus_json(read.documents[0]));
  EXPECT_EQ(line["id"], "p1");
  ASSERT_EQ(line["claims"].size(), 1U);
  const auto& claim = line["claims"][0];
  EXPECT_EQ(claim["start"], 14);  // code points, not bytes
  EXPECT_EQ(claim["end"], 19);
  EXPECT_EQ(claim["quote"], "230亿元");
  EXPECT_EQ(claim["low"], 23000000000);
  EXPECT_EQ(claim["unit"], "CNY");
  EXPECT_EQ(claim["entity"], nlohmann::json::array({"alibaba"}));
  const auto whole = nlohmann::json::parse(
      Engine::claim_json(read.documents[0], read.documents[0].claims[0]));
  EXPECT_EQ(Engine::claims_json(read.documents[0]),
            std::vector{Engine::claim_json(read.documents[0], read.documents[0].claims[0])});
  EXPECT_EQ(whole["place"], "bytes 34-43 line 1");
  EXPECT_EQ(whole["interval"], "[22950000000, 23050000000]");
}

TEST_F(EngineTest, AddsADocumentOnceAndItsSightingEachTime) {
  write("a.txt", kArticle);
  const Engine outlay = engine();
  const auto first = outlay.add({in()}, ledger(), {}, {});
  ASSERT_TRUE(first.has_value()) << to_string(first.error());
  EXPECT_EQ(first->documents_new, 1U);
  EXPECT_GT(first->claims, 0U);
  const auto second = outlay.add({in()}, ledger(), {}, {});
  ASSERT_TRUE(second.has_value()) << to_string(second.error());
  EXPECT_EQ(second->documents_new, 0U);
  EXPECT_EQ(second->documents_known, 1U);
  EXPECT_EQ(second->claims, 0U);
  EXPECT_GT(second->head_sequence, first->head_sequence);

  const auto evidence = outlay.evidence_of_ledger(ledger());
  ASSERT_TRUE(evidence.has_value());
  EXPECT_EQ(evidence->sources.size(), 1U);
  EXPECT_EQ(evidence->claims.size(), first->claims);
  EXPECT_NE(evidence->sources[0].text.find("capital expenditure"), std::string::npos);

  const auto verified = outlay.verify(ledger(), first->head_hash);
  ASSERT_TRUE(verified.has_value());
  EXPECT_TRUE(verified->problems.empty());
}

TEST_F(EngineTest, MakesNoLedgerOfNothing) {
  const Engine outlay = engine();
  const std::string missing = (folder_ / "missing.txt").string();
  const auto nothing = outlay.add({missing}, ledger(), {}, {});
  ASSERT_TRUE(nothing.has_value()) << to_string(nothing.error());
  EXPECT_EQ(nothing->dropped.size(), 1U);
  EXPECT_EQ(nothing->head_sequence, 0U);
  EXPECT_EQ(nothing->head_hash, "");
  EXPECT_FALSE(fs::exists(ledger()));

  // One that is there keeps its head.
  write("a.txt", kArticle);
  const auto first = outlay.add({missing, in()}, ledger(), {}, {});
  ASSERT_TRUE(first.has_value()) << to_string(first.error());
  EXPECT_EQ(first->documents_new, 1U);
  const auto again = outlay.add({missing}, ledger(), {}, {});
  ASSERT_TRUE(again.has_value()) << to_string(again.error());
  EXPECT_EQ(again->head_sequence, first->head_sequence);
  EXPECT_EQ(again->head_hash, first->head_hash);

  // Where none can be made, that is said first.
  const auto nowhere = outlay.add({missing}, (folder_ / "no" / "such.ledger").string(), {}, {});
  ASSERT_FALSE(nowhere.has_value());
  EXPECT_EQ(nowhere.error().code, ErrorCode::kNotFound);
}

TEST_F(EngineTest, JudgesADayWithNameAndReason) {
  write("004_x.txt", kArticle);
  const Engine outlay = engine();
  ASSERT_TRUE(outlay.add({in()}, ledger(), {}, {}).has_value());
  const auto judged = outlay.judge(ledger(), {"004", "published", "2025-02-25", "Ann", "date line"});
  ASSERT_TRUE(judged.has_value()) << to_string(judged.error());
  EXPECT_EQ(judged->previous, "");
  auto evidence = outlay.evidence_of_ledger(ledger());
  ASSERT_TRUE(evidence.has_value());
  EXPECT_EQ(to_string(evidence->sources[0].published.value()), "2025-02-25");
  EXPECT_TRUE(evidence->sources[0].decided_by.contains("published"));

  ASSERT_TRUE(outlay.undo_judgement(ledger(), judged->sequence, "Ann", "wrong page").has_value());
  evidence = outlay.evidence_of_ledger(ledger());
  EXPECT_EQ(evidence->sources[0].published, std::nullopt);
}

TEST_F(EngineTest, RefusesAJudgementOfWhatIsNotThere) {
  const Engine outlay = engine();
  const auto no_ledger = outlay.judge(ledger(), {"004", "published", "2025-02-25", "Ann", "x"});
  ASSERT_FALSE(no_ledger.has_value());
  EXPECT_EQ(no_ledger.error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(fs::exists(ledger()));
  write("a.txt", kArticle);
  ASSERT_TRUE(outlay.add({in()}, ledger(), {}, {}).has_value());
  const auto no_document = outlay.judge(ledger(), {"zzz", "published", "2025-02-25", "Ann", "x"});
  ASSERT_FALSE(no_document.has_value());
  EXPECT_EQ(no_document.error().code, ErrorCode::kNotFound);
}

TEST_F(EngineTest, ExplainsWhatEachStageMadeOfASentence) {
  const auto lines = engine().explain("Alibaba's capex rose 123% to 23 billion yuan.", std::nullopt);
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  for (const char* part : {"text: English", "reader money", "alibaba capex level 23000000000 CNY"}) {
    EXPECT_NE(all.find(part), std::string::npos) << part << " in\n" << all;
  }
}

TEST_F(EngineTest, TellsFileLineAndColumnOfABadRow) {
  fs::create_directories(folder_ / "data");
  std::ofstream(folder_ / "data" / "places.tsv") << "id\tname\nx\n";
  EngineOptions options;
  options.data_directory = (folder_ / "data").string();
  const auto loaded = Engine::load(options);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().code, ErrorCode::kBadRow);
  EXPECT_NE(loaded.error().place.find("places.tsv:1:"), std::string::npos);
}

TEST_F(EngineTest, GivesEveryFigureOfAnyText) {
  write("notes.txt", "Rain fell on 12 of 30 days, about 5%.\n\n云岭的气温下降三成，用电约2.5万千瓦。\n");
  ReadOptions options;
  options.figures = true;
  options.claims = false;
  Collected read;
  engine().read({in()}, options, read);
  ASSERT_EQ(read.documents.size(), 1U);
  const ReadDocument& document = read.documents[0];
  EXPECT_TRUE(document.claims.empty());
  std::string shown;
  for (const std::string& line : Engine::figures_json(document)) {
    const auto json = nlohmann::json::parse(line);
    const auto begin = json["begin_byte"].get<std::size_t>(), end = json["end_byte"].get<std::size_t>();
    const std::string bytes = document.bytes.substr(begin, end - begin);
    EXPECT_EQ(bytes, json["quote"].get<std::string>());
    shown += json["low"].dump() + " " + json["unit"].get<std::string>() + " " + json["hedge"].dump() + " " +
             json["movement"].dump() + " line " + json["line"].dump() + "\n";
  }
  EXPECT_EQ(shown,
            "5 percent \"about\" null line 1\n"
            "-30 percent null \"down\" line 3\n"
            "25 MW \"about\" null line 3\n");
  EXPECT_EQ(Engine::figures_of(document).sections.front().rows.size(), 3U);
}

}  // namespace
}  // namespace outlay
