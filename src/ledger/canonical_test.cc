#include "ledger/canonical.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include "ledger/arbitrary_test.h"

namespace outlay {
namespace {

bool same(const Claim& a, const Claim& b) {
  return a.id == b.id && a.document == b.document && a.place == b.place && a.quote == b.quote &&
         a.entity == b.entity && a.concept_id == b.concept_id && a.measure == b.measure &&
         a.low == b.low && a.high == b.high && a.unit == b.unit && a.hedge == b.hedge &&
         a.approx == b.approx && a.quantum == b.quantum && a.interval == b.interval &&
         a.period == b.period && a.base == b.base && a.stance == b.stance &&
         a.said_by == b.said_by && a.purpose == b.purpose && a.segment == b.segment &&
         a.item == b.item && a.definition == b.definition && a.counterparty == b.counterparty &&
         a.restates == b.restates && a.probability_permille == b.probability_permille &&
         a.decided_by == b.decided_by;
}

bool same(const Source& a, const Source& b) {
  return a.document == b.document && a.label == b.label && a.kind == b.kind &&
         a.encoding == b.encoding && a.title == b.title && a.publisher == b.publisher &&
         a.author == b.author && a.via == b.via && a.address == b.address &&
         a.language == b.language && a.published == b.published && a.decided_by == b.decided_by;
}

// Sorted keys and no blanks, by a library that sorts and prints on its own.
bool is_canonical_form(const std::string& bytes) {
  const auto parsed = nlohmann::json::parse(bytes, nullptr, false);
  return !parsed.is_discarded() && parsed.dump() == bytes;
}

RC_GTEST_PROP(Canonical, AClaimComesBack, ()) {
  const Claim claim = any_claim();
  const std::string bytes = to_canonical(claim);
  const auto back = claim_from(bytes);
  RC_ASSERT(back.has_value());
  RC_ASSERT(same(*back, claim));
  RC_ASSERT(to_canonical(*back) == bytes);
  RC_ASSERT(is_canonical_form(bytes));
}

RC_GTEST_PROP(Canonical, TheClaimThatComesBackHasTheSameId, ()) {
  const Claim claim = any_claim();
  auto back = claim_from(to_canonical(claim));
  RC_ASSERT(back.has_value());
  identify(*back);
  RC_ASSERT(back->id == claim.id);
}

RC_GTEST_PROP(Canonical, AReadingComesBack, ()) {
  DocumentReading reading;
  reading.source = any_source();
  reading.size_bytes = *rc::gen::arbitrary<std::uint32_t>();
  reading.text_hash = any_text();
  reading.kept = *rc::gen::arbitrary<bool>();
  const std::string bytes = to_canonical(reading);
  const auto back = reading_from(bytes);
  RC_ASSERT(back.has_value());
  RC_ASSERT(same(back->source, reading.source));
  RC_ASSERT(back->size_bytes == reading.size_bytes && back->text_hash == reading.text_hash &&
            back->kept == reading.kept);
  RC_ASSERT(is_canonical_form(bytes));
}

RC_GTEST_PROP(Canonical, SmallRecordsComeBack, ()) {
  const Meeting meeting{0, any_text(), any_text(), any_text()};
  const auto met = meeting_from(to_canonical(meeting));
  RC_ASSERT(met && met->document == meeting.document && met->path == meeting.path &&
            met->passage == meeting.passage);
  const Withdrawal withdrawal{0, any_text(), *rc::gen::arbitrary<std::uint32_t>(), any_text()};
  const auto withdrawn = withdrawal_from(to_canonical(withdrawal));
  RC_ASSERT(withdrawn && withdrawn->claim == withdrawal.claim &&
            withdrawn->claim_sequence == withdrawal.claim_sequence &&
            withdrawn->reason == withdrawal.reason);
  const Judgement judgement{0, any_text(), any_text(), any_text(), any_text(), any_text(),
                            any_text(), any_text(), *rc::gen::arbitrary<std::uint32_t>()};
  const auto judged = judgement_from(to_canonical(judgement));
  RC_ASSERT(judged && judged->by == judgement.by && judged->why == judgement.why &&
            judged->document == judgement.document && judged->claim == judgement.claim &&
            judged->key == judgement.key && judged->value == judgement.value &&
            judged->previous == judgement.previous && judged->undoes == judgement.undoes);
  RC_ASSERT(is_canonical_form(to_canonical(judgement)));
}

TEST(Canonical, AClaimLooksLikeThis) {
  Claim claim;
  claim.document = std::string(64, 'a');
  claim.place = BytePlace{{120, 134}, 7};
  claim.quote = "RMB 23 billion";
  claim.entity = {"alibaba"};
  claim.concept_id = "capex";
  claim.low = claim.high = Decimal(23000000000);
  claim.unit = *Unit::parse("CNY");
  claim.quantum = Decimal(1000000000);
  claim.interval = Interval::rounded(*claim.low, claim.quantum);
  claim.period = Period::half(Year::unknown(claim.document), 1);
  claim.purpose = {"ai"};
  claim.decided_by = {{"entity", "nearest"}};
  identify(claim);
  EXPECT_EQ(to_canonical(claim),
            R"({"concept":"capex","decided_by":{"entity":"nearest"},"document":")" +
                std::string(64, 'a') + R"(","entity":["alibaba"],"entry":"claim",)"
                R"("high":"23000000000","id":")" + claim.id +
                R"(","interval":{"high":"23500000000","low":"22500000000"},)"
                R"("low":"23000000000","measure":"level",)"
                R"("period":{"number":1,"pattern":"half","variable":")" + std::string(64, 'a') +
                R"("},"place":"bytes 120-134 line 7","probability_permille":1000,)"
                R"("purpose":["ai"],"quantum":"1000000000","quote":"RMB 23 billion",)"
                R"("stance":"actual","unit":"CNY"})");
}

