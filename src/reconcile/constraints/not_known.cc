// What nothing tells: the year of a document whose figures need one, and the
// day of publication where a move to date ends on it.
#include <algorithm>

#include "base/join.h"
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

Support claims_of(const Workspace& work, const std::vector<std::size_t>& sources, bool undated_only) {
  Support support;
  for (const std::size_t source : sources) {
    for (const std::size_t index : work.statements_in(source)) {
      const Statement& s = work.statements[index];
      const bool undated = s.period && !s.period->is_dated();
      const bool to_date = s.base == Base::kYearToDate;
      if (undated_only ? undated : to_date) support.merge(s.support);
    }
  }
  support.assumptions.clear();
  support.grade = Grade::kUnresolved;
  return support;
}

}  // namespace

void find_not_known(Workspace& work) {
  std::map<std::string, std::size_t> source_of;
  for (std::size_t i = 0; i < work.sources.size(); ++i) source_of.emplace(work.sources[i].document, i);
  // A variable, and the copies that share it.
  std::map<std::string, std::vector<std::size_t>> sharing;
  for (const std::string& variable : work.years.unbound) {
    const auto at = source_of.find(variable);
    if (at != source_of.end()) sharing[variable].push_back(at->second);
  }
  for (const auto& [variable, binding] : work.years.bindings) {
    const Period bound = work.years.bind(Period::year(Year::unknown(variable)));
    const auto at = source_of.find(variable);
    if (!bound.is_dated() && at != source_of.end()) sharing[bound.in_year().variable].push_back(at->second);
  }
  for (auto& [variable, sources] : sharing) {
    std::sort(sources.begin(), sources.end(), [&](std::size_t a, std::size_t b) { return work.label(a) < work.label(b); });
    const bool contested = std::binary_search(work.years.contested.begin(), work.years.contested.end(), variable);
    Finding finding = start(FindingKind::kNotKnown, "year", Account{}, std::nullopt);
    finding.support = claims_of(work, sources, true);
    for (const std::size_t source : sources) add_sorted(finding.documents, work.sources[source].document);
    std::vector<std::string> labels;
    for (const std::size_t source : sources) labels.push_back(work.label(source));
    finding.statement = "the year of " + join(labels, " and ") + ": ";
    finding.statement += contested ? "dated claims tell two"
                                   : (labels.size() == 1 ? "it gives none" : "none of them gives it");
    finding.missing = {"published=… of " + labels.front()};
    work.add(std::move(finding));
  }
  for (std::size_t source = 0; source < work.sources.size(); ++source) {
    if (work.sources[source].published) continue;
    Finding finding = start(FindingKind::kNotKnown, "day", Account{}, std::nullopt);
    finding.support = claims_of(work, {source}, false);
    if (finding.support.claims.empty()) continue;
    finding.documents = {work.sources[source].document};
    finding.statement = "the day of " + work.label(source) + ", on which its moves to date end";
    finding.missing = {"published=… of " + work.label(source)};
    work.add(std::move(finding));
  }
}

}  // namespace outlay
