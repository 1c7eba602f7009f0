// What a figure is an amount of: entity × concept × segment × item × definition.
//
// The purpose (for AI, for chips) is no part: in one article a total "for chips
// and model training" is the sum of three that name other purposes or none.
// A part that a claim does not give is open, and open is not "all": two
// accounts of which one leaves a part open may be the same one, and whoever
// joins them says so with an assumption.

#pragma once

#include <compare>
#include <string>
#include <vector>

#include "outlay/claim.h"

namespace outlay {

struct Account {
  std::vector<std::string> entity;  // sorted; several: the joint account of a total
  std::string concept_id;
  std::string segment;
  std::string item;
  std::string definition;

  [[nodiscard]] bool is_joint() const { return entity.size() > 1; }
  friend auto operator<=>(const Account&, const Account&) = default;
};

[[nodiscard]] Account account_of(const Claim& claim);

enum class Joining {
  kEqual,   // the same account
  kOpen,    // the same where an open item or definition is what the other names
  kNested,  // one is a segment of the other, or a member of its entities
  kApart,
};

// How `a` and `b` may be joined. Symmetric.
[[nodiscard]] Joining joining_of(const Account& a, const Account& b);

// True where every entity of `part` is one of `whole` and `whole` has more.
[[nodiscard]] bool is_member(const Account& part, const Account& whole);

// "alibaba+baidu capex cloud", for tests and as identity.
[[nodiscard]] std::string to_string(const Account& account);

}  // namespace outlay
