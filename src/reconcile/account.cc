#include "reconcile/account.h"

#include <algorithm>

namespace outlay {
namespace {

bool open_or_equal(const std::string& a, const std::string& b) {
  return a == b || a.empty() || b.empty();
}

}  // namespace

Account account_of(const Claim& claim) {
  Account account{claim.entity, claim.concept_id, claim.segment, claim.item, claim.definition};
  std::sort(account.entity.begin(), account.entity.end());
  account.entity.erase(std::unique(account.entity.begin(), account.entity.end()), account.entity.end());
  return account;
}

bool is_member(const Account& part, const Account& whole) {
  return part.entity.size() < whole.entity.size() &&
         std::includes(whole.entity.begin(), whole.entity.end(), part.entity.begin(), part.entity.end());
}

Joining joining_of(const Account& a, const Account& b) {
  if (a == b) return Joining::kEqual;
  if (a.concept_id != b.concept_id) return Joining::kApart;
  if (!open_or_equal(a.item, b.item) || !open_or_equal(a.definition, b.definition)) {
    return Joining::kApart;
  }
  if (a.entity != b.entity) {
    const bool member = is_member(a, b) || is_member(b, a);
    return member && open_or_equal(a.segment, b.segment) ? Joining::kNested : Joining::kApart;
  }
  if (a.segment == b.segment) return Joining::kOpen;
  return a.segment.empty() || b.segment.empty() ? Joining::kNested : Joining::kApart;
}

std::string to_string(const Account& account) {
  std::string text;
  for (const std::string& entity : account.entity) {
    if (!text.empty()) text += '+';
    text += entity;
  }
  for (const std::string* part : {&account.concept_id, &account.segment, &account.item, &account.definition}) {
    if (!part->empty()) text.append(" ").append(*part);
  }
  return text;
}

}  // namespace outlay