// A change in one place of a good claim after which it is none. Nothing of
// this may reach an assertion further in.
struct Damage {
  const char* find;
  const char* put;
};
const Damage kDamage[] = {
    {R"("entry":"claim")", R"("entry":"run")"},
    {R"("entry":"claim",)", ""},
    {R"("measure":"level")", R"("measure":"levels")"},
    {R"("measure":"level",)", ""},
    {R"("stance":"actual")", R"("stance":7)"},
    {R"("unit":"CNY")", R"("unit":"yuan")"},
    {R"("unit":"CNY")", R"("unit":null)"},
    {R"("low":"1")", R"("low":"one")"},
    {R"("low":"1")", R"("low":1)"},
    {R"("low":"0.5")", R"("low":"9")"},                        // an interval upside down
    {R"("low":"0.5")", R"("low":"1.5","low_open":true)"},      // an open point
    {R"("high":"1.5")", R"("high":"NaN")"},
    {R"("place":"bytes 0-1 line 1")", R"("place":"somewhere")"},
    {R"("place":"bytes 0-1 line 1")", R"("place":"bytes 9-1 line 1")"},
    {R"("probability_permille":1000)", R"("probability_permille":1001)"},
    {R"("probability_permille":1000)", R"("probability_permille":-1)"},
    {R"("entity":["a"])", R"("entity":[1])"},
    {R"("entity":["a"])", R"("entity":"a")"},
    {R"("pattern":"quarter")", R"("pattern":"fortnight")"},
    {R"("number":3)", R"("number":5)"},
    {R"("number":3)", R"("number":-3)"},
    {R"("number":3)", R"("number":4294967299)"},
    {R"("number":3,"pattern":"quarter")", R"("number":1301,"pattern":"day")"},
    {R"("number":3,"pattern":"quarter")", R"("number":1132,"pattern":"day")"},
    {R"("number":3,"pattern":"quarter")", R"("number":3,"pattern":"half")"},
    {R"("number":3,"pattern":"quarter")", R"("number":13,"pattern":"month")"},
    {R"("pattern":"quarter")", R"("pattern":"years","years":201)"},
    {R"("pattern":"quarter")", R"("pattern":"years")"},
    {R"("pattern":"quarter")", R"("from":"2025-02-02","pattern":"from-to","to":"2025-02-01")"},
    {R"("pattern":"quarter")", R"("from":"2025-02-30","pattern":"from-to","to":"2025-03-01")"},
    {R"("fiscal_year_end":"03-31")", R"("fiscal_year_end":"03-32")"},
    {R"("year":2025)", R"("year":99999)"},
    {R"("year":2025)", R"("year":"2025")"},
    {"}", ""},
};

TEST(Canonical, WhatIsNoClaimIsNotRead) {
  Claim claim;
  claim.document = "d";
  claim.place = BytePlace{{0, 1}, 1};
  claim.entity = {"a"};
  claim.low = claim.high = Decimal(1);
  claim.unit = *Unit::parse("CNY");
  claim.quantum = Decimal(1);
  claim.interval = Interval::rounded(Decimal(1), Decimal(1));
  claim.period = Period::quarter(Year::known(2025), 3, MonthDay{3, 31});
  const std::string good = to_canonical(claim);
  ASSERT_TRUE(claim_from(good)) << good;
  for (const auto& [find, put] : kDamage) {
    std::string bad = good;
    const std::size_t at = bad.find(find);
    ASSERT_NE(at, std::string::npos) << find;
    bad.replace(at, std::string_view(find).size(), put);
    EXPECT_FALSE(claim_from(bad)) << bad;
  }
}

TEST(Canonical, AnyBytesAreReadOrRefused) {
  const std::string_view texts[] = {
      "", "{}", "[]", "null", "{\"entry\":\"claim\"}", "{\"entry\":\"run\"}",
      "{\"at\":\"2025-13-01T00:00:00Z\",\"entry\":\"run\"}", "{\"entry\":\"document\",\"size_bytes\":-1}",
      "{\"entry\":\"withdrawal\",\"claim_sequence\":\"1\"}", "\xFF\xFE", "{\"entry\":\"judgement\"} x"};
  for (const std::string_view text : texts) {
    EXPECT_FALSE(claim_from(text)) << text;
    EXPECT_FALSE(run_from(text)) << text;
    EXPECT_FALSE(reading_from(text)) << text;
    EXPECT_FALSE(withdrawal_from(text)) << text;
    EXPECT_FALSE(judgement_from(text)) << text;
  }
  EXPECT_FALSE(claim_from(std::string(100000, '[')));  // nesting is no recursion here
}

TEST(Canonical, ARunHasARealMoment) {
  const std::pair<const char*, bool> kMoments[] = {
      {"2026-11-22T17:43:05Z", true},  {"2026-11-22T24:00:00Z", false},
      {"2026-02-29T00:00:00Z", false}, {"2024-02-29T23:59:59Z", true},
      {"2026-11-22 17:43:05Z", false}, {"2026-11-22T17:43:05", false},
      {"2026-11-22T17:4x:05Z", false}, {"", false}};
  for (const auto& [at, good] : kMoments) {
    EXPECT_EQ(is_utc_time(at), good) << at;
    EXPECT_EQ(run_from(to_canonical(outlay::Run{0, "1", "d", at})).has_value(), good) << at;
  }
  EXPECT_TRUE(is_utc_time(utc_now())) << utc_now();
}

}  // namespace
}  // namespace outlay
