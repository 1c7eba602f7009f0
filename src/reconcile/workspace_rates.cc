// The rates that documents imply: one amount printed in two currencies.
#include <algorithm>
#include <map>

#include "reconcile/wording.h"
#include "reconcile/workspace.h"

namespace outlay {
namespace {

// Units of the other currency for one dollar where one of them is the dollar;
// else for one of the currency that restates.
std::pair<const Claim*, const Claim*> in_order(const Claim& original, const Claim& again) {
  const bool dollar_first = original.unit.currency.code() == "USD";
  return dollar_first ? std::pair(&again, &original) : std::pair(&original, &again);
}

bool is_plain_money(const Claim& claim) {
  return claim.measure == Measure::kLevel && claim.unit.is_money() && claim.low && claim.high &&
         *claim.low == *claim.high && !claim.low->is_negative() && !claim.low->is_zero();
}

}  // namespace

void Workspace::make_rates() {
  std::map<std::string, std::size_t> by_id;
  std::map<std::string, std::size_t> source_of;
  for (std::size_t i = 0; i < sources.size(); ++i) source_of.emplace(sources[i].document, i);
  for (std::size_t i = 0; i < claims.size(); ++i) by_id.emplace(claims[i].id, i);
  statements_by_source_.resize(sources.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    for (const std::size_t source : statements[i].sources) statements_by_source_[source].push_back(i);
  }
  for (const Claim& claim : claims) claim_document_.emplace(claim.id, claim.document);
  for (const Claim& again : claims) {
    const auto at = again.restates.empty() ? by_id.end() : by_id.find(again.restates);
    if (at == by_id.end()) continue;
    const Claim& original = claims[at->second];
    if (!is_plain_money(original) || !is_plain_money(again) || original.document != again.document ||
        original.unit == again.unit) {
      continue;
    }
    const auto [of, per] = in_order(original, again);
    const auto amount = divide(printed_amount_of(*of), printed_amount_of(*per), multiple_unit());
    const auto source = source_of.find(again.document);
    if (!amount || source == source_of.end()) continue;
    Rate rate;
    rate.of = of->unit.currency;
    rate.per = per->unit.currency;
    rate.amount = *amount;
    const std::string a = format_amount(*of->low, of->unit), b = format_amount(*per->low, per->unit);
    rate.from = sources[source->second].label + ": " + a + " = " + b;
    rate.document = again.document;
    rate.claims = {std::min(of->id, per->id), std::max(of->id, per->id)};
    rate.arithmetic = a + " / " + b + " = " + format_factor(rate.amount.size());
    identify(rate);
    if (rate_source_.emplace(rate.id, source->second).second) {
      rates_of_origin_[copies.origin[source->second]].push_back(rates.size());
    }
    keep(std::move(rate));
  }
}

}  // namespace outlay
