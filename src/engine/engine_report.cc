// Questions to the evidence: reconciled, then answered.

#include <cassert>

#include "answer/check.h"
#include "answer/report.h"
#include "answer/why.h"
#include "engine/state.h"

namespace outlay {
namespace {

Reconciliation reconciled(const Evidence& evidence, const Reconciling& with) {
  return reconcile(evidence.sources, evidence.claims, {&with.table_names, &with.rates, &with.concepts});
}

}  // namespace

Result<Answer> Engine::report(const Evidence& evidence, std::size_t most_rows) const {
  assert(state_->reconciling.has_value());
  const Reconciling& with = *state_->reconciling;
  return make_report(reconciled(evidence, with), with.table_names, {.most_rows = most_rows, .concepts = &with.concepts});
}

Result<Answer> Engine::check(const Evidence& evidence) const {
  assert(state_->reconciling.has_value());
  return make_check(reconciled(evidence, *state_->reconciling));
}

Result<Answer> Engine::why(const Evidence& evidence, std::string_view what) const {
  assert(state_->reconciling.has_value());
  return make_why(reconciled(evidence, *state_->reconciling), state_->reconciling->table_names,
                  what);
}

}  // namespace outlay
