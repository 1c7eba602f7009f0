#include "ledger/json_writer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

namespace outlay {
namespace {

std::string written(const std::map<std::string, std::string>& object) {
  JsonWriter out;
  out.begin_object();
  for (const auto& [key, value] : object) {
    out.key(key);
    out.text(value);
  }
  out.end_object();
  return out.take();
}

// What a larger library makes of the same object is the judge.
std::string dumped(const std::map<std::string, std::string>& object) {
  return nlohmann::json(object).dump();
}

TEST(JsonWriter, EscapesAsTheJudgeDoes) {
  std::string controls;
  for (char c = 0; c < 0x20; ++c) controls += c;
  const std::string texts[] = {
      "", "plain", "a \"quoted\" word", "back\\slash/slash", controls, "\x7F", "人民币160亿元",
      "naïve – “…”", "😀 𝒳", "line\nbreak\ttab", std::string("nul\0inside", 10)};
  for (const std::string& text : texts) {
    EXPECT_EQ(written({{"k", text}}), dumped({{"k", text}})) << text;
  }
}

RC_GTEST_PROP(JsonWriter, WritesAnyObjectAsTheJudgeDoes,
              (const std::map<std::string, std::string>& raw)) {
  std::map<std::string, std::string> object;
  for (const auto& [key, value] : raw) object[valid_utf8(key)] = valid_utf8(value);
  RC_ASSERT(written(object) == dumped(object));
}

RC_GTEST_PROP(JsonWriter, WhatItWritesIsValidJson, (const std::string& bytes)) {
  const auto parsed = nlohmann::json::parse(written({{"k", bytes}}), nullptr, false);
  RC_ASSERT(!parsed.is_discarded());
  RC_ASSERT(parsed["k"].get<std::string>() == valid_utf8(bytes));
}

struct Utf8Case {
  std::string_view bytes;
  const char* want;
};
const Utf8Case kUtf8[] = {
    {"abc", "abc"},
    {"\xC3\xA9", "é"},
    {"\xC3", "�"},                     // cut off
    {"\xA9", "�"},                     // a continuation alone
    {"\xC0\xAF", "��"},                // overlong
    {"\xED\xA0\x80", "���"},           // half of a surrogate pair
    {"\xF4\x90\x80\x80", "����"},      // beyond the last character
    {"\xF0\x9F\x98\x80", "😀"},
    {"a\xFF""b", "a�b"},
    {"\xE4\xBA", "��"},                // two bytes of three
};

TEST(JsonWriter, ReplacesWhatIsNoUtf8) {
  for (const auto& [bytes, want] : kUtf8) EXPECT_EQ(valid_utf8(bytes), want);
}

RC_GTEST_PROP(JsonWriter, ReplacingTwiceIsReplacingOnce, (const std::string& bytes)) {
  RC_ASSERT(valid_utf8(valid_utf8(bytes)) == valid_utf8(bytes));
}

TEST(JsonWriter, LeavesOutWhatIsEmpty) {
  JsonWriter out;
  out.begin_object();
  out.field("a", "");
  out.field("b", std::int64_t{0});
  out.flag("c", false);
  out.field("d", std::vector<std::string>{});
  out.field("e", std::map<std::string, std::string>{});
  out.field("f", std::vector<std::string>{"", "x"});
  out.field("g", std::map<std::string, std::string>{{"", "y"}, {"k", "z"}});
  out.field("h", std::int64_t{-7});
  out.flag("i", true);
  out.end_object();
  EXPECT_EQ(out.take(), R"({"f":["","x"],"g":{"":"y","k":"z"},"h":-7,"i":true})");
}

}  // namespace
}  // namespace outlay
