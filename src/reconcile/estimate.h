// What claims say together: estimates of accounts, and findings about them.
//
// An estimate is as weak as its weakest input. A finding is one line that a
// person can check with a pencil: the arithmetic, the claims it takes, the
// assumptions under which they were joined, and what it showed. Ids are hashes
// of that content, so `why ID` means the same tomorrow and on another machine.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/claim.h"
#include "reconcile/account.h"
#include "reconcile/amount.h"

namespace outlay {

// From strong to weak; a result takes the weakest of its inputs.
enum class Grade {
  kReported,    // stated of the organisation, done or planned
  kDerived,     // follows by arithmetic from what is stated
  kEstimated,   // somebody else's estimate, or rests on one
  kScenario,    // possible only, or under an assumption that nothing supports
  kUnresolved,  // claims that can't all hold
};
[[nodiscard]] std::string_view to_string(Grade grade);
[[nodiscard]] constexpr Grade weakest(Grade a, Grade b) { return a < b ? b : a; }

// What was assumed to join claims. It has a name and can be given up.
struct Assumption {
  std::string name;    // "same account", "same year", "same period", "complete list", "calendar year", …
  std::string detail;  // "004 means 2025"
  friend auto operator<=>(const Assumption&, const Assumption&) = default;
};

// What a result rests on. Lists are sorted and hold each id once.
struct Support {
  std::vector<std::string> claims;     // ids
  std::vector<std::string> estimates;  // ids of derived estimates it was computed from
  std::vector<std::string> rates;      // ids
  std::vector<Assumption> assumptions;
  Grade grade = Grade::kReported;

  void merge(const Support& other);
  void assume(std::string name, std::string detail);
};

struct Estimate {
  std::string id;  // "e-" and 16 hexadecimal digits
  Account account;
  std::optional<Period> period;
  Stance stance = Stance::kActual;
  std::vector<std::string> speakers;
  std::vector<std::string> purpose;
  Amount amount;      // as stated or derived, before other identities
  Interval narrowed;  // what all identities that hold leave of it
  Support support;
  std::string arithmetic;              // empty where it is stated
  std::vector<std::string> documents;  // where it is stated; copies too
  std::size_t origins = 0;             // how many of those are independent
};

enum class FindingKind {
  kCloses,      // an identity with all its inputs, and they fit
  kFails,       // … and they don't
  kSkipped,     // an identity that lacks an input: never passed
  kDiffers,     // two claims of one thing that can't both hold
  kAgrees,      // two claims of one thing in other words, units or precision
  kFollows,     // arithmetic on what is stated
  kSameNumber,  // one printed number, several things
  kNotKnown,    // what nothing tells
  kMarked,      // something to know of a source
};
[[nodiscard]] std::string_view to_string(FindingKind kind);

// A likely reason for a difference: tried, and kept only if it makes things fit.
struct Reason {
  std::string name;    // "rounding", "another day's rate", …
  std::string detail;  // the arithmetic that makes it fit
};

struct Finding {
  std::string id;  // "f-" and 16 hexadecimal digits
  FindingKind kind = FindingKind::kFollows;
  std::string rule;       // the constraint that found it: "total", "growth", …
  std::string statement;  // what it says, for people
  std::string arithmetic;
  std::optional<Amount> result;  // computed
  std::optional<Amount> stated;  // what it was held against
  std::vector<std::string> entity;
  std::string concept_id;
  std::optional<Period> period;
  Support support;
  std::vector<Reason> reasons;
  std::vector<std::string> missing;    // of a skipped one
  std::vector<std::string> documents;  // sorted
  int rank = 0;                        // see finding_rank.h; small is first
};

// Sets the id from rule, kind, claims, assumptions and result.
void identify(Finding& finding);
void identify(Estimate& estimate);

// One line, for tests: "closes total: 23 + 23 + 4.2 = 50.2bn yuan (49.15-51.25), stated 50bn".
[[nodiscard]] std::string to_string(const Finding& finding);
[[nodiscard]] std::string to_string(const Estimate& estimate);

// Adds `value` to a sorted list that holds each value once.
void add_sorted(std::vector<std::string>& list, const std::string& value);

}  // namespace outlay
