#include "reconcile/years.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "reconcile/account.h"

namespace outlay {
namespace {

using Index = std::map<std::string, std::size_t>;

// What has to be equal for a dated claim to tell an undated one's year: all but
// the year itself.
using MatchKey = std::tuple<Account, Measure, Base, Stance, Unit, std::string, std::string, Pattern, int, int>;

std::optional<MatchKey> match_key(const Claim& claim) {
  if (!claim.period || !claim.low || !claim.high) return std::nullopt;
  switch (claim.period->pattern()) {
    case Pattern::kMonth:
    case Pattern::kQuarter:
    case Pattern::kHalf:
    case Pattern::kNineMonths:
    case Pattern::kYear:
    case Pattern::kYears: break;
    default: return std::nullopt;
  }
  return MatchKey{account_of(claim), claim.measure, claim.base, claim.stance, claim.unit,
                  claim.low->to_string(), claim.high->to_string(), claim.period->pattern(),
                  claim.period->number(), claim.period->year_count()};
}

// Three digits that were printed and are no round number: "247.7", not "200".
bool is_telling(const Claim& claim) {
  const std::string text = claim.low->absolute().to_string();
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  const std::size_t first = digits.find_first_not_of('0');
  const std::size_t last = digits.find_last_not_of('0');
  return first != std::string::npos && last - first + 1 >= 3;
}

struct Told {
  std::vector<std::pair<std::size_t, std::size_t>> claims;  // undated, dated
  bool telling = false;
};

// The years that dated claims of other sources tell for each variable.
std::map<std::string, std::map<int, Told>> matches(const std::vector<Claim>& claims, const Index& index,
                                                   const Copies& copies) {
  std::map<MatchKey, std::vector<std::size_t>> dated;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!claims[i].period || !claims[i].period->is_dated()) continue;
    if (auto key = match_key(claims[i])) dated[*key].push_back(i);
  }
  std::map<std::string, std::map<int, Told>> told;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!claims[i].period || claims[i].period->is_dated()) continue;
    const auto key = match_key(claims[i]);
    const auto found = key ? dated.find(*key) : dated.end();
    if (found == dated.end()) continue;
    const Year& unknown = claims[i].period->in_year();
    for (const std::size_t other : found->second) {
      const auto a = index.find(claims[i].document), b = index.find(claims[other].document);
      if (a == index.end() || b == index.end() || !index.contains(unknown.variable) || copies.origin[a->second] == copies.origin[b->second]) continue;
      Told& year = told[unknown.variable][claims[other].period->in_year().value - unknown.value];
      year.claims.emplace_back(i, other);
      year.telling = year.telling || is_telling(claims[i]);
      if (year.claims.size() >= 8) break;
    }
  }
  return told;
}

// How many years the variable of `b` is ahead of that of `a`, by most of the
// facts that both tell. 0 where they tell nothing.
int distance(const CopyPair& pair, const std::vector<Claim>& claims) {
  std::map<int, int> votes;
  for (const auto& [a, b] : pair.facts) {
    if (!claims[a].period || !claims[b].period) continue;
    const Year &x = claims[a].period->in_year(), &y = claims[b].period->in_year();
    if (!x.is_known() && !y.is_known()) ++votes[x.value - y.value];
  }
  int best = 0, most = 0;
  for (const auto& [offset, count] : votes) {
    if (count > most) best = offset, most = count;
  }
  return best;
}

}  // namespace

Period Years::bind(const Period& period) const {
  Period bound = period;
  // A chain of copies is at most as long as there are bindings.
  for (std::size_t step = 0; step <= bindings.size() && !bound.is_dated(); ++step) {
    const auto at = bindings.find(bound.in_year().variable);
    if (at == bindings.end()) break;
    bound = bound.bound(at->first, at->second.year);
  }
  return bound;
}

const YearBinding* Years::of(const Period& period) const {
  if (period.is_dated()) return nullptr;
  const auto at = bindings.find(period.in_year().variable);
  return at == bindings.end() ? nullptr : &at->second;
}

Years bind_years(const std::vector<Source>& sources, const std::vector<Claim>& claims, const Copies& copies) {
  Index index;
  for (std::size_t i = 0; i < sources.size(); ++i) index.emplace(sources[i].document, i);
  std::set<std::string> used;
  for (const Claim& claim : claims) {
    if (claim.period && !claim.period->is_dated()) used.insert(claim.period->in_year().variable);
  }
  Years years;
  for (const Source& source : sources) {
    if (!source.published || !used.contains(source.document)) continue;
    YearBinding binding{source.document, Year::known(static_cast<int>(source.published->year())),
                        YearBoundBy::kPublished, {}, {}, "published " + to_string(*source.published)};
    const auto by = source.decided_by.find("published");
    if (by != source.decided_by.end()) binding.detail += ", by " + by->second;
    years.bindings.emplace(source.document, std::move(binding));
  }
  for (auto& [variable, told] : matches(claims, index, copies)) {
    if (years.bindings.contains(variable)) continue;
    std::erase_if(told, [](const auto& year) { return !year.second.telling && year.second.claims.size() < 2; });
    if (told.size() > 1) years.contested.push_back(variable);
    if (told.size() != 1) continue;
    const auto& [year, evidence] = *told.begin();
    const auto& [a, b] = evidence.claims.front();
    const std::string label = sources[index.at(variable)].label;
    YearBinding binding{variable, Year::known(year), YearBoundBy::kMatch, {}, {}, {}};
    binding.detail = "says the same as " + sources[index.at(claims[b].document)].label + ", which is dated";
    binding.assumptions.push_back({"same year", label + " means " + std::to_string(year)});
    for (const auto& [x, y] : evidence.claims) {
      add_sorted(binding.claims, claims[x].id);
      add_sorted(binding.claims, claims[y].id);
    }
    years.bindings.emplace(variable, std::move(binding));
  }
  // Copies share what is known, and else one variable: that of the first by
  // pairs, in order, until nothing is left to say.
  for (bool more = true; more;) {
    more = false;
    for (const CopyPair& pair : copies.pairs) {
      std::string a = sources[pair.a].document, b = sources[pair.b].document;
      int ahead = distance(pair, claims);
      const auto known = [&](const std::string& v) {
        const auto at = years.bindings.find(v);
        return at != years.bindings.end() && at->second.year.is_known();
      };
      if (!known(a) && known(b)) std::swap(a, b), ahead = -ahead;
      if (!known(a) || years.bindings.contains(b) || !used.contains(b)) continue;
      YearBinding binding = years.bindings.at(a);
      binding.detail = "a copy of " + sources[index.at(a)].label + ", " + binding.detail;
      binding.variable = b;
      binding.by = YearBoundBy::kCopy;
      binding.year = binding.year.plus(ahead);
      years.bindings.emplace(b, std::move(binding));
      more = true;
    }
  }
  for (const CopyPair& pair : copies.pairs) {
    const std::string &a = sources[pair.a].document, &b = sources[pair.b].document;
    if (years.bindings.contains(b) || !used.contains(b) || !used.contains(a)) continue;
    const Period probe = years.bind(Period::year(Year::unknown(a, distance(pair, claims))));
    if (probe.is_dated() || probe.in_year().variable == b) continue;
    years.bindings.emplace(b, YearBinding{b, probe.in_year(), YearBoundBy::kCopy, {}, {},
                                          "a copy of " + sources[pair.a].label});
  }
  for (const std::string& variable : used) {
    if (!years.bindings.contains(variable)) years.unbound.push_back(variable);
  }
  return years;
}

}  // namespace outlay
