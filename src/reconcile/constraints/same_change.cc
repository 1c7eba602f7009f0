// Two wordings of one change: "roughly 80%" and "80.3%" agree within rounding;
// two that can't both hold differ, unless each may be of another time. A text
// that gives two growth rates of one account doesn't contradict itself: one is of
// a part (its AI products, a region) or on a base that the reading lost.
#include "reconcile/conflict.h"
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerAccount = 4;

struct Key {
  Account account;
  std::optional<Period> period;
  Base base;
  Stance stance;
  Unit unit;
  friend auto operator<=>(const Key&, const Key&) = default;
};

// A move of the year to date is one whether the text says "this year" or "so far this year".
std::optional<Period> as_year(const Statement& s) {
  if (s.base != Base::kYearToDate || !s.period || s.period->pattern() != Pattern::kYearToDate) return s.period;
  return Period::year(s.period->in_year());
}

void compare(Workspace& work, const Statement& a, const Statement& b) {
  const bool agrees = overlaps(a.amount.interval, b.amount.interval);
  const std::string x = format_change(a.amount) + " (" + work.labels(a.sources) + ")";
  const std::string y = format_change(b.amount) + " (" + work.labels(b.sources) + ")";
  // A move to date ends on the day it is told, so two that differ are two days (move.cc).
  const bool to_date = a.base == Base::kYearToDate || (a.period && a.period->pattern() == Pattern::kYearToDate);
  if (!agrees && (to_date || !work.concepts().has_one_amount(a.account.concept_id))) return;
  const bool dated = a.period && a.period->is_dated();
  const bool one_document = work.share_origin(a.sources, b.sources);
  const bool one_text = a.sources.size() == 1 && a.sources == b.sources;
  FindingKind kind = agrees ? FindingKind::kAgrees : FindingKind::kDiffers;
  if ((!dated && !one_document) || (!agrees && one_text)) kind = FindingKind::kSkipped;
  if (agrees && kind == FindingKind::kSkipped) return;
  Finding finding = start(kind, "same-change", a.account, a.period);
  finding.support = a.support;
  finding.support.merge(b.support);
  finding.result = a.amount;
  finding.stated = b.amount;
  finding.statement = work.name(a.account) + " " + a.account.concept_id + ", " + period_text(a.period) + ": " + x +
                      " and " + y;
  if (kind == FindingKind::kAgrees) finding.statement += " agree";
  if (kind == FindingKind::kDiffers) {
    finding.support.grade = Grade::kUnresolved;
    finding.reasons = likely_reasons(work, a, b);
  }
  if (kind == FindingKind::kSkipped) {
    finding.statement += ": no conflict shows";
    if (one_text) {
      finding.missing = {"which part of the account each is of"};
    } else {
      finding.missing = {"the year of " + work.labels(a.sources), "the year of " + work.labels(b.sources)};
    }
  }
  work.add(std::move(finding));
}

}  // namespace

void find_same_changes(Workspace& work) {
  std::map<Key, std::vector<std::size_t>> groups;
  std::map<Account, std::vector<std::size_t>> undated;
  for (std::size_t i = 0; i < work.statements.size(); ++i) {
    const Statement& s = work.statements[i];
    if (s.measure != Measure::kChange) continue;
    groups[{s.account, as_year(s), s.base, s.stance, s.amount.unit}].push_back(i);
    const bool open = !s.period || !s.period->is_dated();
    if (open && s.base != Base::kYearToDate && s.stance == Stance::kActual) undated[s.account].push_back(i);
  }
  for (const auto& [key, members] : groups) {
    if (!key.period) continue;
    for (std::size_t i = 1; i < members.size() && i <= kMostPerAccount; ++i) {
      compare(work, work.statements[members[0]], work.statements[members[i]]);
    }
  }
  // Of one account, in periods whose years nothing tells: they may be one.
  for (const auto& [account, members] : undated) {
    std::size_t told = 0;
    for (std::size_t i = 1; i < members.size() && told < kMostPerAccount; ++i) {
      const Statement &a = work.statements[members[i - 1]], &b = work.statements[members[i]];
      if (a.amount.unit != b.amount.unit || work.share_origin(a.sources, b.sources)) continue;
      if (overlaps(a.amount.interval, b.amount.interval)) continue;
      compare(work, a, b);
      ++told;
    }
  }
}

}  // namespace outlay
