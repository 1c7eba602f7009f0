// A printed pair of currencies: one amount, twice. Implies a rate, and is held
// against the European Central Bank's where the table reaches.
#include <chrono>
#include <map>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

// A pair is told on some day around its publication or period; the year
// before and behind it holds every rate that a reporter could have taken.
DayRange around(const DayRange& days) {
  return {Day((days.first.year() - std::chrono::years(1)) / days.first.month() / std::chrono::day(1)), days.last};
}

const Claim* claim_of(const Workspace& work, std::size_t source, const std::string& id) {
  for (const std::size_t index : work.statements_in(source)) {
    for (const std::size_t claim : work.statements[index].claims) {
      if (work.claims[claim].id == id) return &work.claims[claim];
    }
  }
  return nullptr;
}

}  // namespace

void find_currency_pairs(Workspace& work) {
  std::map<std::string, std::size_t> source_of;
  for (std::size_t i = 0; i < work.sources.size(); ++i) source_of.emplace(work.sources[i].document, i);
  for (const Rate& rate : work.rates) {
    const auto at = source_of.find(rate.document);
    if (at == source_of.end()) continue;
    const std::size_t source = at->second;
    const Claim* claim = claim_of(work, source, rate.claims.front());
    if (claim == nullptr) continue;
    std::optional<Period> period;
    if (claim->period) period = work.years.bind(*claim->period);
    Finding finding = start(FindingKind::kFollows, "pair", account_of(*claim), period);
    finding.support.claims = rate.claims;
    finding.support.rates = {rate.id};
    finding.support.grade = Grade::kDerived;
    finding.result = rate.amount;
    finding.statement = std::string(rate.of.code()) + " for one " + std::string(rate.per.code()) + " in " +
                        work.label(source) + ": " + format_factor(rate.amount.size()) + " (" +
                        format_factor(rate.amount.interval.low()->value) + "-" +
                        format_factor(rate.amount.interval.high()->value) + ")";
    finding.arithmetic = rate.arithmetic;
    std::optional<DayRange> days;
    if (work.sources[source].published) {
      days = DayRange{*work.sources[source].published, *work.sources[source].published};
    } else if (period) {
      days = period->days();
    }
    const auto bank = days && work.rate_table() ? work.rate_table()->range(rate.of, rate.per, around(*days))
                                                : std::optional<Interval>();
    if (bank && !overlaps(*bank, rate.amount.interval)) {
      finding.kind = FindingKind::kFails;
      finding.statement += ", which no day of that time had";
    }
    work.add(std::move(finding));
  }
}

}  // namespace outlay
