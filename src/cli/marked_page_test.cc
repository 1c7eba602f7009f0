#include "cli/marked_page.h"

#include <gtest/gtest.h>

#include <string>

namespace outlay {
namespace {

Claim claim_at(const ReadDocument& document, std::string quote, std::uint64_t byte, Stance stance,
               int permille = 900) {
  Claim claim;
  claim.document = document.source.document;
  claim.place = BytePlace{{byte, byte + quote.size()}, 1};
  claim.quote = std::move(quote);
  claim.entity = {"meta"};
  claim.concept_id = "capex";
  claim.stance = stance;
  claim.probability_permille = permille;
  claim.id = "c-" + std::to_string(byte);
  return claim;
}

// A row a claim, as the engine makes them, with fewer columns.
Answer rows_of(const ReadDocument& document) {
  Section section{"claims", "From", {{"entity", "entity"}, {"concept", "concept"}, {"quote", "words"}}, {}};
  for (const Claim& claim : document.claims) {
    section.rows.push_back({claim.id, {{claim.entity.front(), ""}, {claim.concept_id, ""}, {claim.quote, ""}}, {}, 0});
  }
  return {{section}};
}

// What stands in the text: marks as [stance quote], the rest as it is.
std::string text_of(std::string page) {
  page = page.substr(page.find("<div class=\"text\">"));
  page = page.substr(0, page.find("</div>"));
  std::string text;
  for (std::size_t at = 0; at < page.size();) {
    if (page.compare(at, 16, "<a class=\"claim ") == 0) {
      const std::size_t end = page.find('"', at + 16);
      const std::size_t words = page.find('>', at) + 1;
      const std::size_t card = page.find("<span class=\"card\">", words);
      text += "[" + page.substr(at + 16, end - at - 16) + " " + page.substr(words, card - words) + "]";
      at = page.find("</a>", card) + 4;
    } else if (page[at] == '<') {
      at = page.find('>', at) + 1;
    } else {
      text += page[at++];
    }
  }
  return text;
}

TEST(MarkedPage, MarksEachClaimInItsPlace) {
  ReadDocument document;
  document.source.text = "Meta & co\nMeta spent $5bn, then $5bn; up to $9bn <soon>.\n投入50亿元";
  document.source.line_begins = {100, 210, 300};
  document.claims = {claim_at(document, "$5bn", 221, Stance::kActual),
                     claim_at(document, "$5bn", 232, Stance::kPlan, 400),
                     claim_at(document, "up to $9bn", 238, Stance::kPossible),
                     claim_at(document, "50亿元", 306, Stance::kEstimate)};
  EXPECT_EQ(text_of(marked_document(document, rows_of(document), 1)),
            "\nMeta &amp; co\nMeta spent [actual $5bn], then [plan unsure $5bn]; [possible up to $9bn] "
            "&lt;soon&gt;.\n投入[estimate 50亿元]\n");
}

TEST(MarkedPage, WhatIsNotFoundStandsInTheListOnly) {
  ReadDocument document;
  document.source.text = "Meta spent $5bn.";
  document.source.line_begins = {0};
  document.claims = {claim_at(document, "$6bn", 11, Stance::kActual),
                     claim_at(document, "$5bn", 11, Stance::kActual),
                     claim_at(document, "5bn", 12, Stance::kPlan)};  // inside the one before
  const std::string page = marked_document(document, rows_of(document), 2);
  EXPECT_EQ(text_of(page), "\nMeta spent [actual $5bn].\n");
  EXPECT_TRUE(page.contains("<h3>3 claims</h3>"));
  EXPECT_TRUE(page.contains("<li id=\"d2-c-11\">$6bn<br>"));
}

TEST(MarkedPage, NothingOfADocumentIsMarkup) {
  ReadDocument document;
  document.source.title = "<script>alert(\"x\")</script>";
  document.source.text = "<b>Meta</b> \x01 spent";
  document.source.line_begins = {0};
  const std::string page = marked_document(document, rows_of(document), 1);
  EXPECT_FALSE(page.contains("<script"));
  EXPECT_TRUE(page.contains("&lt;script&gt;alert(&quot;x&quot;)"));
  EXPECT_TRUE(page.contains("&lt;b&gt;Meta&lt;/b&gt;"));
}

}  // namespace
}  // namespace outlay
