// What the constraints work on, and where they leave what they find.
//
// A slot is one account in one period by one stance in one unit; for estimates
// and possibles one for each speaker. It holds what is stated of it, or what a
// constraint derived. Statements without a period are slots of their own each:
// two amounts without a term are not one amount.
//
// Constraints run in the order of constraints.h, may add slots (derive) and
// findings (add), and never change a slot that is stated.

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "lexicon/concepts.h"
#include "outlay/claim.h"
#include "outlay/source.h"
#include "reconcile/copies.h"
#include "reconcile/estimate.h"
#include "reconcile/known_names.h"
#include "reconcile/propagate.h"
#include "reconcile/rates.h"
#include "reconcile/statement.h"
#include "reconcile/years.h"

namespace outlay {

struct ReconcileTables {
  const KnownNames* names = nullptr;  // null: ids are spelt from their words
  const RateTable* rates = nullptr;   // null: only what documents imply
  const Concepts* concepts = nullptr;  // null: those of the program alone
};

using SlotIndex = std::size_t;
using SlotKey = std::tuple<Account, std::optional<Period>, Stance, std::vector<std::string>, Unit, std::string>;

struct Slot {
  Account account;
  std::optional<Period> period;
  Stance stance = Stance::kActual;
  std::vector<std::string> speakers;  // of an estimate or possible: part of the key
  Unit unit;
  std::string own;                      // what keeps a slot without a period apart
  std::vector<std::size_t> statements;  // none: it is derived
  std::vector<std::size_t> sources;     // sorted
  Amount amount;
  Support support;
  std::string arithmetic;  // of a derived one
  std::string id;          // the estimate's, of a derived one
  bool conflicting = false;

  [[nodiscard]] bool is_stated() const { return !statements.empty(); }
};

// An amount on its way through an arithmetic line.
struct Term {
  Amount amount;
  Support support;
  std::string text;  // "23bn yuan", "40 x 7.252"
};

struct TotalIdentity {
  SlotIndex total = 0;
  std::vector<SlotIndex> parts;
};
struct ProductIdentity {
  SlotIndex later = 0, earlier = 0;
  Amount factor;
};
struct YearlyTerm {
  SlotIndex slot = 0;
  Term term;
};

class Workspace {
 public:
  Workspace(const std::vector<Source>& sources, const std::vector<Claim>& claims, const ReconcileTables& tables);

  const std::vector<Source>& sources;
  const std::vector<Claim>& claims;
  Copies copies;
  Years years;
  std::vector<Statement> statements;
  std::vector<Slot> slots;
  std::vector<Rate> rates;  // those that documents imply, then those taken from the table
  std::vector<Finding> findings;
  Network network;  // variable i is slot i; made once no more slots come
  std::vector<TotalIdentity> totals;      // what holds between slots, for the network
  std::vector<ProductIdentity> products;
  std::set<SlotIndex> solved_totals;      // joint slots that gave a member's amount
  std::map<SlotIndex, Term> sums;         // of joint slots, from their members
  std::vector<YearlyTerm> yearly;         // what plans over several years come to a year

  // ---- looking things up
  [[nodiscard]] std::optional<SlotIndex> find(const Account& account, const std::optional<Period>& period,
                                              Stance stance, const std::vector<std::string>& speakers,
                                              const Unit& unit) const;
  // The slots of an account in order of period, all stances and units.
  [[nodiscard]] const std::vector<SlotIndex>& slots_of(const Account& account) const;
  // Accounts that have slots, in order.
  [[nodiscard]] const std::map<Account, std::vector<SlotIndex>>& accounts() const { return by_account_; }
  // Level slots, and statements of any measure, of one source, in order.
  [[nodiscard]] const std::vector<SlotIndex>& slots_in(std::size_t source) const { return by_source_[source]; }
  [[nodiscard]] const std::vector<std::size_t>& statements_in(std::size_t source) const {
    return statements_by_source_[source];
  }
  [[nodiscard]] bool share_origin(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) const;
  [[nodiscard]] std::size_t origin_count(const std::vector<std::size_t>& sources) const;

  // ---- amounts
  [[nodiscard]] Term term(SlotIndex slot) const;
  // The slot's amount in another currency: what is printed in it, or by a rate.
  [[nodiscard]] std::optional<Term> in_currency(SlotIndex slot, Currency currency);
  // `amount` by the rate for those sources and that period; nothing without one.
  [[nodiscard]] std::optional<Term> convert_term(const Term& term, const std::vector<std::size_t>& sources,
                                                 const std::optional<Period>& period, bool lies_ahead,
                                                 Currency currency);
  [[nodiscard]] const Rate* implied_rate(const std::vector<std::size_t>& sources, Currency a, Currency b) const;
  [[nodiscard]] const RateTable* rate_table() const { return tables_.rates; }

  // ---- words
  // What holds for a concept's amounts. Of one that an organisation has once for
  // a time (capex) two that differ are a conflict; of others (deals, orders,
  // prices) it can have several.
  [[nodiscard]] const Concepts& concepts() const;
  [[nodiscard]] const KnownNames& names() const;
  [[nodiscard]] std::string name(const std::vector<std::string>& entity) const;
  [[nodiscard]] std::string name(const Account& account) const;  // with segment and item
  [[nodiscard]] std::string label(std::size_t source) const { return sources[source].label; }
  [[nodiscard]] std::string labels(const std::vector<std::size_t>& sources) const;

  // ---- results
  // A slot that follows; its index, or nothing where the slot is stated already.
  std::optional<SlotIndex> derive(Slot slot);
  void add(Finding finding);

 private:
  [[nodiscard]] static SlotKey key_of(const Slot& slot);
  SlotIndex insert(Slot slot);
  void make_slots();
  void settle(Slot& slot);
  void make_rates();
  const Rate* keep(Rate rate);

  ReconcileTables tables_;
  std::map<SlotKey, SlotIndex> by_key_;
  std::map<Account, std::vector<SlotIndex>> by_account_;
  std::vector<std::vector<SlotIndex>> by_source_;
  std::map<std::string, std::size_t> rate_index_;   // by id
  std::map<std::string, std::size_t> rate_source_;  // by id, of implied ones
  std::map<std::size_t, std::vector<std::size_t>> rates_of_origin_;
  std::map<std::string, std::string> claim_document_;
  std::vector<std::vector<std::size_t>> statements_by_source_;
};

// "first half, year ?", "2026", "2025 to 2027", "no period given".
[[nodiscard]] std::string period_text(const std::optional<Period>& period);

// Purposes that may be one: equal, one open or wide (AI, cloud, data centres),
// or with a part in common. Chips and power are two.
[[nodiscard]] bool purposes_meet(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace outlay
