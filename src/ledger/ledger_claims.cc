// Ledger: claims and their withdrawals.

#include <set>

#include "ledger/ledger_state.h"

namespace outlay {
namespace {

// Claims that stand, in the order in which they were added. ?1 is "as of".
constexpr std::string_view kStanding =
    "SELECT e.sequence, e.canonical FROM claim c JOIN entry e USING(sequence) "
    "WHERE c.sequence <= ?1 AND NOT EXISTS (SELECT 1 FROM withdrawal w "
    "WHERE w.claim_sequence = c.sequence AND w.sequence <= ?1) ORDER BY c.sequence";
constexpr std::string_view kStandingOfDocument =
    "SELECT e.sequence, e.canonical FROM claim c JOIN entry e USING(sequence) "
    "WHERE c.sequence <= ?1 AND c.document = ?2 AND NOT EXISTS (SELECT 1 FROM withdrawal w "
    "WHERE w.claim_sequence = c.sequence AND w.sequence <= ?1) ORDER BY c.sequence";

}  // namespace

Result<std::optional<Ledger::State::Standing>> Ledger::State::standing_claim(std::string_view id) {
  Query row(*database,
            "SELECT c.sequence, c.document FROM claim c WHERE c.id = ?1 AND NOT EXISTS "
            "(SELECT 1 FROM withdrawal w WHERE w.claim_sequence = c.sequence) "
            "ORDER BY c.sequence DESC LIMIT 1");
  row.bind(id);
  if (!row.next()) {
    if (row.failed()) return std::unexpected(row.error());
    return std::nullopt;
  }
  return Standing{row.sequence(0), std::string(row.text(1))};
}

Result<std::size_t> Ledger::add_claims(std::string_view document, std::span<const Claim> claims) {
  if (auto refused = state_->refusal(EntryKind::kClaim)) {
    return std::unexpected(*std::move(refused));
  }
  auto there = state_->reading(document, kLatest);
  if (!there) return std::unexpected(std::move(there.error()));
  if (!*there) {
    return std::unexpected(state_->bad_argument("the ledger has no such document", document));
  }
  // All are asked before one is added: what is refused leaves the batch as it was.
  for (const Claim& claim : claims) {
    if (claim.document != document) {
      return std::unexpected(state_->bad_argument("the claim is of another document", claim.id));
    }
    if (!claim.id.starts_with("c-")) {
      return std::unexpected(
          state_->bad_argument("the claim has no id", claim.quote, "identify() sets it"));
    }
  }
  std::size_t added = 0;
  for (const Claim& claim : claims) {
    auto standing = state_->standing_claim(claim.id);
    if (!standing) return std::unexpected(state_->ended(std::move(standing.error())));
    if (*standing && (*standing)->document == document) continue;
    if (*standing) {  // half of a hash in common, by chance or by intent
      return std::unexpected(state_->ended(state_->bad_argument(
          "another document's claim has this id already", claim.id)));
    }
    auto sequence = state_->append(EntryKind::kClaim, claim);
    if (!sequence) return std::unexpected(std::move(sequence.error()));
    ++added;
  }
  return added;
}

Result<RereadResult> Ledger::reread_claims(std::string_view document,
                                           std::span<const Claim> claims,
                                           std::string_view reason) {
  const auto before = claims_of(document);
  if (!before) return std::unexpected(before.error());
  const auto added = add_claims(document, claims);
  if (!added) return std::unexpected(added.error());
  std::set<std::string_view> found;
  for (const Claim& claim : claims) found.insert(claim.id);
  RereadResult result{*added, 0};
  for (const Claim& claim : *before) {
    if (found.contains(claim.id)) continue;
    auto withdrawn = withdraw(claim.id, reason);
    if (!withdrawn) return std::unexpected(std::move(withdrawn.error()));
    ++result.withdrawn;
  }
  return result;
}

Result<std::uint64_t> Ledger::withdraw(std::string_view claim_id, std::string_view reason) {
  if (auto refused = state_->refusal(EntryKind::kWithdrawal)) {
    return std::unexpected(*std::move(refused));
  }
  if (reason.empty()) {
    return std::unexpected(state_->bad_argument("a withdrawal gives its reason", claim_id));
  }
  auto standing = state_->standing_claim(claim_id);
  if (!standing) return std::unexpected(std::move(standing.error()));
  if (!*standing) {
    return std::unexpected(state_->bad_argument("no such claim stands", claim_id));
  }
  Withdrawal withdrawal;
  withdrawal.claim = claim_id;
  withdrawal.claim_sequence = (*standing)->sequence;
  withdrawal.reason = reason;
  return state_->append(EntryKind::kWithdrawal, withdrawal);
}

Result<std::vector<Claim>> Ledger::claims(std::uint64_t as_of) const {
  std::vector<Claim> all;
  auto done = for_each_claim(
      [&all](Claim&& claim) {
        all.push_back(std::move(claim));
        return true;
      },
      as_of);
  if (!done) return std::unexpected(std::move(done.error()));
  return all;
}

Result<void> Ledger::for_each_claim(const std::function<bool(Claim&&)>& visit,
                                    std::uint64_t as_of) const {
  Query rows(*state_->database, kStanding);
  rows.bind(as_of);
  while (rows.next()) {
    auto claim = claim_from(rows.text(1));
    if (!claim) return std::unexpected(state_->unreadable_entry(rows.sequence(0)));
    if (!visit(*std::move(claim))) return {};
  }
  if (rows.failed()) return std::unexpected(rows.error());
  return {};
}

Result<std::vector<Claim>> Ledger::claims_of(std::string_view document,
                                             std::uint64_t as_of) const {
  Query rows(*state_->database, kStandingOfDocument);
  rows.bind(as_of, document);
  std::vector<Claim> found;
  while (rows.next()) {
    auto claim = claim_from(rows.text(1));
    if (!claim) return std::unexpected(state_->unreadable_entry(rows.sequence(0)));
    found.push_back(*std::move(claim));
  }
  if (rows.failed()) return std::unexpected(rows.error());
  return found;
}

Result<std::vector<ClaimRecord>> Ledger::find_claims(std::string_view prefix,
                                                     std::uint64_t as_of) const {
  // The latest entry of each id, and the withdrawal behind it if there is one.
  Query rows(*state_->database,
             "SELECT e.sequence, e.canonical, w.sequence, w.reason "
             "FROM claim c JOIN entry e USING(sequence) "
             "LEFT JOIN withdrawal w ON w.claim_sequence = c.sequence AND w.sequence <= ?1 "
             "WHERE c.id >= ?2 AND c.id < ?3 AND c.sequence = (SELECT max(l.sequence) FROM claim l "
             "WHERE l.id = c.id AND l.sequence <= ?1) ORDER BY c.id LIMIT 100");
  const std::string behind = std::string(prefix) + "\x7f";  // after every letter of an id
  rows.bind(as_of, prefix, behind);
  std::vector<ClaimRecord> found;
  while (rows.next()) {
    auto claim = claim_from(rows.text(1));
    if (!claim) return std::unexpected(state_->unreadable_entry(rows.sequence(0)));
    found.push_back(
        {*std::move(claim), rows.sequence(0), rows.sequence(2), std::string(rows.text(3))});
  }
  if (rows.failed()) return std::unexpected(rows.error());
  return found;
}

}  // namespace outlay
