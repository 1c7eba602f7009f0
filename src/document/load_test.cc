#include "document/load.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>

#include "unicode/utf8.h"

namespace outlay {
namespace {

using namespace std::string_view_literals;

// Keeps a line for each document and each error, in order.
struct Lines : DocumentSink {
  void take(Document document, Sighting sighting) override {
    ok = ok && document.id == document_id(document.bytes) && sighting.document == document.id;
    const DocumentFacts& facts = document.facts;
    text += std::string(to_string(document.kind)) + " " + document.encoding + " " + sighting.path;
    if (sighting.record > 0) text += ":" + std::to_string(sighting.record);
    if (!sighting.passage.empty()) text += " id=" + sighting.passage;
    for (const std::string& fact : {facts.title, facts.publisher, facts.author, facts.via,
                                    facts.address, facts.language}) {
      if (!fact.empty()) text += " «" + fact + "»";
    }
    if (facts.published) text += " " + to_string(*facts.published);
    text += " [" + document.bytes.substr(0, 12) + "]\n";
  }
  void take(Error error) override { text += "error " + to_string(error) + "\n"; }
  std::string text;
  bool ok = true;
};

std::string loaded(std::string_view bytes, const LoadOptions& options = {}) {
  Lines lines;
  load_bytes(std::string(bytes), "in", options, lines);
  EXPECT_TRUE(lines.ok);
  return lines.text;
}

TEST(Load, TellsKindsByTheirBytes) {
  struct Case {
    std::string_view bytes;
    std::string_view want;
  };
  const Case cases[] = {
      {"", "text UTF-8 in []\n"},
      {"Acme spent.", "text UTF-8 in [Acme spent.]\n"},
      {"---\ntitle: 'Orders: up'\nvia: The Wire\ndate: 2025-02-25T08:00:00Z\n---\nAcme",
       "text UTF-8 in «Orders: up» «The Wire» 2025-02-25 [---\ntitle: '"
       "]\n"},
      {"---\nnot front matter\n", "text UTF-8 in [---\nnot fron]\n"},
      {"## Orders\nup", "markdown UTF-8 in [## Orders\nup]\n"},
      {" <!-- c --><!DOCTYPE html><html lang=en><title>A &amp; B</title><link rel=canonical "
       "href=https://x.y/1><meta property=og:site_name content=News><meta name=author "
       "content=Ann><meta property=article:published_time content=2025-03-04>",
       "html UTF-8 in «A & B» «News» «Ann» «https://x.y/1» «en» 2025-03-04 [ <!-- c --><]\n"},
      {"<5% of sales", "text UTF-8 in [<5% of sales]\n"},
      {"{braces} in text", "text UTF-8 in [{braces} in ]\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(loaded(c.bytes), c.want);
}

TEST(Load, ReadsPassagesAndGoesOnPastBrokenOnes) {
  EXPECT_EQ(loaded("\xEF\xBB\xBF{\"id\": \"a\", \"text\": \"One.\", \"published\": \"2025-02-25\", "
                   "\"lang\": \"en\", \"title\": \"T\", \"url\": \"u\", \"claims\": []}\r\n"
                   "\n"
                   "{\"id\": 7, \"text\": \"\\u4ebf\"}\n"
                   "{\"id\": \"b\", \"text\": \"中\" oops}\n"
                   "{\"id\": \"c\"}\n"
                   "{\"id\": \"d\", \"text\": \"caf\xE9\"}\n"
                   "{\"id\": \"e\", \"text\": \"x\", \"published\": \"soon\"}"),
            "passage UTF-8 in:1 id=a «T» «u» «en» 2025-02-25 [One.]\n"
            "passage UTF-8 in:3 id=7 [亿]\n"
            "error in:4:25: not JSON at byte 26 of the line: «oops}»; mend or remove the line; the "
            "others were read\n"
            "error in:5: the record has no \"text\": «{\"id\": \"c\"}»; a passage is {\"id\": …, "
            "\"text\": …, \"published\": …}\n"
            "error in:6: byte 24 of the line is not UTF-8: «\\xE9\"}»; save the file as UTF-8\n"
            "error in:7: \"published\" is no day: «soon»; write it as 2025-02-25; the passage was "
            "read without a day\n"
            "passage UTF-8 in:7 id=e [x]\n");
}

TEST(Load, CanTakeRecordsAsText) {
  LoadOptions options;
  options.passages = false;
  EXPECT_EQ(loaded("{\"text\": 1}", options), "text UTF-8 in [{\"text\": 1}]\n");
}

TEST(Load, NamesTheFlagOfALimit) {
  LoadOptions options;
  options.limit_bytes = 8;
  options.limit_line_bytes = 20;
  EXPECT_EQ(loaded("123456789", options),
            "error in: the document is over the limit of 8 bytes; raise --limit-bytes, or split it\n");
  EXPECT_EQ(loaded("12345678", options), "text UTF-8 in [12345678]\n");
  EXPECT_EQ(loaded("{\"text\": \"123456789012345678\"}\n{\"text\": \"1\"}", options),
            "error in:1: the record is over the limit of 20 bytes: «{\"text\": \"1234567890»; raise "
            "--limit-line-bytes\n"
            "passage UTF-8 in:2 [1]\n");
}

TEST(Load, RefusesWhatIsNoText) {
  EXPECT_EQ(loaded("a\0b"sv),
            "error in: byte 1: this is no text; text, Markdown, HTML and JSON lines are read\n");
}

class LoadFolder : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              (std::string("outlay_load_") +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "b");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  std::string load(const std::string& name = "", const LoadOptions& options = {}) const {
    Lines lines;
    load_paths({(folder_ / name).string()}, options, lines);
    std::string text = lines.text;
    for (std::size_t at; (at = text.find(folder_.string())) != std::string::npos;) {
      text.replace(at, folder_.string().size(), "F");
    }
    return text;
  }
  std::filesystem::path folder_;
};

TEST_F(LoadFolder, InTheOrderOfNamesWithoutHiddenOnes) {
  write("z.txt", "z");
  write("a.txt", "a");
  write(".hidden", "h");
  write("b/c.txt", "c");
  std::filesystem::create_directory_symlink(folder_, folder_ / "b" / "loop");
  std::filesystem::create_symlink(folder_ / "nowhere", folder_ / "b" / "dead");
  EXPECT_EQ(load(),
            "text UTF-8 F/a.txt [a]\n"
            "text UTF-8 F/b/c.txt [c]\n"
            "error F/b/dead: it can't be read: No such file or directory; a link may lead nowhere\n"
            "text UTF-8 F/z.txt [z]\n");
}

TEST_F(LoadFolder, WithoutAFileIsAnError) {
  EXPECT_EQ(load("b"),
            "error F/b: there is no file in this folder; name a file, or a folder that holds some "
            "(hidden ones are left out)\n");
  EXPECT_EQ(load("none.txt"), "error F/none.txt: there is no such file or folder; check the path\n");
}

TEST_F(LoadFolder, NoDeeperThanTheLimit) {
  write("b/c.txt", "c");
  LoadOptions options;
  options.limit_folders = 0;
  EXPECT_EQ(load("", options),
            "error F/b: over the limit of 0 folders in each other; raise --limit-folders\n");
}

TEST_F(LoadFolder, ReadsALongLineInPieces) {
  // Many times the limit, without an end of line but the last.
  std::string bytes = "{\"text\": \"" + std::string(std::size_t{1} << 20, 'x') + "\"}\n{\"text\": \"y\"}\n";
  write("long.jsonl", bytes);
  LoadOptions options;
  options.limit_line_bytes = 1000;
  const std::string text = load("long.jsonl", options);
  EXPECT_NE(text.find("long.jsonl:1: the record is over the limit of 1000 bytes"), std::string::npos);
  EXPECT_NE(text.find("passage UTF-8 F/long.jsonl:2 [y]\n"), std::string::npos);
}

RC_GTEST_PROP(Load, StandsAnyBytes, (const std::string& bytes)) {
  Lines lines;
  load_bytes(bytes, "in", {}, lines);
  load_bytes("{\"" + bytes, "in", {}, lines);
  load_bytes("<p>" + bytes, "in", {}, lines);
  load_bytes("---\n" + bytes, "in", {}, lines);
  RC_ASSERT(lines.ok);
}

}  // namespace
}  // namespace outlay
