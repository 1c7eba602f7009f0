// A decider: fills one or several keys of every draft of a passage.
//
// claims/claim_reader.cc holds the list of them in the order in which they
// run; one may look at what those before it have set. Each says in
// claim.decided_by which keys it set.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/passage.h"
#include "claims/passage_words.h"

namespace outlay {

// What deciders made of the figures, line by line, for `outlay explain`.
class Trace {
 public:
  void add(std::size_t figure, std::string line) { lines_.push_back({figure, std::move(line)}); }
  struct Line {
    std::size_t figure = 0;
    std::string text;
  };
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }

 private:
  std::vector<Line> lines_;
};

class Decider {
 public:
  Decider() = default;
  Decider(const Decider&) = delete;
  Decider& operator=(const Decider&) = delete;
  virtual ~Decider() = default;

  [[nodiscard]] virtual std::string_view name() const = 0;
  // `trace` may be null.
  virtual void decide(Passage& passage, const PassageWords& words, Trace* trace) const = 0;
};

}  // namespace outlay
