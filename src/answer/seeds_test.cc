#include <gtest/gtest.h>

#include <iostream>

#include "answer/check.h"
#include "answer/report.h"
#include "answer/why.h"
#include "support/seeds.h"

namespace outlay {
namespace {

std::string text_of(const Answer& answer) {
  std::string text;
  for (const Section& section : answer.sections) {
    text += "== " + section.title + "\n";
    for (const Row& row : section.rows) {
      text += std::string(static_cast<std::size_t>(row.depth) * 2, ' ');
      for (const Cell& cell : row.cells) {
        if (!cell.text.empty()) text += cell.text + " | ";
      }
      text += "\n";
    }
  }
  return text;
}

TEST(SeedArticles, Dump) {
  if (!std::filesystem::exists(test::seeds_path())) GTEST_SKIP() << "no ../shared/corpus/seeds.jsonl";
  const TableSet tables;
  const RateTable rates(tables);
  const Reconciliation result = test::reconcile_case(test::read_seeds(), &rates);
  const test::FewNames names;
  std::cout << text_of(make_report(result, names)) << text_of(*make_why(result, names, "002:10"));
  for (const Finding& f : result.findings) {
    if (f.rule == "total") std::cout << text_of(*make_why(result, names, f.id));
  }
}

}  // namespace
}  // namespace outlay
