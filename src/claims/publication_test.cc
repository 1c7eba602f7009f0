#include "claims/publication.h"

#include <gtest/gtest.h>

#include <string>

#include "text/make_text.h"

namespace outlay {
namespace {

struct Tables {
  TableSet set;
  Names names = *Names::load(set);
  NameWords words = *NameWords::load(set);
  PublicationReader reader = *PublicationReader::load(set);
};

const Tables& tables() {
  static const Tables kTables;
  return kTables;
}

std::string facts_of(std::string_view bytes, std::string_view address = {}) {
  Document document;
  document.kind = DocumentKind::kPlainText;
  document.bytes = std::string(bytes);
  document.facts.address = std::string(address);
  const Text text = make_text(document);
  std::string line;
  for (const PublicationFact& fact :
       tables().reader.read(document, text, tables().names, tables().words)) {
    line += (line.empty() ? "" : "; ") + to_string(fact, text);
  }
  return line;
}

TEST(Publication, ReadsWhatATextSaysOfItself) {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"Spending rose by 4%.\n\nThis article originally appeared in the South China Morning Post (SCMP).",
       "publisher scmp (appeared) «South China Morning Post»"},
      {"Spending rose by 4%.\n\nSource link: news.example-daily.com.",
       "via news.example-daily.com (source-line) «news.example-daily.com»"},
      {"Spending rose by 4%.\n\nSource: www.reuters.com", "via reuters (source-line) «www.reuters.com»"},
      {"资本支出增长4%。\n\n来源：华尔街日报", "via wall-street-journal (source-line) «华尔街日报»"},
      {"财联社8月3日电，资本支出增长4%。", "publisher cls (wire-opening) «财联社»"},
      {"TOKYO, Nov 3 (Reuters) - Spending rose by 4%.", "publisher reuters (wire-opening) «Reuters»"},
      {"Spending rose by 4%.\n\nCopyright © 2025 The Register. All rights reserved.",
       "publisher the-register (copyright-line) «The Register»"},
      {"Spending rose by 4%.\n\nPan Finance\u00A0is a quarterly print journal and news website for everybody.",
       "publisher pan-finance (about-itself) «Pan Finance»"},
      // A paper that is quoted did not publish it.
      {"Spending rose by 4%, Reuters reported on Monday.", ""},
      {"The source of the power is a river.", ""},
      {"Spending rose by 4%.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(facts_of(c.text), c.want) << c.text;
}

TEST(Publication, TheOwnAddressCountsMost) {
  EXPECT_EQ(facts_of("Spending rose.\n\nCopyright © 2025 The Register.", "https://www.scmp.com/tech/1"),
            "publisher scmp (address) «»");
}

TEST(Publication, HearsWhoOwnsThePublisher) {
  EXPECT_EQ(facts_of("Alibaba owns the South China Morning Post.\n\nThis article originally "
                     "appeared in the South China Morning Post."),
            "publisher scmp (appeared) «South China Morning Post»; owner alibaba (owner-named) "
            "«Alibaba owns the South China Morning Post.»");
  // Whom somebody else owns is not told of the publisher.
  EXPECT_EQ(facts_of("ByteDance owns TikTok.\n\nThis article originally appeared in the South China "
                     "Morning Post."),
            "publisher scmp (appeared) «South China Morning Post»");
}

TEST(Publication, FillsWhatTheSourceDoesNotSay) {
  Document document;
  document.kind = DocumentKind::kPlainText;
  document.bytes = "资本支出增长4%。\n\n来源：财联社";
  const Text text = make_text(document);
  const auto facts = tables().reader.read(document, text, tables().names, tables().words);
  Source source;
  source.publisher = "South China Morning Post";
  fill_publication(facts, text, tables().names, source);
  EXPECT_EQ(source.publisher, "scmp");
  EXPECT_EQ(source.via, "cls");
  EXPECT_EQ(source.decided_by["via"], "source-line");
  EXPECT_EQ(source.language, "zh");
  EXPECT_FALSE(source.decided_by.contains("publisher"));
}

}  // namespace
}  // namespace outlay
