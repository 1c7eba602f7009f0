// Narrows intervals by what holds between them, until nothing moves.
//
// Two kinds of constraint carry all others: a total (a sum of parts) and a
// product (later = earlier × factor). Each constraint narrows each of its
// variables by the rest, rounding outwards, so that every point that fits all
// inputs stays inside. A worklist holds the constraints whose variables moved.
// A move of less than a thousandth of a variable's last printed digit is none:
// without that a loop of products could creep forever. A limit on steps stands
// behind it, and reaching it is told.
//
// A constraint that leaves nothing for a variable is not applied: it is named
// as failed, and the variables stay as they are.

#pragma once

#include <cstddef>
#include <deque>
#include <vector>

#include "outlay/decimal.h"
#include "outlay/interval.h"

namespace outlay {

class Network {
 public:
  // The variable's index. `last_digit`: its quantum, above zero.
  std::size_t add_variable(const Interval& interval, const Decimal& last_digit);
  // total = sum of parts.
  std::size_t add_total(std::size_t total, std::vector<std::size_t> parts);
  // product = left × right.
  std::size_t add_product(std::size_t product, std::size_t left, std::size_t right);

  struct Outcome {
    std::size_t steps = 0;
    bool limit_reached = false;
    std::vector<std::size_t> failed;  // constraints, sorted
  };
  Outcome propagate(std::size_t step_limit);

  [[nodiscard]] const Interval& interval(std::size_t variable) const { return variables_[variable].interval; }
  [[nodiscard]] std::size_t size() const { return variables_.size(); }

 private:
  struct Variable {
    Interval interval;
    Decimal least_move;
    std::vector<std::size_t> constraints;
  };
  struct Constraint {
    bool is_total = true;
    std::size_t result = 0;
    std::vector<std::size_t> parts;
  };
  // False where some variable would be left with nothing.
  bool apply(const Constraint& constraint, std::vector<std::size_t>& moved);
  bool narrow(std::size_t variable, const Interval& by, std::vector<std::size_t>& moved);
  std::size_t add(Constraint constraint);

  std::vector<Variable> variables_;
  std::vector<Constraint> constraints_;
};

}  // namespace outlay
