#include "reconcile/finding_rank.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "reconcile/constraints/constraints.h"

namespace outlay {
namespace {

int place_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::kDiffers: return 0;
    case FindingKind::kFails: return 1;
    case FindingKind::kCloses: return 2;
    case FindingKind::kAgrees: return 3;
    case FindingKind::kFollows: return 4;
    case FindingKind::kSameNumber: return 5;
    case FindingKind::kMarked: return 6;
    case FindingKind::kNotKnown: return 7;
    case FindingKind::kSkipped: return 8;
  }
  return 9;
}

int place_of_rule(const std::string& rule) {
  int place = 0;
  for (const Constraint& constraint : constraints()) {
    if (rule == constraint.name) return place;
    ++place;
  }
  return place;
}

struct Key {
  int kind = 0, round = 0, one_source = 0, rule = 0;
  Decimal size;  // negative, so that the larger is first
  std::string id;
  std::size_t index = 0;

  friend bool operator<(const Key& a, const Key& b) {
    return std::tie(a.kind, a.round, a.one_source, a.rule) != std::tie(b.kind, b.round, b.one_source, b.rule)
               ? std::tie(a.kind, a.round, a.one_source, a.rule) < std::tie(b.kind, b.round, b.one_source, b.rule)
           : a.size != b.size ? a.size < b.size
                              : a.id < b.id;
  }
};

}  // namespace

void rank_findings(const Workspace& work, std::vector<Finding>& findings) {
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.id < b.id; });
  findings.erase(std::unique(findings.begin(), findings.end(),
                             [](const Finding& a, const Finding& b) { return a.id == b.id; }),
                 findings.end());
  std::map<std::string, std::size_t> source_of;
  for (std::size_t i = 0; i < work.sources.size(); ++i) source_of.emplace(work.sources[i].document, i);
  std::vector<Key> keys;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& f = findings[i];
    std::vector<std::size_t> sources;
    for (const std::string& document : f.documents) {
      const auto at = source_of.find(document);
      if (at != source_of.end()) sources.push_back(at->second);
    }
    Key key;
    key.kind = place_of(f.kind);
    key.one_source = work.origin_count(sources) > 1 ? 0 : 1;
    key.rule = place_of_rule(f.rule);
    const Amount* money = f.stated && f.stated->unit.is_money() ? &*f.stated : f.result ? &*f.result : nullptr;
    key.size = money != nullptr ? -money->size().absolute() : Decimal(0);
    key.id = f.id;
    key.index = i;
    keys.push_back(std::move(key));
  }
  std::sort(keys.begin(), keys.end());
  std::map<std::pair<std::string, std::string>, int> told;
  for (Key& key : keys) {
    const Finding& f = findings[key.index];
    if (f.kind != FindingKind::kFollows || f.entity.empty()) continue;
    key.round = told[{f.rule, f.entity[0]}]++ / kMostPerEntity;
  }
  std::sort(keys.begin(), keys.end());
  std::vector<Finding> sorted;
  for (const Key& key : keys) {
    sorted.push_back(std::move(findings[key.index]));
    sorted.back().rank = static_cast<int>(sorted.size()) - 1;
  }
  findings = std::move(sorted);
}

}  // namespace outlay
