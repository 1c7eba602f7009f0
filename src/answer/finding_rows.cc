#include "answer/finding_rows.h"

#include <algorithm>

#include "answer/citation.h"

namespace outlay {
namespace {

std::string note_of(const Finding& finding) {
  std::string note;
  const auto add = [&note](const std::string& part) { note += (note.empty() ? "" : "; ") + part; };
  for (const Reason& reason : finding.reasons) {
    add(reason.detail.empty() ? "reason " + reason.name : reason.name + ": " + reason.detail);
  }
  for (const Assumption& assumption : finding.support.assumptions) {
    add("assumes " + assumption.name + (assumption.detail.empty() ? "" : " (" + assumption.detail + ")"));
  }
  std::string missing;
  for (const std::string& part : finding.missing) missing += (missing.empty() ? "" : ", ") + part;
  if (!missing.empty()) add("missing: " + missing);
  return note;
}

std::string documents_of(const Reconciliation& known, const Finding& finding) {
  std::string text;
  for (const std::string& document : finding.documents) {
    const Source* source = known.source(document);
    if (source != nullptr) text += (text.empty() ? "" : ", ") + source->label;
  }
  return text;
}

}  // namespace

Section finding_section(std::string id, std::string title) {
  Section section;
  section.id = std::move(id);
  section.title = std::move(title);
  section.columns = {{"says", "", Align::kLeft},
                     {"note", "", Align::kLeft},
                     {"grade", "grade", Align::kLeft},
                     {"from", "from", Align::kLeft},
                     {"rule", "", Align::kLeft}};
  return section;
}

Row finding_row(const Reconciliation& known, const Finding& finding) {
  Row row;
  row.id = finding.id;
  std::string from = cite(known, finding.support.claims);
  if (from.empty()) from = documents_of(known, finding);
  row.cells = {{finding.statement, ""},
               {note_of(finding), ""},
               {std::string(to_string(finding.support.grade)), ""},
               {from, ""},
               {"", finding.rule}};
  row.support = {finding.id};
  row.support.insert(row.support.end(), finding.support.claims.begin(), finding.support.claims.end());
  row.support.insert(row.support.end(), finding.support.estimates.begin(), finding.support.estimates.end());
  row.support.insert(row.support.end(), finding.support.rates.begin(), finding.support.rates.end());
  return row;
}

void add_findings(Section& section, const Reconciliation& known, std::initializer_list<FindingKind> kinds,
                  std::size_t limit) {
  std::size_t left = 0;
  for (const Finding& finding : known.findings) {
    if (std::find(kinds.begin(), kinds.end(), finding.kind) == kinds.end()) continue;
    if (limit != 0 && section.rows.size() >= limit) {
      ++left;
      continue;
    }
    section.rows.push_back(finding_row(known, finding));
  }
  if (left > 0) {
    Row more;
    more.cells = {{"and " + std::to_string(left) + " more", ""}};
    section.rows.push_back(std::move(more));
  }
}

}  // namespace outlay
