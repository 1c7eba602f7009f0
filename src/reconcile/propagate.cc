#include "reconcile/propagate.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace outlay {
namespace {

// True where an end went from unbounded to bounded, or by at least `least`.
bool moved_enough(const Interval& from, const Interval& to, const Decimal& least) {
  const auto end_moved = [&](const std::optional<IntervalEnd>& a, const std::optional<IntervalEnd>& b) {
    if (!a || !b) return a.has_value() != b.has_value();
    return (a->value - b->value).absolute() >= least;
  };
  return end_moved(from.low(), to.low()) || end_moved(from.high(), to.high());
}

}  // namespace

std::size_t Network::add_variable(const Interval& interval, const Decimal& last_digit) {
  Decimal least = last_digit.is_zero() ? Decimal(1) : last_digit.absolute();
  variables_.push_back({interval, least * Decimal::power_of_ten(-3), {}});
  return variables_.size() - 1;
}

std::size_t Network::add(Constraint constraint) {
  const std::size_t index = constraints_.size();
  variables_[constraint.result].constraints.push_back(index);
  for (const std::size_t part : constraint.parts) variables_[part].constraints.push_back(index);
  constraints_.push_back(std::move(constraint));
  return index;
}

std::size_t Network::add_total(std::size_t total, std::vector<std::size_t> parts) {
  assert(!parts.empty());
  return add({true, total, std::move(parts)});
}

std::size_t Network::add_product(std::size_t product, std::size_t left, std::size_t right) {
  return add({false, product, {left, right}});
}

bool Network::narrow(std::size_t variable, const Interval& by, std::vector<std::size_t>& moved) {
  Variable& v = variables_[variable];
  const auto both = intersect(v.interval, by);
  if (!both) return false;
  if (moved_enough(v.interval, *both, v.least_move)) {
    v.interval = *both;
    moved.push_back(variable);
  }
  return true;
}

bool Network::apply(const Constraint& c, std::vector<std::size_t>& moved) {
  if (!c.is_total) {
    const std::size_t left = c.parts[0], right = c.parts[1];
    if (!narrow(c.result, variables_[left].interval * variables_[right].interval, moved)) return false;
    for (const auto& [part, other] : {std::pair(left, right), std::pair(right, left)}) {
      const auto quotient = divide(variables_[c.result].interval, variables_[other].interval);
      if (quotient && !narrow(part, *quotient, moved)) return false;
    }
    return true;
  }
  // Sums of the parts before and behind each one, so that a total of n parts
  // costs n and not n squared.
  const std::size_t n = c.parts.size();
  std::vector<Interval> behind(n + 1, Interval::point(Decimal(0)));
  for (std::size_t i = n; i > 0; --i) behind[i - 1] = behind[i] + variables_[c.parts[i - 1]].interval;
  if (!narrow(c.result, behind[0], moved)) return false;
  Interval before = Interval::point(Decimal(0));
  for (std::size_t i = 0; i < n; ++i) {
    const Interval own = variables_[c.parts[i]].interval;
    if (!narrow(c.parts[i], variables_[c.result].interval - (before + behind[i + 1]), moved)) return false;
    before = before + own;
  }
  return true;
}

Network::Outcome Network::propagate(std::size_t step_limit) {
  Outcome outcome;
  std::deque<std::size_t> work;
  std::vector<bool> waiting(constraints_.size(), true), failed(constraints_.size());
  for (std::size_t i = 0; i < constraints_.size(); ++i) work.push_back(i);
  while (!work.empty()) {
    if (outcome.steps >= step_limit) {
      outcome.limit_reached = true;
      break;
    }
    ++outcome.steps;
    const std::size_t at = work.front();
    work.pop_front();
    waiting[at] = false;
    if (failed[at]) continue;
    const Constraint& constraint = constraints_[at];
    std::vector<std::pair<std::size_t, Interval>> before{{constraint.result, variables_[constraint.result].interval}};
    for (const std::size_t part : constraint.parts) before.emplace_back(part, variables_[part].interval);
    std::vector<std::size_t> moved;
    if (!apply(constraint, moved)) {
      failed[at] = true;
      outcome.failed.push_back(at);
      for (const auto& [variable, interval] : before) variables_[variable].interval = interval;
      continue;
    }
    for (const std::size_t variable : moved) {
      for (const std::size_t next : variables_[variable].constraints) {
        if (waiting[next] || failed[next]) continue;
        waiting[next] = true;
        work.push_back(next);
      }
    }
  }
  std::sort(outcome.failed.begin(), outcome.failed.end());
  return outcome;
}

}  // namespace outlay
