#include "reconcile/reconcile.h"

#include <algorithm>
#include <set>

#include "reconcile/constraints/constraints.h"
#include "reconcile/finding_rank.h"

namespace outlay {
namespace {

// Enough for every variable to move a hundred times; more is a loop that
// creeps, and it is told.
constexpr std::size_t kStepsPerConstraint = 100;

template <class T>
const T* at(const std::vector<T>& list, const std::map<std::string, std::size_t>& index, const std::string& id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &list[found->second];
}

// Numbers of a place in order of the document, not of their spelling.
std::tuple<std::string, std::uint64_t, std::string, std::string> order_of(const Claim& claim) {
  const auto* bytes = std::get_if<BytePlace>(&claim.place);
  return {claim.document, bytes ? bytes->bytes.begin : 0, to_string(claim.place), claim.id};
}

void order_input(std::vector<Source>& sources, std::vector<Claim>& claims) {
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) {
    return std::tie(a.label, a.document) < std::tie(b.label, b.document);
  });
  sources.erase(std::unique(sources.begin(), sources.end(),
                            [](const Source& a, const Source& b) { return a.document == b.document; }),
                sources.end());
  std::map<std::string, std::string> label_of;
  for (const Source& source : sources) label_of.emplace(source.document, source.label);
  std::sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) {
    const auto x = label_of.find(a.document), y = label_of.find(b.document);
    const std::string empty;
    const std::string &p = x == label_of.end() ? empty : x->second, &q = y == label_of.end() ? empty : y->second;
    return p != q ? p < q : order_of(a) < order_of(b);
  });
  claims.erase(std::unique(claims.begin(), claims.end(),
                           [](const Claim& a, const Claim& b) { return a.id == b.id && a.document == b.document; }),
               claims.end());
}

void run_constraints(Workspace& work) {
  for (const Constraint& constraint : constraints()) {
    if (!constraint.derives) constraint.run(work);
    // The first of those that derive starts the rounds of all of them.
    const bool starts_rounds = constraint.derives && constraint.name == "change";
    for (int round = 0; starts_rounds && round < kRounds; ++round) {
      const std::size_t before = work.slots.size();
      for (const Constraint& each : constraints()) {
        if (each.derives) each.run(work);
      }
      if (work.slots.size() == before && round > 0) break;
    }
  }
}

void propagate(Workspace& work, Reconciliation& result) {
  for (const Slot& slot : work.slots) {
    Decimal digit(0);
    for (const std::size_t s : slot.statements) digit = std::max(digit, work.statements[s].quantum);
    if (digit.is_zero()) digit = slot.amount.size().absolute() * Decimal::power_of_ten(-6);
    work.network.add_variable(slot.amount.interval, digit);
  }
  std::set<std::pair<SlotIndex, std::vector<SlotIndex>>> told;
  for (const TotalIdentity& total : work.totals) {
    if (told.emplace(total.total, total.parts).second) work.network.add_total(total.total, total.parts);
  }
  for (const ProductIdentity& product : work.products) {
    const std::size_t factor = work.network.add_variable(product.factor.interval, Decimal::power_of_ten(-4));
    work.network.add_product(product.later, product.earlier, factor);
  }
  const std::size_t constraint_count = told.size() + work.products.size();
  const Network::Outcome outcome = work.network.propagate(kStepsPerConstraint * (constraint_count + 1));
  result.steps = outcome.steps;
  result.limit_reached = outcome.limit_reached;
}

Estimate estimate_of(const Workspace& work, SlotIndex index) {
  const Slot& slot = work.slots[index];
  Estimate estimate;
  estimate.account = slot.account;
  estimate.period = slot.period;
  estimate.stance = slot.stance;
  estimate.speakers = slot.speakers;
  estimate.amount = slot.amount;
  estimate.support = slot.support;
  estimate.arithmetic = slot.arithmetic;
  estimate.narrowed = work.network.interval(index);
  for (const std::size_t s : slot.statements) {
    for (const std::string& purpose : work.statements[s].purpose) add_sorted(estimate.purpose, purpose);
  }
  for (const std::size_t source : slot.sources) add_sorted(estimate.documents, work.sources[source].document);
  estimate.origins = work.origin_count(slot.sources);
  identify(estimate);
  return estimate;
}

void take_estimates(Workspace& work, Reconciliation& result) {
  const auto dollar = Currency::parse("USD");
  std::vector<std::pair<Estimate, std::optional<Term>>> made;
  for (SlotIndex i = 0; i < work.slots.size(); ++i) {
    std::optional<Term> dollars;
    if (work.slots[i].unit.is_money()) dollars = work.in_currency(i, *dollar);
    made.emplace_back(estimate_of(work, i), std::move(dollars));
  }
  std::sort(made.begin(), made.end(), [](const auto& x, const auto& y) {
    const Estimate &a = x.first, &b = y.first;
    const bool a_derived = !a.arithmetic.empty(), b_derived = !b.arithmetic.empty();
    return std::tie(a_derived, a.account, a.period, a.stance, a.id) <
           std::tie(b_derived, b.account, b.period, b.stance, b.id);
  });
  for (auto& [estimate, dollars] : made) {
    if (dollars) {
      const bool printed = dollars->support.rates == estimate.support.rates;
      std::string rate = printed || dollars->support.rates.empty() ? "" : dollars->support.rates.back();
      for (const std::string& id : dollars->support.rates) {
        const auto& own = estimate.support.rates;
        if (std::find(own.begin(), own.end(), id) == own.end()) rate = id;
      }
      result.dollars_of.emplace(estimate.id, Reconciliation::Dollars{dollars->amount, rate});
    }
    result.estimates.push_back(std::move(estimate));
  }
}

template <class T>
void index_by_id(const std::vector<T>& list, std::map<std::string, std::size_t>& index) {
  for (std::size_t i = 0; i < list.size(); ++i) index.emplace(list[i].id, i);
}

}  // namespace

const Source* Reconciliation::source(const std::string& document) const { return at(sources, source_index, document); }
const Claim* Reconciliation::claim(const std::string& id) const { return at(claims, claim_index, id); }
const Estimate* Reconciliation::estimate(const std::string& id) const { return at(estimates, estimate_index, id); }
const Finding* Reconciliation::finding(const std::string& id) const { return at(findings, finding_index, id); }
const Rate* Reconciliation::rate(const std::string& id) const { return at(rates, rate_index, id); }
const Reconciliation::Dollars* Reconciliation::dollars(const std::string& estimate) const {
  const auto found = dollars_of.find(estimate);
  return found == dollars_of.end() ? nullptr : &found->second;
}

Reconciliation reconcile(std::vector<Source> sources, std::vector<Claim> claims, const ReconcileTables& tables) {
  Reconciliation result;
  order_input(sources, claims);
  result.sources = std::move(sources);
  result.claims = std::move(claims);
  Workspace work(result.sources, result.claims, tables);
  run_constraints(work);
  propagate(work, result);
  take_estimates(work, result);
  rank_findings(work, work.findings);
  result.copies = std::move(work.copies);
  result.years = std::move(work.years);
  result.rates = std::move(work.rates);
  result.findings = std::move(work.findings);
  std::sort(result.rates.begin(), result.rates.end(), [](const Rate& a, const Rate& b) { return a.id < b.id; });
  index_by_id(result.claims, result.claim_index);
  index_by_id(result.estimates, result.estimate_index);
  index_by_id(result.findings, result.finding_index);
  index_by_id(result.rates, result.rate_index);
  for (std::size_t i = 0; i < result.sources.size(); ++i) result.source_index.emplace(result.sources[i].document, i);
  return result;
}

}  // namespace outlay
