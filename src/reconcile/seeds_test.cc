#include <gtest/gtest.h>

#include <iostream>

#include "support/seeds.h"

namespace outlay {
namespace {

TEST(SeedArticles, Dump) {
  if (!std::filesystem::exists(test::seeds_path())) GTEST_SKIP() << "no ../shared/corpus/seeds.jsonl";
  const TableSet tables;
  const RateTable rates(tables);
  const Reconciliation result = test::reconcile_case(test::read_seeds(), &rates);
  for (const Estimate& e : result.estimates) std::cout << to_string(e) << "\n";
  std::cout << "\n" << test::findings_of(result, "");
}

}  // namespace
}  // namespace outlay
