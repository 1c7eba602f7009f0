// Pieces × price is what an order is worth, beside what those who might buy
// it spend.
//
// Of the totals in the same report the one is taken whose members are of the
// buyers' country, where the tables tell it; else the one nearest in size; and
// of one total in several periods the latest.
#include <algorithm>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerReport = 4;

std::string country_of(const Workspace& work, const std::vector<std::string>& entity) {
  std::string country;
  for (const std::string& id : entity) {
    std::string own = work.names().country(id);
    if (own.empty()) {
      for (const std::string& member : work.names().members(id, std::nullopt)) {
        if (own.empty()) own = work.names().country(member);
      }
    }
    if (own.empty() || (!country.empty() && own != country)) return {};
    country = own;
  }
  return country;
}

// The value, with a floor that follows the price: "over $12bn to $13bn".
std::string worth(const Amount& pieces, const Amount& price, const Unit& money) {
  if (!pieces.low || !price.low || !price.high) return {};
  const Decimal low = *pieces.low * *price.low, high = *pieces.low * *price.high;
  const std::string a = format_amount(low, money), b = format_amount(high, money);
  const std::string bound = pieces.is_plain() ? "" : "over ";
  return bound + (a == b ? a : a + " to " + b);
}

struct Total {
  SlotIndex slot;
  Term term;
  Decimal distance;
};

std::optional<Total> total_beside(Workspace& work, const Slot& pieces, const Amount& value) {
  const std::string buyers = country_of(work, pieces.account.entity);
  std::optional<Total> best;
  bool best_fits = false;
  for (const std::size_t source : pieces.sources) {
    const std::vector<SlotIndex> here = work.slots_in(source);
    for (const SlotIndex index : here) {
      const Slot slot = work.slots[index];
      if (slot.account.concept_id != "capex" || slot.account.entity.size() < 2 || slot.stance != Stance::kActual ||
          !slot.is_stated() || !slot.unit.is_money() || !is_positive(slot.amount)) {
        continue;
      }
      const auto term = work.in_currency(index, value.unit.currency);
      if (!term || !is_positive(term->amount)) continue;
      // Its own currency is kept for showing; the distance is told in the value's.
      const bool fits = !buyers.empty() && country_of(work, slot.account.entity) == buyers;
      const auto distance = apart(term->amount, exactly(value.size(), value.unit));
      if (!distance) continue;
      bool nearer = !best || (fits && !best_fits) || (fits == best_fits && distance->size() < best->distance);
      // Of one total in several periods the latest.
      const bool same = best && work.slots[best->slot].account == slot.account;
      if (same && work.slots[best->slot].period != slot.period) nearer = work.slots[best->slot].period < slot.period;
      if (nearer) best = Total{index, *term, distance->size()}, best_fits = fits;
    }
  }
  return best;
}

void value_order(Workspace& work, const Slot& pieces, SlotIndex pieces_index, SlotIndex price_index) {
  const Slot price = work.slots[price_index];
  const Unit money = Unit::money(price.unit.currency);
  const Amount value = times(pieces.amount, price.amount, money);
  if (!is_positive(value)) return;
  Finding finding = start(FindingKind::kFollows, "pieces", pieces.account, pieces.period);
  finding.result = value;
  finding.support = work.term(pieces_index).support;
  finding.support.merge(work.term(price_index).support);
  finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
  const std::string text = worth(pieces.amount, price.amount, money);
  const std::string shown = text.empty() ? format_amount(value) : text;
  finding.arithmetic = format_amount(pieces.amount) + " x " + format_amount(price.amount) + " = " + shown;
  finding.statement = work.name(pieces.account) + ": " + finding.arithmetic;
  const auto total = total_beside(work, pieces, value);
  if (total) {
    const Slot slot = work.slots[total->slot];
    Amount in_own = value;
    if (slot.unit != money) {
      if (const Rate* rate = work.implied_rate(pieces.sources, money.currency, slot.unit.currency)) {
        in_own = convert(value, *rate);
        const Amount low_price = exactly(*price.amount.low, price.unit);
        const Amount high_price = exactly(*price.amount.high, price.unit);
        const Amount floor = exactly(*pieces.amount.low, pieces.unit);
        const Amount a = convert(times(floor, low_price, money), *rate);
        const Amount b = convert(times(floor, high_price, money), *rate);
        const std::string bound = pieces.amount.is_plain() ? "" : "over ";
        finding.statement += " (" + bound + format_amount(a.size(), slot.unit) +
                             (a.size() == b.size() ? "" : " to " + format_amount(b.size(), slot.unit)) + " at " +
                             format_factor(rate->amount.size()) + ")";
        add_sorted(finding.support.rates, rate->id);
        for (const std::string& claim : rate->claims) add_sorted(finding.support.claims, claim);
      }
    }
    const Amount& held = slot.unit == in_own.unit ? slot.amount : total->term.amount;
    const Amount& against = slot.unit == in_own.unit ? in_own : value;
    const auto share = ratio(against, held);
    finding.support.merge(slot.support);
    if (share && share->low) {
      finding.statement += ", " + format_amount(*share) + " the " + format_amount(held) + " that " +
                           work.name(slot.account) + " spent in " + period_text(slot.period) +
                           "; it is for all who buy";
    }
  }
  work.add(std::move(finding));
}

}  // namespace

void find_pieces(Workspace& work) {
  for (std::size_t source = 0; source < work.sources.size(); ++source) {
    std::map<std::string, std::vector<SlotIndex>> prices;
    const std::vector<SlotIndex> here = work.slots_in(source);
    for (const SlotIndex index : here) {
      const Slot& slot = work.slots[index];
      if (slot.unit.dimension == Dimension::kMoneyPerCount && !slot.account.item.empty() &&
          slot.account.concept_id == "price") {
        prices[slot.account.item].push_back(index);
      }
    }
    std::size_t told = 0;
    for (const SlotIndex index : here) {
      const Slot slot = work.slots[index];
      if (slot.unit.dimension != Dimension::kCount || slot.account.concept_id != "units") continue;
      const auto found = prices.find(slot.account.item);
      if (found == prices.end() || found->second.size() != 1 || ++told > kMostPerReport) continue;
      value_order(work, slot, index, found->second.front());
    }
  }
}

}  // namespace outlay
