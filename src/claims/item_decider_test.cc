// Whole readings, for an item depends on the concept that was read.

#include "claims/item_decider.h"

#include <gtest/gtest.h>

#include "claims/claim_reader.h"
#include "figures/read_figures.h"
#include "text/make_text.h"

namespace outlay {
namespace {

std::vector<std::string> items_of(std::string text) {
  static const auto figures = FigureReader::load(TableSet());
  static const auto reader = ClaimReader::load(TableSet());
  Document document;
  document.kind = DocumentKind::kPlainText;
  document.bytes = std::move(text);
  document.id = document_id(document.bytes);
  const Text readable = make_text(document);
  std::vector<std::string> items;
  for (const Claim& claim : reader->read(document, readable, figures->read(readable))) {
    items.push_back(claim.item);
  }
  return items;
}

TEST(ItemDecider, NamesWhatIsCountedOrPriced) {
  const struct {
    const char* text;
    std::vector<std::string> want;
  } cases[] = {
      {"Tencent bought 20,000 H20 chips from Nvidia.", {"nvidia-h20"}},
      {"Microsoft reported earnings per share of $4.20, up 12% from a year earlier.",
       {"share", "share"}},
      {"Meta laid off 3,600 employees.", {"layoffs"}},
      {"腾讯采购了5万颗H20芯片。", {"nvidia-h20"}},
      {"OpenAI's annualized revenue reached $13 billion.", {"run-rate"}},
      {"Microsoft reported net income of $27 billion.", {""}},             // no item
      {"Oracle's revenue was $16 billion; a share cost $210.", {"", ""}},  // not across a figure
  };
  for (const auto& c : cases) EXPECT_EQ(items_of(c.text), c.want) << c.text;
}

TEST(ItemDecider, AHeldPartIsTheStakeOfItsCompany) {
  EXPECT_EQ(items_of("Amazon bought a 15% stake in Anthropic."),
            std::vector<std::string>{"anthropic-stake"});
}

}  // namespace
}  // namespace outlay
