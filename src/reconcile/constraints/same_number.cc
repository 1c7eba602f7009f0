// One printed number that is several things: a reader who takes one for the
// other is told. Money and counts in one report, on different words, of
// different accounts or periods; most things first, kMostPerReport of them.
#include <algorithm>

#include "base/join.h"
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerReport = 3;

std::string thing(const Workspace& work, const Statement& s) {
  return work.name(s.account) + " " + s.account.concept_id + ", " + period_text(s.period) + ", " +
         std::string(to_string(s.stance));
}

}  // namespace

void find_same_numbers(Workspace& work) {
  for (std::size_t source = 0; source < work.sources.size(); ++source) {
    std::map<std::pair<Unit, Decimal>, std::vector<std::size_t>> by_number;
    for (const std::size_t index : work.statements_in(source)) {
      const Statement& s = work.statements[index];
      if (s.measure != Measure::kLevel || (!s.amount.unit.is_money() && s.amount.unit.dimension != Dimension::kCount)) {
        continue;
      }
      if (s.amount.low && (!s.amount.high || s.amount.is_plain())) {
        by_number[{s.amount.unit, *s.amount.low}].push_back(index);
      }
    }
    std::vector<std::vector<std::size_t>> shared;
    for (const auto& [number, list] : by_number) {
      std::set<std::string> spelled;
      for (const std::size_t index : list) {
        for (const std::size_t claim : work.statements[index].claims) {
          if (work.claims[claim].document == work.sources[source].document) {
            spelled.insert(to_string(work.claims[claim].place));
          }
        }
      }
      // One figure that several share is one place, and no coincidence.
      if (list.size() > 1 && spelled.size() >= list.size()) shared.push_back(list);
    }
    std::stable_sort(shared.begin(), shared.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    if (shared.size() > kMostPerReport) shared.resize(kMostPerReport);
    for (const auto& list : shared) {
      const Statement& first = work.statements[list.front()];
      Finding finding = start(FindingKind::kSameNumber, "same-number", first.account, std::nullopt);
      finding.result = first.amount;
      std::vector<std::string> things;
      for (const std::size_t index : list) {
        const Statement& s = work.statements[index];
        for (const std::string& id : s.account.entity) add_sorted(finding.entity, id);
        finding.support.merge(s.support);
        things.push_back(thing(work, s));
      }
      finding.documents = {work.sources[source].document};
      finding.statement = format_amount(first.amount) + " is " + std::to_string(list.size()) + " things in " +
                          work.label(source) + ": " + join(things, "; ");
      work.add(std::move(finding));
    }
  }
}

}  // namespace outlay
