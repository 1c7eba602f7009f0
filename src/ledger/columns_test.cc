#include "ledger/columns.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledger/arbitrary_test.h"
#include "ledger/kinds.h"

namespace outlay {
namespace {

std::string printed(const ColumnValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (std::holds_alternative<double>(value)) return "real";
  return "NULL";
}

std::string line_of_columns(EntryKind kind, const ColumnValues& values) {
  std::string line;
  const auto columns = columns_of(kind);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (std::holds_alternative<std::monostate>(values[i])) continue;
    line += std::string(columns[i].name) + "=" + printed(values[i]) + " ";
  }
  return line;
}

TEST(Columns, EachKindHasAValueForEachColumn) {
  EXPECT_EQ(values_of(outlay::Run{}).size(), columns_of(EntryKind::kRun).size());
  EXPECT_EQ(values_of(DocumentReading{}).size(), columns_of(EntryKind::kDocument).size());
  EXPECT_EQ(values_of(Meeting{}).size(), columns_of(EntryKind::kSighting).size());
  EXPECT_EQ(values_of(Claim{}).size(), columns_of(EntryKind::kClaim).size());
  EXPECT_EQ(values_of(Withdrawal{}).size(), columns_of(EntryKind::kWithdrawal).size());
  EXPECT_EQ(values_of(Judgement{}).size(), columns_of(EntryKind::kJudgement).size());
}

TEST(Columns, ARealColumnSortsAndNothingElse) {
  for (const EntryKind kind : kEntryKinds) {
    for (const ColumnName& column : columns_of(kind)) {
      const bool is_real = column.type.find("REAL") != std::string_view::npos;
      EXPECT_EQ(is_real, column.name.starts_with("sort_")) << column.name;
    }
  }
}

TEST(Columns, OfAClaim) {
  Claim claim;
  claim.id = "c-1";
  claim.document = "d";
  claim.place = BytePlace{{1, 5}, 12};
  claim.quote = "over $40bn";
  claim.entity = {"amazon", "meta"};
  claim.concept_id = "capex";
  claim.low = Decimal(40000000000);
  claim.unit = *Unit::parse("USD");
  claim.hedge = "over";
  claim.quantum = Decimal(1000000000);
  claim.interval = Interval::above(*claim.low);
  claim.period = Period::quarter(Year::known(2026), 2, MonthDay{3, 31});
  EXPECT_EQ(line_of_columns(EntryKind::kClaim, values_of(claim)),
            "id=c-1 document=d place=bytes 1-5 line 12 line=12 quote=over $40bn "
            "entity=amazon+meta concept=capex measure=level low=40000000000 unit=USD hedge=over "
            "approx=0 quantum=1000000000 interval=(40000000000, …) "
            "period=Q2 fiscal 2026 (ends 03-31) first_day=2025-07-01 last_day=2025-09-30 "
            "stance=actual probability_permille=1000 sort_value=real ");
}

TEST(Columns, AValueJudgedUnknownIsNoMissingValue) {
  const Judgement unknown{1, "Ann", "no day on it", "d", "", "published", "", "2025-01-01", 0};
  const Judgement undoing{2, "Ben", "there is", "d", "", "published", "", "", 1};
  EXPECT_EQ(line_of_columns(EntryKind::kJudgement, values_of(unknown)),
            "by=Ann why=no day on it document=d key=published value= previous=2025-01-01 ");
  EXPECT_EQ(line_of_columns(EntryKind::kJudgement, values_of(undoing)),
            "by=Ben why=there is document=d key=published undoes=1 ");
}

RC_GTEST_PROP(Columns, AreMadeAgainFromTheBytes, ()) {
  const Claim claim = any_claim();
  const auto again = recompute(EntryKind::kClaim, to_canonical(claim));
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->columns == values_of(claim));
  RC_ASSERT(again->canonical == to_canonical(claim));
  RC_ASSERT(!recompute(EntryKind::kRun, to_canonical(claim)));
}

}  // namespace
}  // namespace outlay
