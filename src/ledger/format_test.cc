// docs/ledger_format.md says how to check a ledger without this program, and
// which columns the views have. Both are tried here.

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "ledger/ledger.h"
#include "ledger/support_test.h"

namespace outlay {
namespace {

std::string page() {
  std::ifstream in(std::string(OUTLAY_SOURCE_DIR) + "/docs/ledger_format.md");
  return {std::istreambuf_iterator<char>(in), {}};
}

// What the program of the page prints.
std::string walked(const Folder& folder, const std::string& ledger) {
  const std::string text = page();
  const std::string_view open = "```sh\n";
  const std::size_t begin = text.find(open);
  if (begin == std::string::npos) return "the page has no program";
  const std::size_t first = begin + open.size();
  std::ofstream(folder.file("walk.sh")) << text.substr(first, text.find("```", first) - first);
  FILE* pipe = popen(("LEDGER='" + ledger + "' sh " + folder.file("walk.sh") + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return "no shell";
  std::string said;
  char buffer[1024];
  while (fgets(buffer, sizeof buffer, pipe) != nullptr) said += buffer;
  pclose(pipe);
  return said;
}

TEST(LedgerFormat, CanBeWalkedWithoutThisProgram) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  Ledger ledger = value_of(Ledger::open_or_create(path));
  expect_done(ledger.begin());
  value_of(ledger.add_run(kSampleRun));
  Source source = sample_source("bytes", "001");
  source.title = "Two  blanks, a \\ and a \"line\nbreak\", 人民币";
  value_of(ledger.add_document(source, "bytes"));
  value_of(ledger.add_claims(source.document, sample_claims(source.document, 0, 2)));
  const Head head = value_of(ledger.commit());
  EXPECT_EQ(walked(folder, path), "5 entries hold, head " + head.hash + "\n");
  tamper(path, "UPDATE entry SET canonical = replace(canonical, '2025', '2026') WHERE sequence = 4");
  EXPECT_EQ(walked(folder, path), "broken at entry 4\n");
}

// The columns of a view, as its row on the page has them between backticks.
std::string columns_on_page(const std::string& view) {
  const std::string text = page();
  const std::size_t begin = text.find("| `" + view + "` |", text.find("## Views"));
  const std::string line = text.substr(begin, text.find('\n', begin) - begin);
  std::string columns;
  std::size_t at = line.find("` |") + 3;
  while ((at = line.find('`', at)) != std::string::npos) {
    const std::size_t end = line.find('`', at + 1);
    columns += line.substr(at + 1, end - at - 1) + " ";
    at = end + 1;
  }
  return columns;
}

// One value of a query on the file.
std::string asked(const std::string& path, const std::string& sql) {
  sqlite3* connection = nullptr;
  sqlite3_open(path.c_str(), &connection);
  std::string said;
  sqlite3_exec(
      connection, sql.c_str(),
      [](void* out, int count, char** row, char**) {
        for (int i = 0; i < count; ++i) {
          static_cast<std::string*>(out)->append(row[i] == nullptr ? "NULL" : row[i]).append(" ");
        }
        return 0;
      },
      &said, nullptr);
  sqlite3_close(connection);
  return said;
}

TEST(LedgerFormat, ViewsHaveTheColumnsOfThePage) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  make_sample_ledger(path);
  for (const char* view : {"claims", "sources", "judgements", "learned"}) {
    EXPECT_EQ(asked(path, std::string("SELECT name FROM pragma_table_info('") + view + "')"),
              columns_on_page(view));
  }
}

TEST(LedgerFormat, ViewsSayWhatTheLedgerSays) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  make_sample_ledger(path);
  Ledger ledger = value_of(Ledger::open_or_create(path));
  const Source second = value_of(ledger.find_documents("002")).at(0);
  const auto judge = [&](const std::string& key, const std::string& value) {
    return value_of(ledger.judge({0, "Ann", "the page", second.document, "", key, value, "", 0}));
  };
  expect_done(ledger.begin());
  value_of(ledger.add_run({0, "0.2.0", "tables", "2026-11-23T10:00:00Z"}));  // 11
  value_of(ledger.withdraw(sample_claim(second.document, 1).id, "read wrongly"));
  const std::uint64_t day = judge("published", "2025-02-25");  // 13
  judge("published", "2025-02-26");                            // 14
  value_of(ledger.undo_judgement(14, "Ann", "no"));            // 15
  judge("publisher", "");                                      // 16
  value_of(ledger.commit());
  ASSERT_EQ(day, 13u);
  EXPECT_EQ(asked(path, "SELECT source, line, low, unit, period, entry FROM claims"),
            "001 1 0 USD 2025 6 001 2 1000000000 USD 2025 7 001 3 2000000000 USD 2025 8 "
            "002 1 0 USD 2025 9 ");
  EXPECT_EQ(asked(path, "SELECT label, publisher, published, path, sightings FROM sources"),
            "001 the-morning-paper 2025-02-20 papers/001.txt 1 "
            "002 NULL 2025-02-25 papers/002.txt 1 ");
  EXPECT_EQ(asked(path, "SELECT entry, in_force, undone_by FROM judgements ORDER BY entry"),
            "13 1 NULL 14 0 15 15 0 NULL 16 1 NULL ");
  EXPECT_EQ(asked(path, "SELECT at, version FROM learned WHERE entry IN (10, 12)"),
            "2026-11-22T10:00:00Z 0.1.0 2026-11-23T10:00:00Z 0.2.0 ");
  // And the program says the same of the sources.
  for (const Source& source : value_of(ledger.sources())) {
    EXPECT_EQ(asked(path, "SELECT coalesce(publisher, ''), published FROM sources WHERE label = '" +
                              source.label + "'"),
              source.publisher + " " + to_string(*source.published) + " ");
  }
  EXPECT_EQ(verified(path), "");
}

}  // namespace
}  // namespace outlay
