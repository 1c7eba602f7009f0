#include "claims/claim_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "figures/read_figures.h"
#include "text/make_text.h"

namespace outlay {
namespace {

class Reading {
 public:
  Reading(std::string text, std::string_view published) {
    document_.kind = DocumentKind::kPlainText;
    document_.bytes = std::move(text);
    document_.id = document_id(document_.bytes);
    document_.facts.published = parse_day(published);
    text_ = make_text(document_);
    const Result<FigureReader> figures = FigureReader::load(TableSet());
    figures_ = figures->read(text_);
  }

  [[nodiscard]] std::vector<Claim> claims() const { return reader().read(document_, text_, figures_); }
  [[nodiscard]] std::vector<std::string> explain() const {
    return reader().explain(document_, text_, figures_);
  }

 private:
  static const ClaimReader& reader() {
    static const Result<ClaimReader> loaded = ClaimReader::load(TableSet());
    return *loaded;
  }
  Document document_;
  Text text_;
  std::vector<Figure> figures_;
};

std::string bound(const std::optional<Decimal>& value) { return value ? value->to_string() : ""; }

// "capex level 23000000000 CNY; …" without who: that is entity_test.cc's.
std::string what(const Claim& claim) {
  const std::string low = bound(claim.low), high = bound(claim.high);
  std::string line = fmt::format("{} {} {} {}", claim.concept_id, to_string(claim.measure),
                                 low == high ? low : low + ".." + high, claim.unit.to_string());
  if (claim.period) line += fmt::format(" for {}", claim.period->to_string());
  if (claim.base != Base::kNone) line += fmt::format(" {}", to_string(claim.base));
  if (claim.stance != Stance::kActual) line += fmt::format(" {}", to_string(claim.stance));
  if (!claim.restates.empty()) line += " again";
  return line;
}

struct Case {
  const char* text;
  const char* published;
  std::vector<const char*> want;
};

const Case kCases[] = {
    {"Microsoft's revenue rose 15% year over year to $64.7 billion in the second quarter of 2024.",
     "2024-07-30",
     {"revenue change 15 percent for Q2 2024 yoy", "revenue level 64700000000 USD for Q2 2024"}},
    {"Meta expects capital expenditures of $60 billion to $65 billion in 2025.",
     "2025-01-29",
     {"capex level 60000000000..65000000000 USD for 2025 plan"}},
    {"2024年第三季度，腾讯营收1671.9亿元，同比增长8%。",
     "2024-11-13",
     {"revenue level 167190000000 CNY for Q3 2024", "revenue change 8 percent for Q3 2024 yoy"}},
    {"Shares of Oracle fell 6% in extended trading.", "2025-09-09",
     {"share-price change -6 percent"}},
    {"Meet at 10 Downing Street at 7 pm, chapter 12.", "2025-01-29", {}},
    {"No figure stands here.", "2025-01-29", {}},
    {"", "", {}},
};

TEST(ClaimReader, ReadsPlainSentences) {
  for (const Case& c : kCases) {
    const std::vector<Claim> claims = Reading(c.text, c.published).claims();
    ASSERT_EQ(claims.size(), c.want.size()) << c.text;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      // A day that is told in the want must be met; one that is not is open.
      const std::string got = what(claims[i]);
      EXPECT_TRUE(got.starts_with(c.want[i])) << c.text << "\n got " << got << "\nwant " << c.want[i];
    }
  }
}

TEST(ClaimReader, ARestatementLeadsToTheFirstAndTakesItsKeys) {
  const std::vector<Claim> claims =
      Reading("Tencent plans to spend 36 billion yuan ($5 billion) on data centers in 2026.",
              "2025-12-01")
          .claims();
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[1].restates, claims[0].id);
  EXPECT_EQ(claims[1].concept_id, claims[0].concept_id);
  EXPECT_EQ(claims[1].period, claims[0].period);
  EXPECT_NE(claims[1].id, claims[0].id);
}

TEST(ClaimReader, AYearThatNobodyTellsIsAVariableAndNoGuess) {
  const std::vector<Claim> claims =
      Reading("Baidu's capital expenditure was 4.2 billion yuan in the first half of the year.", "")
          .claims();
  ASSERT_EQ(claims.size(), 1U);
  if (claims[0].period) {
    EXPECT_FALSE(claims[0].period->is_dated()) << claims[0].period->to_string();
  }
}

TEST(ClaimReader, EqualInputGivesEqualClaimsAndEachIsWhole) {
  const char* text = "Amazon said it would spend $105 billion this year, up from $83 billion in 2024.";
  const std::vector<Claim> first = Reading(text, "2025-02-25").claims();
  const std::vector<Claim> second = Reading(text, "2025-02-25").claims();
  ASSERT_EQ(first.size(), 2U);
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(to_string(first[i]), to_string(second[i]));
    EXPECT_EQ(first[i].id, second[i].id);
    EXPECT_FALSE(first[i].entity.empty());
    EXPECT_TRUE(first[i].decided_by.contains("concept"));
    EXPECT_TRUE(first[i].decided_by.contains("value"));
    EXPECT_GT(first[i].probability_permille, 0);
    EXPECT_LE(first[i].probability_permille, 1000);
  }
}

TEST(ClaimReader, ExplainsEachStep) {
  const std::vector<std::string> lines =
      Reading("Oracle raised $18 billion in bonds.", "2025-09-25").explain();
  const auto holds = [&](std::string_view piece) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
      return line.find(piece) != std::string::npos;
    });
  };
  EXPECT_TRUE(holds("concept: funding"));
  EXPECT_TRUE(holds("period: "));
  EXPECT_TRUE(holds("entity: "));
}

// Beside words of spending, what is held or owed keeps its name.
TEST(ClaimReader, AnAmountHeldIsNamedRightBeforeIt) {
  const struct {
    const char* text;
    const char* want;
  } cases[] = {
      {"Oracle raised its AI spending again, drawing on cash reserves exceeding $50 billion.", "cash"},
      {"Oracle raised its AI spending again, to $50 billion.", "capex"},
      {"While capital spending grows, Oracle carries debt of $90 billion.", "debt"},
  };
  for (const auto& c : cases) {
    const std::vector<Claim> claims = Reading(c.text, "2026-02-10").claims();
    ASSERT_EQ(claims.size(), 1U) << c.text;
    EXPECT_EQ(claims[0].concept_id, c.want) << c.text;
  }
}

}  // namespace
}  // namespace outlay
