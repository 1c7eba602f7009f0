#include "reconcile/copies.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "reconcile/account.h"
#include "reconcile/shingles.h"

namespace outlay {
namespace {

// With how many of the next ones each document of one fact, or of one run of
// words, is compared. Copies of copies are joined through each other.
constexpr std::size_t kNeighbours = 8;
constexpr std::size_t kSampleOneIn = 16;
constexpr std::size_t kSmallest = 8;

constexpr int kEqualWordingPermille = 400;
constexpr int kLikeWordingPermille = 50;
constexpr int kLikeWordingChinesePermille = 120;
constexpr std::size_t kLeastFacts = 3;
constexpr std::size_t kLeastFactsOfOrigin = 2;

using FactKey = std::tuple<Account, Measure, Unit, std::string, std::string>;
using DocumentPair = std::pair<std::size_t, std::size_t>;

FactKey fact_key(const Claim& claim) {
  Account account = account_of(claim);
  account.definition.clear();
  return {account, claim.measure, claim.unit, claim.low ? claim.low->to_string() : "",
          claim.high ? claim.high->to_string() : ""};
}

struct Reading {
  std::vector<std::uint64_t> runs_of_three, runs_of_four;
  std::map<FactKey, std::size_t> facts;  // to the first claim that says it
};

// Pairs of neighbours among the sharers of one key.
template <class Map>
void add_pairs(const Map& sharers, std::set<DocumentPair>& pairs) {
  for (const auto& [key, documents] : sharers) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      for (std::size_t k = i + 1; k < documents.size() && k <= i + kNeighbours; ++k) {
        pairs.emplace(documents[i], documents[k]);
      }
    }
  }
}

std::size_t find_root(std::vector<std::size_t>& parent, std::size_t at) {
  while (parent[at] != at) at = parent[at] = parent[parent[at]];
  return at;
}

bool names_same_origin(const Source& a, const Source& b) {
  if (!a.via.empty() && a.via == b.via) return true;
  return (!a.via.empty() && a.via == b.publisher) || (!b.via.empty() && b.via == a.publisher);
}

std::string percent_of(int permille) {
  return std::to_string(permille / 10) + "." + std::to_string(permille % 10) + "%";
}

std::optional<CopyPair> compare(const std::vector<Source>& sources, const std::vector<Reading>& read,
                                std::size_t a, std::size_t b) {
  CopyPair pair{a, b, {}, {}, {}};
  std::set<std::vector<std::string>> names;
  for (const auto& [key, claim] : read[a].facts) {
    const auto other = read[b].facts.find(key);
    if (other == read[b].facts.end()) continue;
    pair.facts.emplace_back(claim, other->second);
    names.insert(std::get<0>(key).entity);
  }
  const std::size_t shared = pair.facts.size();
  const std::size_t fewer = std::min(read[a].facts.size(), read[b].facts.size());
  const int four = shared_permille(read[a].runs_of_four, read[b].runs_of_four);
  const int three = shared_permille(read[a].runs_of_three, read[b].runs_of_three);
  const std::string facts = std::to_string(shared) + " of " + std::to_string(fewer) + " facts";
  const bool chinese = sources[a].language == "zh" && sources[b].language == "zh";
  const int like = chinese ? kLikeWordingChinesePermille : kLikeWordingPermille;
  if (four >= kEqualWordingPermille) {
    pair.reason = "near-equal wording";
    pair.detail = percent_of(four) + " of runs of four words, " + facts;
  } else if (shared >= kLeastFacts && 2 * shared >= fewer && names.size() >= 2 && three >= like) {
    pair.reason = "shared facts in like words";
    pair.detail = facts + ", " + percent_of(three) + " of runs of three words";
  } else if (shared >= kLeastFactsOfOrigin && names_same_origin(sources[a], sources[b])) {
    pair.reason = "same named origin";
    pair.detail = facts;
  } else {
    return std::nullopt;
  }
  return pair;
}

}  // namespace

Copies find_copies(const std::vector<Source>& sources, const std::vector<Claim>& claims) {
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < sources.size(); ++i) index.emplace(sources[i].document, i);
  std::vector<Reading> read(sources.size());
  std::map<FactKey, std::vector<std::size_t>> by_fact;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto at = index.find(claims[i].document);
    if (at == index.end()) continue;
    const FactKey key = fact_key(claims[i]);
    if (read[at->second].facts.emplace(key, i).second) by_fact[key].push_back(at->second);
  }
  for (auto& [key, documents] : by_fact) std::sort(documents.begin(), documents.end());
  std::map<std::uint64_t, std::vector<std::size_t>> by_run;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    read[i].runs_of_three = shingles(sources[i].text, 3);
    read[i].runs_of_four = shingles(sources[i].text, 4);
    // The smallest hashes stand for a whole text, the sampled ones for a short
    // text inside a long one.
    const auto& runs = read[i].runs_of_four;
    for (std::size_t k = 0; k < runs.size(); ++k) {
      if (k < kSmallest || runs[k] % kSampleOneIn == 0) by_run[runs[k]].push_back(i);
    }
  }
  std::set<DocumentPair> candidates;
  add_pairs(by_fact, candidates);
  add_pairs(by_run, candidates);

  Copies copies;
  copies.origin.resize(sources.size());
  std::iota(copies.origin.begin(), copies.origin.end(), std::size_t{0});
  for (const auto& [a, b] : candidates) {
    auto pair = compare(sources, read, a, b);
    if (!pair) continue;
    const std::size_t x = find_root(copies.origin, a), y = find_root(copies.origin, b);
    copies.origin[std::max(x, y)] = std::min(x, y);
    copies.pairs.push_back(std::move(*pair));
  }
  for (std::size_t i = 0; i < sources.size(); ++i) copies.origin[i] = find_root(copies.origin, i);
  return copies;
}

}  // namespace outlay
