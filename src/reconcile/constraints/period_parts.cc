// The parts of a period add up to it: quarters to halves and years, halves to
// years, three quarters to nine months. For what is spent or earned over time;
// amounts that stand at a moment don't add up.
#include <algorithm>
#include <chrono>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"
#include "reconcile/constraints/members.h"

namespace outlay {
namespace {

struct Split {
  Period whole;
  std::vector<Period> parts;
};

// Of a year that is not known, by pattern.
std::vector<Split> splits_of_unknown_year(const Period& p) {
  const MonthDay end = p.fiscal_year_end();
  const Year& y = p.in_year();
  const auto q = [&](int n) { return Period::quarter(y, n, end); };
  const auto h = [&](int n) { return Period::half(y, n, end); };
  return {{h(1), {q(1), q(2)}},
          {h(2), {q(3), q(4)}},
          {Period::nine_months(y, end), {q(1), q(2), q(3)}},
          {Period::nine_months(y, end), {h(1), q(3)}},
          {Period::year(y, end), {h(1), h(2)}},
          {Period::year(y, end), {q(1), q(2), q(3), q(4)}},
          {Period::year(y, end), {Period::nine_months(y, end), q(4)}}};
}

// `count` whole months from a first of the month.
Period months_from(const Day& first, int count) {
  const Day behind = first + std::chrono::months(count);
  const Day last(std::chrono::sys_days(behind) - std::chrono::days(1));
  return *Period::from_corpus(to_string(first) + "/" + to_string(last));
}

// Of days that are known: what begins on the same day, by months, so that a
// company's fiscal year is met as the calendar's is.
std::vector<Split> splits_of_days(const Day& first) {
  constexpr int kLengths[][4] = {{3, 3}, {3, 3, 3}, {6, 3}, {6, 6}, {3, 3, 3, 3}, {9, 3}};
  std::vector<Split> splits;
  for (const auto& lengths : kLengths) {
    Split split{Period::day(first), {}};
    int months = 0;
    for (const int length : lengths) {
      if (length == 0) continue;
      split.parts.push_back(months_from(first + std::chrono::months(months), length));
      months += length;
    }
    split.whole = months_from(first, months);
    splits.push_back(std::move(split));
  }
  return splits;
}

std::vector<Split> splits_of(const Period& p) {
  if (!p.is_dated()) return splits_of_unknown_year(p);
  return splits_of_days(p.days()->first);
}

// A sum that nobody asked for is made only for the calendar's own halves and years.
bool is_calendar(const Period& p) { return p.pattern() != Pattern::kFromTo; }

using Found = std::vector<std::optional<SlotIndex>>;

Term sum_of(const Workspace& work, const Found& parts, std::optional<std::size_t> but) {
  std::optional<Term> sum;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (but && i == *but) continue;
    const Term term = work.term(*parts[i]);
    if (!sum) {
      sum = term;
      continue;
    }
    sum->amount = sum->amount + term.amount;
    sum->support.merge(term.support);
    sum->text += " + " + term.text;
  }
  return *sum;
}

void make(Workspace& work, const Slot& like, const Period& period, Term term, const std::string& arithmetic) {
  Slot slot;
  slot.account = like.account;
  slot.period = period;
  slot.stance = like.stance;
  slot.speakers = like.speakers;
  slot.unit = like.unit;
  slot.sources = like.sources;
  slot.amount = term.amount;
  slot.support = std::move(term.support);
  slot.support.grade = weakest(slot.support.grade, Grade::kDerived);
  slot.arithmetic = arithmetic;
  const auto made = work.derive(slot);
  if (!made) return;
  Finding finding = start(FindingKind::kFollows, "period-parts", slot.account, period);
  finding.result = slot.amount;
  finding.support = slot.support;
  add_sorted(finding.support.estimates, work.slots[*made].id);
  finding.arithmetic = arithmetic;
  finding.statement = work.name(slot.account) + " " + slot.account.concept_id + ", " + period_text(period) + ": " +
                      arithmetic + " (" + format_interval(slot.amount) + ")";
  work.add(std::move(finding));
}

void try_split(Workspace& work, const Slot& like, const Split& split) {
  const auto find = [&](const Period& period) {
    return work.find(like.account, period, like.stance, like.speakers, like.unit);
  };
  const auto whole = find(split.whole);
  Found parts;
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < split.parts.size(); ++i) {
    parts.push_back(find(split.parts[i]));
    if (!parts.back()) missing.push_back(i);
  }
  const bool all_stated = std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
    return part && work.slots[*part].is_stated();
  });
  if (!whole && missing.empty()) {
    if (!is_calendar(split.whole)) return;
    const Term sum = sum_of(work, parts, std::nullopt);
    make(work, like, split.whole, sum, sum.text + " = " + format_amount(sum.amount));
  } else if (whole && missing.empty() && all_stated && work.slots[*whole].is_stated()) {
    const Slot& stated = work.slots[*whole];
    const Term sum = sum_of(work, parts, std::nullopt);
    const bool closes = overlaps(sum.amount.interval, stated.amount.interval);
    Finding finding = start(closes ? FindingKind::kCloses : FindingKind::kFails, "period-parts", stated.account,
                            stated.period);
    finding.result = sum.amount;
    finding.stated = stated.amount;
    finding.support = sum.support;
    finding.support.merge(stated.support);
    finding.arithmetic = sum.text + " = " + format_amount(sum.amount);
    finding.statement = work.name(stated.account) + " " + stated.account.concept_id + ", " +
                        period_text(stated.period) + ": " + finding.arithmetic + " (" + format_interval(sum.amount) +
                        "), stated " + format_amount(stated.amount);
    work.add(std::move(finding));
    if (closes) {
      std::vector<SlotIndex> indexes;
      for (const auto& part : parts) indexes.push_back(*part);
      work.totals.push_back({*whole, indexes});
    }
  } else if (whole && missing.size() == 1) {
    Term rest = work.term(*whole);
    const Term others = sum_of(work, parts, missing[0]);
    rest.amount = rest.amount - others.amount;
    rest.support.merge(others.support);
    std::string arithmetic = rest.text + " - " + others.text;
    if (parts.size() > 2) arithmetic = rest.text + " - (" + others.text + ")";
    if (!rest.amount.is_plain() || (!is_positive(rest.amount) && like.account.concept_id == "capex")) return;
    arithmetic += " = " + format_amount(rest.amount);
    make(work, like, split.parts[missing[0]], rest, arithmetic);
  }
}

}  // namespace

void find_period_parts(Workspace& work) {
  const std::size_t count = work.slots.size();
  std::set<std::tuple<Account, Period, Stance, std::vector<std::string>, Unit>> done;
  for (SlotIndex i = 0; i < count; ++i) {
    const Slot like = work.slots[i];
    if (!like.period || !work.concepts().has_one_amount(like.account.concept_id) || work.concepts().stands_at_a_moment(like.account.concept_id) ||
        !is_summed(like) || like.stance == Stance::kPossible) {
      continue;
    }
    const auto months = like.period->months();
    if (!months || *months > 12 || *months % 3 != 0) continue;
    // Unknown years go by the year, known ones by the day they begin on.
    const Period anchor = like.period->is_dated() ? Period::day(like.period->days()->first)
                                                  : Period::year(like.period->in_year(), like.period->fiscal_year_end());
    if (!done.emplace(like.account, anchor, like.stance, like.speakers, like.unit).second) continue;
    for (const Split& split : splits_of(*like.period)) try_split(work, like, split);
  }
}

}  // namespace outlay
