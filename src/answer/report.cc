#include "answer/report.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "answer/citation.h"
#include "answer/finding_rows.h"
#include "base/join.h"
#include "lexicon/concepts.h"
#include "reconcile/wording.h"

namespace outlay {
namespace {

using Told = std::tuple<Account, std::optional<Period>, Stance, std::vector<std::string>, std::string>;

Told told_as(const Estimate& estimate, const Amount& amount) {
  return {estimate.account, estimate.period, estimate.stance, estimate.speakers, amount.interval.to_string()};
}

// Dollar amounts that are printed beside another currency in the same report:
// they are a cell of that row, and no row of their own.
std::set<Told> restated_dollars(const Reconciliation& known) {
  std::set<Told> restated;
  for (const Estimate& estimate : known.estimates) {
    const auto* dollars = known.dollars(estimate.id);
    if (dollars == nullptr || !dollars->rate.empty() || dollars->amount.unit == estimate.amount.unit) continue;
    restated.insert(told_as(estimate, dollars->amount));
  }
  return restated;
}

std::string joined_names(const KnownNames& names, const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " + ") + names.display(id);
  return text;
}

std::string what_of(const Estimate& estimate) {
  std::string text = estimate.account.concept_id;
  for (const std::string* part : {&estimate.account.segment, &estimate.account.item, &estimate.account.definition}) {
    if (!part->empty()) text += ", " + *part;
  }
  return text;
}

std::string plain_value(const Amount& amount) {
  const std::string low = amount.low ? amount.low->to_string() : "";
  const std::string high = amount.high ? amount.high->to_string() : "";
  return low == high ? low : low + ".." + high;
}

Row spending_row(const Reconciliation& known, const KnownNames& names, const Estimate& estimate) {
  Row row;
  row.id = estimate.id;
  Cell dollars, rate;
  if (const auto* in = known.dollars(estimate.id)) {
    dollars = {format_amount(in->amount), plain_value(in->amount)};
    if (const Rate* by = known.rate(in->rate)) {
      rate = {format_factor(by->amount.size()) + " (" + by->from + ")", by->amount.size().to_string()};
    }
    row.support.push_back(in->rate);
    if (in->rate.empty()) row.support.pop_back();
  }
  std::string stance(to_string(estimate.stance));
  const bool by_speaker = estimate.stance == Stance::kEstimate || estimate.stance == Stance::kPossible;
  if (by_speaker && !estimate.speakers.empty()) stance += " by " + joined_names(names, estimate.speakers);
  const std::string period = estimate.period ? estimate.period->to_corpus().value_or(estimate.period->to_string()) : "";
  row.cells = {{joined_names(names, estimate.account.entity), join(estimate.account.entity, "|")},
               {what_of(estimate), ""},
               {format_amount(estimate.amount), plain_value(estimate.amount)},
               dollars,
               rate,
               {estimate.period ? period_text(estimate.period) : "", period},
               {stance, std::string(to_string(estimate.stance))},
               {std::string(to_string(estimate.support.grade)), ""},
               {cite(known, estimate.support.claims), ""},
               {"", estimate.amount.unit.to_string()},
               {"", estimate.amount.interval.to_string()},
               {"", join(estimate.purpose, "+")}};
  row.support.push_back(estimate.id);
  row.support.insert(row.support.end(), estimate.support.claims.begin(), estimate.support.claims.end());
  return row;
}

Section spending(const Reconciliation& known, const KnownNames& names, const ReportOptions& options) {
  const Concepts& concepts = options.concepts != nullptr ? *options.concepts : Concepts::embedded();
  Section section;
  section.id = "spending";
  section.title = "Spending";
  section.columns = {{"entity", "", Align::kLeft},        {"what", "what", Align::kLeft},
                     {"stated", "stated", Align::kRight}, {"usd", "US$", Align::kRight},
                     {"rate", "rate", Align::kLeft},      {"period", "period", Align::kLeft},
                     {"stance", "stance", Align::kLeft},  {"grade", "grade", Align::kLeft},
                     {"from", "from", Align::kLeft},      {"unit", "", Align::kLeft},
                     {"interval", "", Align::kLeft},      {"purpose", "", Align::kLeft}};
  std::vector<const Estimate*> shown;
  const std::set<Told> restated = restated_dollars(known);
  const auto dollar = Currency::parse("USD");
  for (const Estimate& estimate : known.estimates) {
    const bool again = estimate.amount.unit.currency == *dollar && restated.contains(told_as(estimate, estimate.amount));
    const bool told = estimate.amount.unit.is_money() && estimate.arithmetic.empty() && !again;
    if (told && concepts.is_spending(estimate.account.concept_id)) shown.push_back(&estimate);
  }
  // One entity before totals; else as they come, by account and period.
  std::stable_sort(shown.begin(), shown.end(), [](const Estimate* a, const Estimate* b) {
    return a->account.is_joint() < b->account.is_joint();
  });
  const std::size_t count = options.most_rows == 0 ? shown.size() : std::min(options.most_rows, shown.size());
  for (std::size_t i = 0; i < count; ++i) section.rows.push_back(spending_row(known, names, *shown[i]));
  if (count < shown.size()) {
    Row more;
    more.cells = {{"and " + std::to_string(shown.size() - count) + " more", ""}};
    section.rows.push_back(std::move(more));
  }
  return section;
}

Section sources(const Reconciliation& known, const KnownNames& names) {
  Section section;
  section.id = "sources";
  section.title = "Sources";
  section.columns = {{"source", "", Align::kLeft},
                     {"publisher", "publisher", Align::kLeft},
                     {"published", "published", Align::kLeft},
                     {"via", "via", Align::kLeft},
                     {"note", "note", Align::kLeft},
                     {"title", "title", Align::kLeft},
                     {"document", "", Align::kLeft}};
  std::map<std::string, std::string> notes;
  std::map<std::string, std::vector<std::string>> findings;
  for (const Finding& finding : known.findings) {
    if (finding.kind != FindingKind::kMarked) continue;
    for (const std::string& document : finding.documents) {
      std::string& note = notes[document];
      const Source* source = known.source(document);
      std::string statement = finding.statement;
      if (source != nullptr && statement.starts_with(source->label + ": ")) {
        statement = statement.substr(source->label.size() + 2);
      }
      note += (note.empty() ? "" : "; ") + statement;
      findings[document].push_back(finding.id);
    }
  }
  std::map<std::string, std::string> first_claim;
  for (const Claim& claim : known.claims) first_claim.emplace(claim.document, claim.id);
  for (const Source& source : known.sources) {
    Row row;
    row.id = source.label;
    std::string published = source.published ? to_string(*source.published) : "";
    const auto by = source.decided_by.find("published");
    if (!published.empty() && by != source.decided_by.end()) published += " (" + by->second + ")";
    row.cells = {{source.label, ""},
                 {source.publisher.empty() ? "" : names.display(source.publisher), source.publisher},
                 {published, source.published ? to_string(*source.published) : ""},
                 {source.via.empty() ? "" : names.display(source.via), source.via},
                 {notes[source.document], ""},
                 {source.title, ""},
                 {"", source.document}};
    row.support = findings[source.document];
    const auto claim = first_claim.find(source.document);
    if (claim != first_claim.end()) row.support.push_back(claim->second);
    section.rows.push_back(std::move(row));
  }
  return section;
}

}  // namespace

Answer make_report(const Reconciliation& known, const KnownNames& names, const ReportOptions& options) {
  Answer answer;
  const auto put = [&answer](Section section) {
    if (!section.rows.empty()) answer.sections.push_back(std::move(section));
  };
  const auto put_findings = [&](const char* id, const char* title, std::initializer_list<FindingKind> kinds) {
    Section section = finding_section(id, title);
    add_findings(section, known, kinds, options.most_rows);
    put(std::move(section));
  };
  put(spending(known, names, options));
  put_findings("closes", "Closes", {FindingKind::kCloses});
  put_findings("agrees", "Agrees", {FindingKind::kAgrees});
  put_findings("differs", "Differs", {FindingKind::kDiffers, FindingKind::kFails});
  put_findings("follows", "Follows", {FindingKind::kFollows});
  put_findings("same-number", "One number, several things", {FindingKind::kSameNumber});
  put_findings("not-known", "Not known", {FindingKind::kNotKnown});
  put(sources(known, names));
  return answer;
}

}  // namespace outlay
