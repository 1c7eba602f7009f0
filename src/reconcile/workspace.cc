#include "reconcile/workspace.h"

#include <algorithm>
#include <set>

#include "base/sha256.h"
#include "reconcile/wording.h"

namespace outlay {
namespace {

const std::vector<SlotIndex> kNoSlots;

// A statement that gives both ends is preferred, then the finer printed one,
// then the one told first.
bool preferred(const Statement& a, const Statement& b) {
  const auto width = [](const Statement& s) { return s.printed.interval.width(); };
  const auto x = width(a), y = width(b);
  if (x.has_value() != y.has_value()) return x.has_value();
  if (x && *x != *y) return *x < *y;
  return a.claims < b.claims;
}

std::string conversion_text(const std::string& text, const Rate& rate, const Amount& from) {
  return text + (from.unit.currency == rate.per ? " x " : " / ") + format_factor(rate.amount.size());
}

}  // namespace

Workspace::Workspace(const std::vector<Source>& sources_in, const std::vector<Claim>& claims_in,
                     const ReconcileTables& tables)
    : sources(sources_in), claims(claims_in), tables_(tables) {
  copies = find_copies(sources, claims);
  years = bind_years(sources, claims, copies);
  statements = make_statements(sources, claims, copies, years);
  by_source_.resize(sources.size());
  make_slots();
  make_rates();
}

SlotKey Workspace::key_of(const Slot& slot) {
  return {slot.account, slot.period, slot.stance, slot.speakers, slot.unit, slot.own};
}

SlotIndex Workspace::insert(Slot slot) {
  const SlotIndex index = slots.size();
  by_key_.emplace(key_of(slot), index);
  by_account_[slot.account].push_back(index);
  for (const std::size_t source : slot.sources) by_source_[source].push_back(index);
  slots.push_back(std::move(slot));
  return index;
}

void Workspace::make_slots() {
  std::map<SlotKey, Slot> made;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& s = statements[i];
    if (s.measure != Measure::kLevel) continue;
    Slot slot;
    slot.account = s.account;
    slot.period = s.period;
    slot.stance = s.stance;
    slot.unit = s.amount.unit;
    if (s.stance == Stance::kEstimate || s.stance == Stance::kPossible) slot.speakers = s.speakers;
    if (!s.period) slot.own = claims[s.claims.front()].id;
    Slot& into = made.emplace(key_of(slot), slot).first->second;
    into.statements.push_back(i);
  }
  for (auto& [key, slot] : made) {
    settle(slot);
    insert(std::move(slot));
  }
}

void Workspace::settle(Slot& slot) {
  std::sort(slot.statements.begin(), slot.statements.end(), [this](std::size_t a, std::size_t b) {
    return preferred(statements[a], statements[b]);
  });
  const Statement& first = statements[slot.statements.front()];
  slot.amount = first.amount;
  std::set<std::size_t> from;
  for (const std::size_t index : slot.statements) {
    const Statement& s = statements[index];
    from.insert(s.sources.begin(), s.sources.end());
    // What tells less or the same agrees; what can't hold beside it is a
    // conflict only where the account has one amount, and the purposes meet.
    const auto both = intersect(slot.amount.interval, s.amount.interval);
    if (both) {
      slot.amount.interval = *both;
      slot.support.merge(s.support);
    } else if (concepts().has_one_amount(slot.account.concept_id) && purposes_meet(first.purpose, s.purpose) &&
               slot.stance != Stance::kEstimate) {
      slot.conflicting = true;
    }
  }
  if (slot.conflicting) slot.support.grade = Grade::kUnresolved;
  slot.sources.assign(from.begin(), from.end());
}

// ---- looking things up

std::optional<SlotIndex> Workspace::find(const Account& account, const std::optional<Period>& period, Stance stance,
                                         const std::vector<std::string>& speakers, const Unit& unit) const {
  const auto at = by_key_.find(SlotKey{account, period, stance, speakers, unit, std::string()});
  if (at == by_key_.end()) return std::nullopt;
  return at->second;
}

const std::vector<SlotIndex>& Workspace::slots_of(const Account& account) const {
  const auto at = by_account_.find(account);
  return at == by_account_.end() ? kNoSlots : at->second;
}

bool Workspace::share_origin(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) const {
  for (const std::size_t x : a) {
    for (const std::size_t y : b) {
      if (copies.origin[x] == copies.origin[y]) return true;
    }
  }
  return false;
}

std::size_t Workspace::origin_count(const std::vector<std::size_t>& of) const {
  std::set<std::size_t> origins;
  for (const std::size_t source : of) origins.insert(copies.origin[source]);
  return origins.size();
}

// ---- amounts

Term Workspace::term(SlotIndex index) const {
  const Slot& slot = slots[index];
  Term term{slot.amount, slot.support, format_amount(slot.amount)};
  if (!slot.id.empty()) term.support.estimates = {slot.id};
  return term;
}

// A rate's place may move as others are kept, so nobody holds the pointer for long.
const Rate* Workspace::keep(Rate rate) {
  const auto [at, is_new] = rate_index_.emplace(rate.id, rates.size());
  if (is_new) rates.push_back(std::move(rate));
  return &rates[at->second];
}

