#include "reconcile/statement.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace outlay {
namespace {

using Key = std::tuple<Account, std::optional<Period>, Measure, Base, Stance, Unit, std::string, std::string,
                       std::vector<std::string>>;

std::string text_of(const std::optional<Decimal>& value) { return value ? value->to_string() : ""; }

bool is_kept_by_speaker(Stance stance) { return stance == Stance::kEstimate || stance == Stance::kPossible; }

Grade grade_of(Stance stance) {
  if (stance == Stance::kEstimate) return Grade::kEstimated;
  return stance == Stance::kPossible ? Grade::kScenario : Grade::kReported;
}

void add_index(std::vector<std::size_t>& list, std::size_t value) {
  const auto at = std::lower_bound(list.begin(), list.end(), value);
  if (at == list.end() || *at != value) list.insert(at, value);
}

// The first day of the month within a week of `day`; nothing where none is.
std::optional<Day> month_start_near(const Day& day) {
  using std::chrono::days;
  using std::chrono::sys_days;
  const Day own = day.year() / day.month() / std::chrono::day(1);
  const Day next = own + std::chrono::months(1);
  if (sys_days(day) - sys_days(own) <= days(7)) return own;
  if (sys_days(next) - sys_days(day) <= days(7)) return next;
  return std::nullopt;
}

// One form a period: a company's fiscal quarter and the same months of the
// calendar are one, and a quarter of 13 weeks is the months it lies within a
// week of.
Period one_form(const Period& period, Support& support) {
  const auto range = period.pattern() == Pattern::kYearToDate ? std::nullopt : period.days();
  if (!range || range->first == range->last) return period;
  using std::chrono::days;
  using std::chrono::sys_days;
  const auto first = month_start_near(range->first);
  const auto behind = month_start_near(Day(sys_days(range->last) + days(1)));
  if (!first || !behind || sys_days(*first) >= sys_days(*behind)) return period;
  const Day last(sys_days(*behind) - days(1));
  if (*first != range->first || last != range->last) support.assume("calendar year", period.to_string());
  return Period::from_corpus(to_string(*first) + "/" + to_string(last)).value_or(period);
}

void absorb(Statement& into, const Statement& from) {
  for (const std::size_t claim : from.claims) add_index(into.claims, claim);
  for (const std::size_t source : from.sources) add_index(into.sources, source);
  for (const std::string& speaker : from.speakers) add_sorted(into.speakers, speaker);
  for (const std::string& purpose : from.purpose) add_sorted(into.purpose, purpose);
  into.support.merge(from.support);
  if (const auto both = intersect(into.amount.interval, from.amount.interval)) into.amount.interval = *both;
  if (const auto both = intersect(into.printed.interval, from.printed.interval)) into.printed.interval = *both;
  into.quantum = std::min(into.quantum, from.quantum);
}

bool share_origin(const Statement& a, const Statement& b, const Copies& copies) {
  for (const std::size_t x : a.sources) {
    for (const std::size_t y : b.sources) {
      if (copies.origin[x] == copies.origin[y]) return true;
    }
  }
  return false;
}

bool same_but(const Statement& a, const Statement& b, bool base_too) {
  return a.period == b.period && a.measure == b.measure && (!base_too || a.base == b.base) && a.stance == b.stance &&
         a.amount.unit == b.amount.unit && a.amount.low == b.amount.low && a.amount.high == b.amount.high;
}

// Moves every statement for which `into` finds another one there.
template <class Find>
void join(std::vector<Statement>& statements, Find&& find) {
  std::vector<bool> gone(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const std::optional<std::size_t> into = find(i);
    if (!into || gone[*into]) continue;
    absorb(statements[*into], statements[i]);
    gone[i] = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!gone[i]) {
      if (kept != i) statements[kept] = std::move(statements[i]);
      ++kept;
    }
  }
  statements.resize(kept);
}

bool is_open_group(const Account& account) {
  return account.entity.size() == 1 && account.entity[0].starts_with("group:");
}

void join_open_bases(std::vector<Statement>& statements, const Copies& copies) {
  std::map<Account, std::vector<std::size_t>> by_account;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].measure == Measure::kChange) by_account[statements[i].account].push_back(i);
  }
  join(statements, [&](std::size_t i) -> std::optional<std::size_t> {
    Statement& open = statements[i];
    if (open.measure != Measure::kChange || open.base != Base::kNone) return std::nullopt;
    for (const std::size_t k : by_account[open.account]) {
      if (statements[k].base == Base::kNone || !same_but(open, statements[k], false)) continue;
      if (share_origin(open, statements[k], copies)) return k;
    }
    return std::nullopt;
  });
}

void join_named_groups(std::vector<Statement>& statements, const Copies& copies) {
  using Figure = std::tuple<std::string, Unit, std::string, std::string>;
  const auto figure_of = [](const Statement& s) {
    return Figure{s.account.concept_id, s.amount.unit, text_of(s.amount.low), text_of(s.amount.high)};
  };
  std::map<Figure, std::vector<std::size_t>> lists;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].account.is_joint()) lists[figure_of(statements[i])].push_back(i);
  }
  join(statements, [&](std::size_t i) -> std::optional<std::size_t> {
    const Statement& open = statements[i];
    if (!is_open_group(open.account)) return std::nullopt;
    const auto found = lists.find(figure_of(open));
    if (found == lists.end()) return std::nullopt;
    for (const std::size_t k : found->second) {
      if (!same_but(open, statements[k], true) || !share_origin(open, statements[k], copies)) continue;
      statements[k].support.assume("same account", open.account.entity[0] + " is the list of the same figure");
      return k;
    }
    return std::nullopt;
  });
}

}  // namespace

std::vector<Statement> make_statements(const std::vector<Source>& sources, const std::vector<Claim>& claims,
                                       const Copies& copies, const Years& years) {
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < sources.size(); ++i) index.emplace(sources[i].document, i);
  std::map<Key, std::size_t> by_key;
  std::vector<Statement> statements;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    const auto source = index.find(claim.document);
    if (source == index.end() || claim.entity.empty()) continue;
    Statement s{account_of(claim), {}, claim.measure, claim.base, claim.stance, {}, {}, amount_of(claim),
                printed_amount_of(claim), claim.quantum, {i}, {source->second}, {}};
    s.speakers = claim.said_by;
    std::sort(s.speakers.begin(), s.speakers.end());
    s.purpose = claim.purpose;
    std::sort(s.purpose.begin(), s.purpose.end());
    s.support.claims = {claim.id};
    s.support.grade = grade_of(claim.stance);
    if (claim.period) {
      s.period = one_form(years.bind(*claim.period), s.support);
      if (const YearBinding* binding = years.of(*claim.period)) {
        for (const Assumption& a : binding->assumptions) s.support.assume(a.name, a.detail);
      }
    }
    Key key{s.account, s.period, s.measure, s.base, s.stance, claim.unit, text_of(claim.low), text_of(claim.high),
            is_kept_by_speaker(s.stance) ? s.speakers : std::vector<std::string>()};
    const auto [at, is_new] = by_key.emplace(std::move(key), statements.size());
    if (is_new) {
      statements.push_back(std::move(s));
    } else {
      absorb(statements[at->second], s);
    }
  }
  join_open_bases(statements, copies);
  join_named_groups(statements, copies);
  std::sort(statements.begin(), statements.end(),
            [](const Statement& a, const Statement& b) { return a.claims < b.claims; });
  return statements;
}

}  // namespace outlay
