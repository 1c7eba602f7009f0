// Whole readings, for a part counts only for what has parts.

#include "claims/segment_decider.h"

#include <gtest/gtest.h>

#include "claims/claim_reader.h"
#include "figures/read_figures.h"
#include "text/make_text.h"

namespace outlay {
namespace {

std::vector<std::string> segments_of(std::string text) {
  static const auto figures = FigureReader::load(TableSet());
  static const auto reader = ClaimReader::load(TableSet());
  Document document;
  document.kind = DocumentKind::kPlainText;
  document.bytes = std::move(text);
  document.id = document_id(document.bytes);
  const Text readable = make_text(document);
  std::vector<std::string> segments;
  for (const Claim& claim : reader->read(document, readable, figures->read(readable))) {
    segments.push_back(claim.segment);
  }
  return segments;
}

using Segments = std::vector<std::string>;

TEST(SegmentDecider, TakesThePartInFrontOfWhatIsCounted) {
  EXPECT_EQ(
      segments_of("AI-related product revenue rose 150% at Tencent, while games revenue grew 26%."),
      (Segments{"ai", "gaming"}));
  EXPECT_EQ(segments_of("Samsung reported $2 billion in foundry revenue."), Segments{"foundry"});
  EXPECT_EQ(segments_of("腾讯游戏收入同比增长24%。"), Segments{"gaming"});
}

TEST(SegmentDecider, LeavesTheWholeAlone) {
  EXPECT_EQ(segments_of("Samsung reported revenue of $52 billion, up 8% from a year earlier."),
            (Segments{"", ""}));
  EXPECT_EQ(segments_of("Foundry customers waited; Samsung's revenue rose 8%."), Segments{""});
  EXPECT_EQ(segments_of(
                "Meta will spend $70 billion on capital expenditure, its software revenue aside."),
            Segments{""});
}

}  // namespace
}  // namespace outlay
