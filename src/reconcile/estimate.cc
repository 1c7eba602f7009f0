#include "reconcile/estimate.h"

#include <algorithm>

#include "base/sha256.h"
#include "reconcile/wording.h"

namespace outlay {
namespace {

std::string short_hash(const std::string& content) { return sha256_hex(content).substr(0, 16); }

void put(std::string& content, const std::vector<std::string>& list) {
  for (const std::string& value : list) content.append(value).append("|");
  content += '\n';
}

void put(std::string& content, const std::optional<Decimal>& value) {
  content.append(value ? value->to_string() : "").append("\n");
}

void put(std::string& content, const Support& support) {
  put(content, support.claims);
  put(content, support.rates);
  for (const Assumption& a : support.assumptions) content.append(a.name).append("=").append(a.detail).append("|");
  content += '\n';
}

void put(std::string& content, const std::optional<Amount>& amount) {
  if (amount) {
    put(content, amount->low);
    put(content, amount->high);
    content.append(amount->interval.to_string()).append(amount->unit.to_string());
  }
  content += '\n';
}

}  // namespace

std::string_view to_string(Grade grade) {
  switch (grade) {
    case Grade::kReported: return "reported";
    case Grade::kDerived: return "derived";
    case Grade::kEstimated: return "estimated";
    case Grade::kScenario: return "scenario";
    case Grade::kUnresolved: return "unresolved";
  }
  return {};
}

std::string_view to_string(FindingKind kind) {
  switch (kind) {
    case FindingKind::kCloses: return "closes";
    case FindingKind::kFails: return "fails";
    case FindingKind::kSkipped: return "skipped";
    case FindingKind::kDiffers: return "differs";
    case FindingKind::kAgrees: return "agrees";
    case FindingKind::kFollows: return "follows";
    case FindingKind::kSameNumber: return "same-number";
    case FindingKind::kNotKnown: return "not-known";
    case FindingKind::kMarked: return "marked";
  }
  return {};
}

void add_sorted(std::vector<std::string>& list, const std::string& value) {
  const auto at = std::lower_bound(list.begin(), list.end(), value);
  if (at == list.end() || *at != value) list.insert(at, value);
}

void Support::merge(const Support& other) {
  for (const std::string& id : other.claims) add_sorted(claims, id);
  for (const std::string& id : other.estimates) add_sorted(estimates, id);
  for (const std::string& id : other.rates) add_sorted(rates, id);
  for (const Assumption& a : other.assumptions) assume(a.name, a.detail);
  grade = weakest(grade, other.grade);
}

void Support::assume(std::string name, std::string detail) {
  Assumption assumption{std::move(name), std::move(detail)};
  const auto at = std::lower_bound(assumptions.begin(), assumptions.end(), assumption);
  if (at == assumptions.end() || *at != assumption) assumptions.insert(at, std::move(assumption));
}

void identify(Finding& finding) {
  std::string content(to_string(finding.kind));
  content.append("\n").append(finding.rule).append("\n").append(finding.concept_id).append("\n");
  put(content, finding.entity);
  content.append(finding.period ? finding.period->to_string() : "").append("\n");
  put(content, finding.support);
  put(content, finding.result);
  put(content, finding.stated);
  put(content, finding.missing);
  put(content, finding.documents);
  finding.id = "f-" + short_hash(content);
}

void identify(Estimate& estimate) {
  std::string content = to_string(estimate.account) + "\n";
  content.append(estimate.period ? estimate.period->to_string() : "").append("\n");
  content.append(to_string(estimate.stance)).append("\n");
  put(content, estimate.speakers);
  put(content, estimate.support);
  put(content, std::optional<Amount>(estimate.amount));
  estimate.id = "e-" + short_hash(content);
}

std::string to_string(const Finding& finding) {
  std::string line(to_string(finding.kind));
  line.append(" ").append(finding.rule).append(": ").append(finding.statement);
  for (const Reason& reason : finding.reasons) line.append(" [").append(reason.name).append("]");
  for (const Assumption& a : finding.support.assumptions) line.append(" {").append(a.name).append("}");
  return line;
}

std::string to_string(const Estimate& estimate) {
  std::string line = to_string(estimate.account) + " " + format_full(estimate.amount);
  line.append(" ").append(estimate.period ? estimate.period->to_string() : "?");
  line.append(" ").append(to_string(estimate.stance)).append(" ").append(to_string(estimate.support.grade));
  if (!estimate.arithmetic.empty()) line.append(": ").append(estimate.arithmetic);
  return line;
}

}  // namespace outlay
