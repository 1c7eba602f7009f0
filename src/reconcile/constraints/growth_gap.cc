// Growth rates of one concept told side by side: the lowest against the
// highest, in points and in times. One line a report, concept and segment. A rate
// told of several ("which are growing at 30% rates") stands for each.
#include <algorithm>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

// Beyond this the slower one hardly grew, and times say nothing.
constexpr int kMostTimes = 20;

struct Key {
  std::size_t origin;
  std::string concept_id, segment;
  std::optional<Period> period;
  Base base;
  friend auto operator<=>(const Key&, const Key&) = default;
};

std::vector<std::string> all_with(const Workspace& work, const std::vector<std::size_t>& list, const Amount& amount,
                                  Support& support) {
  std::vector<std::string> entities;
  for (const std::size_t i : list) {
    const Statement& s = work.statements[i];
    if (s.amount.low != amount.low || s.amount.high != amount.high) continue;
    for (const std::string& id : s.account.entity) add_sorted(entities, id);
    support.merge(s.support);
  }
  return entities;
}

void compare(Workspace& work, const Key& key, const std::vector<std::size_t>& list) {
  const auto smaller = [&](std::size_t a, std::size_t b) {
    return work.statements[a].amount.size() < work.statements[b].amount.size();
  };
  const Statement& low = work.statements[*std::min_element(list.begin(), list.end(), smaller)];
  const Statement& high = work.statements[*std::max_element(list.begin(), list.end(), smaller)];
  if (overlaps(low.amount.interval, high.amount.interval)) return;
  Finding finding = start(FindingKind::kFollows, "growth-gap", low.account, key.period);
  const auto slow = all_with(work, list, low.amount, finding.support);
  const auto fast = all_with(work, list, high.amount, finding.support);
  // Of a total and a member of it nothing lies apart.
  for (const std::string& id : fast) {
    if (std::ranges::find(slow, id) != slow.end()) return;
  }
  for (const std::string& id : fast) add_sorted(finding.entity, id);
  for (const std::string& id : slow) add_sorted(finding.entity, id);
  finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
  const Unit points{Dimension::kPercentagePoint, {}};
  Amount gap = high.amount - low.amount;
  gap.unit = points;
  finding.result = gap;
  finding.arithmetic = format_amount(high.amount) + " - " + format_amount(low.amount) + " = " + format_amount(gap);
  finding.statement = key.concept_id + (key.segment.empty() ? "" : " of " + key.segment) + ", " +
                      period_text(key.period) + ": " + work.name(slow) + " " + format_change(low.amount) + ", " +
                      work.name(fast) + " " + format_change(high.amount) + ", " + format_amount(gap) + " apart";
  if (is_positive(low.amount)) {
    const auto times_as_much = ratio(high.amount, low.amount);
    if (times_as_much && times_as_much->size() <= Decimal(kMostTimes)) {
      finding.statement += ", " + format_amount(*times_as_much) + " as much";
      finding.arithmetic += "; " + format_amount(high.amount) + " / " + format_amount(low.amount) + " = " +
                            format_amount(*times_as_much);
    }
  }
  work.add(std::move(finding));
}

}  // namespace

void find_growth_gaps(Workspace& work) {
  std::map<Key, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < work.statements.size(); ++i) {
    const Statement& s = work.statements[i];
    if (s.measure != Measure::kChange || s.amount.unit.dimension != Dimension::kPercent || !s.amount.is_plain() ||
        s.stance != Stance::kActual) {
      continue;
    }
    std::set<std::size_t> origins;
    for (const std::size_t source : s.sources) origins.insert(work.copies.origin[source]);
    for (const std::size_t origin : origins) {
      groups[{origin, s.account.concept_id, s.account.segment, s.period, s.base}].push_back(i);
    }
  }
  for (const auto& [key, list] : groups) {
    std::set<std::vector<std::string>> entities;
    for (const std::size_t i : list) entities.insert(work.statements[i].account.entity);
    if (entities.size() > 1) compare(work, key, list);
  }
}

}  // namespace outlay