const Rate* Workspace::implied_rate(const std::vector<std::size_t>& of, Currency a, Currency b) const {
  const Rate* best = nullptr;
  bool best_is_own = false;
  std::set<std::size_t> origins;
  for (const std::size_t s : of) origins.insert(copies.origin[s]);
  for (const std::size_t origin : origins) {
    const auto found = rates_of_origin_.find(origin);
    if (found == rates_of_origin_.end()) continue;
    for (const std::size_t index : found->second) {
      const Rate& rate = rates[index];
      if (!((rate.of == a && rate.per == b) || (rate.of == b && rate.per == a))) continue;
      const bool own = std::find(of.begin(), of.end(), rate_source_.at(rate.id)) != of.end();
      const bool finer = best != nullptr && own == best_is_own &&
                         *rate.amount.interval.width() < *best->amount.interval.width();
      if (best == nullptr || (own && !best_is_own) || finer) {
        best = &rate;
        best_is_own = own;
      }
    }
  }
  return best;
}

std::optional<Term> Workspace::convert_term(const Term& from, const std::vector<std::size_t>& of,
                                            const std::optional<Period>& period, bool lies_ahead, Currency currency) {
  if (!from.amount.unit.is_money()) return std::nullopt;
  const Currency own = from.amount.unit.currency;
  if (own == currency) return from;
  const Rate* rate = implied_rate(of, own, currency);
  if (rate == nullptr && tables_.rates != nullptr) {
    const auto dollar = Currency::parse("USD");
    const bool per_own = dollar && own == *dollar;
    const Currency numerator = per_own ? currency : own, denominator = per_own ? own : currency;
    std::optional<Rate> found;
    if (lies_ahead) {
      std::optional<Day> said;
      for (const std::size_t s : of) {
        if (sources[s].published && (!said || *sources[s].published < *said)) said = sources[s].published;
      }
      if (said) found = tables_.rates->on(numerator, denominator, *said);
    } else if (period) {
      const auto days = period->days();
      if (days && days->first == days->last) found = tables_.rates->on(numerator, denominator, days->first);
      if (days && days->first != days->last) found = tables_.rates->average(numerator, denominator, *days);
    }
    if (found) rate = keep(std::move(*found));
  }
  if (rate == nullptr) return std::nullopt;
  Term result{convert(from.amount, *rate), from.support, conversion_text(from.text, *rate, from.amount)};
  add_sorted(result.support.rates, rate->id);
  for (const std::string& claim : rate->claims) add_sorted(result.support.claims, claim);
  result.support.grade = weakest(result.support.grade, Grade::kDerived);
  return result;
}

std::optional<Term> Workspace::in_currency(SlotIndex index, Currency currency) {
  const Slot& slot = slots[index];
  if (!slot.unit.is_money()) return std::nullopt;
  if (slot.unit.currency == currency) return term(index);
  if (slot.period) {
    if (const auto printed = find(slot.account, slot.period, slot.stance, slot.speakers, Unit::money(currency))) {
      if (share_origin(slots[*printed].sources, slot.sources)) return term(*printed);
    }
  }
  const bool ahead = slot.stance != Stance::kActual;
  return convert_term(term(index), slot.sources, slot.period, ahead, currency);
}

// ---- words

const Concepts& Workspace::concepts() const {
  return tables_.concepts != nullptr ? *tables_.concepts : Concepts::embedded();
}

const KnownNames& Workspace::names() const {
  static const KnownNames kSpelled;
  return tables_.names != nullptr ? *tables_.names : kSpelled;
}

std::string Workspace::name(const std::vector<std::string>& entity) const {
  std::string text;
  for (std::size_t i = 0; i < entity.size(); ++i) {
    if (i > 0) text += i + 1 == entity.size() ? " and " : ", ";
    text += names().display(entity[i]);
  }
  return text;
}

std::string Workspace::name(const Account& account) const {
  std::string text = name(account.entity);
  for (const std::string* part : {&account.segment, &account.item, &account.definition}) {
    if (!part->empty()) text.append(" ").append(*part);
  }
  return text;
}

std::string Workspace::labels(const std::vector<std::size_t>& of) const {
  std::string text;
  for (const std::size_t source : of) text += (text.empty() ? "" : ", ") + label(source);
  return text;
}

// ---- results

std::optional<SlotIndex> Workspace::derive(Slot slot) {
  if (by_key_.contains(key_of(slot))) return std::nullopt;
  Estimate estimate;
  estimate.account = slot.account;
  estimate.period = slot.period;
  estimate.stance = slot.stance;
  estimate.speakers = slot.speakers;
  estimate.amount = slot.amount;
  estimate.support = slot.support;
  identify(estimate);
  slot.id = estimate.id;
  return insert(std::move(slot));
}

void Workspace::add(Finding finding) {
  std::set<std::string> documents(finding.documents.begin(), finding.documents.end());
  for (const std::string& id : finding.support.claims) {
    const auto at = claim_document_.find(id);
    if (at != claim_document_.end()) documents.insert(at->second);
  }
  finding.documents.assign(documents.begin(), documents.end());
  identify(finding);
  findings.push_back(std::move(finding));
}

}  // namespace outlay
