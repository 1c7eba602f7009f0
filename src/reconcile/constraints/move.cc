// Two moves to date of one listing, told on other days: what lies between.
//
// Both begin at the year's first day, so (1 + later) / (1 + earlier) is the
// move from the one day to the other. Which was first is not said where the
// days are not known; that both are of one listing is an assumption.
#include <algorithm>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerAccount = 3;

void between(Workspace& work, const Statement& low, const Statement& high) {
  const auto factor = divide(growth_factor(high.amount), growth_factor(low.amount), multiple_unit());
  if (!factor) return;
  const Amount move = growth_percent(*factor);
  Finding finding = start(FindingKind::kFollows, "move", high.account, high.period);
  finding.result = move;
  finding.support = low.support;
  finding.support.merge(high.support);
  finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
  finding.support.assume("same listing", work.name(high.account) + " in " + work.labels(low.sources) + " and " +
                                             work.labels(high.sources));
  finding.arithmetic = format_factor(growth_factor(high.amount).size()) + " / " +
                       format_factor(growth_factor(low.amount).size()) + " = " +
                       format_change(move.size(), percent_unit());
  finding.statement = work.name(high.account) + " " + high.account.concept_id + ", " + period_text(high.period) +
                      ": " + format_change(low.amount) + " (" + work.labels(low.sources) + ") and " +
                      format_change(high.amount) + " (" + work.labels(high.sources) + ") are other days; " +
                      format_full_change(move) + " lies between";
  work.add(std::move(finding));
}

}  // namespace

void find_moves(Workspace& work) {
  std::map<std::pair<Account, std::optional<Period>>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < work.statements.size(); ++i) {
    const Statement& s = work.statements[i];
    const bool to_date = s.base == Base::kYearToDate || (s.period && s.period->pattern() == Pattern::kYearToDate);
    if (s.measure == Measure::kChange && to_date && s.period && s.amount.is_plain() &&
        s.amount.unit.dimension == Dimension::kPercent) {
      groups[{s.account, s.period}].push_back(i);
    }
  }
  for (auto& [key, list] : groups) {
    // In order of size; of moves that agree the one with the finer print.
    std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
      return work.statements[a].amount.size() < work.statements[b].amount.size();
    });
    std::vector<std::size_t> distinct;
    for (const std::size_t i : list) {
      const Statement& s = work.statements[i];
      if (!distinct.empty()) {
        const Statement& last = work.statements[distinct.back()];
        if (overlaps(last.amount.interval, s.amount.interval)) {
          if (s.quantum < last.quantum) distinct.back() = i;
          continue;
        }
      }
      distinct.push_back(i);
    }
    for (std::size_t i = 1; i < distinct.size() && i <= kMostPerAccount; ++i) {
      const Statement &a = work.statements[distinct[i - 1]], &b = work.statements[distinct[i]];
      if (!work.share_origin(a.sources, b.sources)) between(work, a, b);
    }
  }
}

}  // namespace outlay
