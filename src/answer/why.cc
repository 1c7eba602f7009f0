#include "answer/why.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "answer/citation.h"
#include "reconcile/wording.h"

namespace outlay {
namespace {

constexpr std::size_t kMostUses = 20;
constexpr std::size_t kLeastPrefix = 6;

std::string joined_names(const KnownNames& names, const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " + ") + names.display(id);
  return text;
}

// Walks down from one thing; what was told once is not told again.
class Chain {
 public:
  Chain(const Reconciliation& known, const KnownNames& names) : known_(known), names_(names) {
    section_.id = "why";
    section_.title = "Why";
    section_.columns = {{"says", "", Align::kLeft},
                        {"grade", "grade", Align::kLeft},
                        {"from", "from", Align::kLeft},
                        {"words", "words", Align::kLeft},
                        {"decided_by", "", Align::kLeft}};
  }

  void tell(const Finding& finding, int depth) {
    std::vector<std::string> ids = finding.support.claims;
    put(depth, finding.id, finding.statement, finding.support.grade, cite(known_, ids), {}, {}, {finding.id});
    tell_inputs(finding.arithmetic, finding.support, depth + 1, finding.id);
    for (const Reason& reason : finding.reasons) {
      put(depth + 1, {}, "reason: " + reason.name + (reason.detail.empty() ? "" : ": " + reason.detail), {}, {}, {}, {},
          {finding.id});
    }
  }

  void tell(const Estimate& estimate, int depth) {
    std::string text = joined_names(names_, estimate.account.entity) + " " + estimate.account.concept_id;
    if (!estimate.account.segment.empty()) text += " " + estimate.account.segment;
    text += ", " + period_text(estimate.period) + ", " + std::string(to_string(estimate.stance)) + ": " +
            format_full(estimate.amount);
    put(depth, estimate.id, text, estimate.support.grade, cite(known_, estimate.support.claims), {}, {}, {estimate.id});
    if (estimate.narrowed != estimate.amount.interval && estimate.amount.low && estimate.amount.high) {
      Amount narrowed = estimate.amount;
      narrowed.interval = estimate.narrowed;
      put(depth + 1, {}, "what holds with others leaves " + format_interval(narrowed), {}, {}, {}, {}, {estimate.id});
    }
    Support inputs = estimate.support;
    tell_inputs(estimate.arithmetic, inputs, depth + 1, estimate.id);
  }

  void tell(const Rate& rate, int depth) {
    const std::string text = std::string(rate.of.code()) + " for one " + std::string(rate.per.code()) + ": " +
                             (rate.arithmetic.empty() ? format_factor(rate.amount.size()) : rate.arithmetic);
    put(depth, rate.id, text, {}, rate.from, {}, {}, {rate.id});
    for (const std::string& id : rate.claims) tell_claim(id, depth + 1);
  }

  void tell(const Claim& claim, int depth) {
    Amount amount = amount_of(claim);
    const std::string value = claim.measure == Measure::kChange ? format_full_change(amount) : format_full(amount);
    std::string text = joined_names(names_, claim.entity) + " " + claim.concept_id;
    if (!claim.segment.empty()) text += " " + claim.segment;
    if (!claim.item.empty()) text += " " + claim.item;
    text += ", " + period_text(claim.period) + ", " + std::string(to_string(claim.stance)) + ": " + value;
    if (!claim.hedge.empty()) text += " (" + claim.hedge + ")";
    if (!claim.said_by.empty()) text += ", said by " + joined_names(names_, claim.said_by);
    std::string decided;
    for (const auto& [key, by] : claim.decided_by) decided += (decided.empty() ? "" : ", ") + key + ": " + by;
    put(depth, claim.id, text, {}, cite(known_, claim), words_of(known_, claim), decided, {claim.id});
  }

  // A claim, the document it is from, and what it carries.
  void tell_from_the_top(const Claim& claim) {
    tell(claim, 0);
    if (const Source* source = known_.source(claim.document)) {
      std::string text = source->label;
      if (!source->publisher.empty()) text += ", " + names_.display(source->publisher);
      if (source->published) text += ", " + to_string(*source->published);
      if (!source->title.empty()) text += ", " + source->title;
      put(1, {}, "in " + text, {}, source->path.empty() ? source->document.substr(0, 12) : source->path, {}, {},
          {claim.id});
    }
    std::size_t told = 0;
    for (const Finding& finding : known_.findings) {
      const auto& ids = finding.support.claims;
      if (!std::binary_search(ids.begin(), ids.end(), claim.id)) continue;
      if (++told > kMostUses) continue;
      put(1, finding.id, std::string(to_string(finding.kind)) + ": " + finding.statement, finding.support.grade,
          cite(known_, ids), {}, {}, {finding.id});
    }
  }

  Answer take() {
    Answer answer;
    answer.sections.push_back(std::move(section_));
    return answer;
  }

 private:
  void put(int depth, std::string id, std::string says, std::optional<Grade> grade, std::string from,
           std::string words, std::string decided, std::vector<std::string> support) {
    Row row;
    row.id = std::move(id);
    row.depth = depth;
    row.cells = {{std::move(says), ""},
                 {grade ? std::string(to_string(*grade)) : "", ""},
                 {std::move(from), ""},
                 {std::move(words), ""},
                 {"", std::move(decided)}};
    row.support = std::move(support);
    section_.rows.push_back(std::move(row));
  }

  void tell_claim(const std::string& id, int depth) {
    const Claim* claim = known_.claim(id);
    if (claim != nullptr && told_.insert(id).second) tell(*claim, depth);
  }

  void tell_inputs(const std::string& arithmetic, const Support& support, int depth, const std::string& owner) {
    if (!arithmetic.empty()) put(depth, {}, arithmetic, {}, {}, {}, {}, {owner});
    for (const Assumption& a : support.assumptions) {
      put(depth, {}, "assumes " + a.name + (a.detail.empty() ? "" : ": " + a.detail), {}, {}, {}, {}, {owner});
    }
    for (const std::string& id : support.estimates) {
      const Estimate* estimate = known_.estimate(id);
      if (estimate != nullptr && id != owner && told_.insert(id).second) tell(*estimate, depth);
    }
    for (const std::string& id : support.rates) {
      const Rate* rate = known_.rate(id);
      if (rate != nullptr && told_.insert(id).second) tell(*rate, depth);
    }
    for (const std::string& id : support.claims) tell_claim(id, depth);
  }

  const Reconciliation& known_;
  const KnownNames& names_;
  Section section_;
  std::set<std::string> told_;
};

Error not_found(std::string_view what) {
  return {ErrorCode::kNotFound, "why", "nothing has this id or place", std::string(what),
          "take an id or a place like 001:12 from a report"};
}

// Ids that begin with `what`.
void add_matches(const std::map<std::string, std::size_t>& index, std::string_view what, std::vector<std::string>& found) {
  for (auto at = index.lower_bound(std::string(what)); at != index.end() && at->first.starts_with(what); ++at) {
    found.push_back(at->first);
    if (found.size() > 2) return;
  }
}

}  // namespace

Result<Answer> make_why(const Reconciliation& known, const KnownNames& names, std::string_view what) {
  Chain chain(known, names);
  std::vector<std::string> found;
  if (what.size() >= kLeastPrefix) {
    for (const auto* index : {&known.claim_index, &known.estimate_index, &known.finding_index, &known.rate_index}) {
      add_matches(*index, what, found);
    }
  }
  if (std::find(found.begin(), found.end(), what) != found.end()) found = {std::string(what)};
  if (found.size() > 1) {
    return std::unexpected(Error{ErrorCode::kBadArgument, "why", "several ids begin like this", std::string(what),
                                 "give more of it"});
  }
  if (found.size() == 1) {
    if (const Claim* claim = known.claim(found[0])) chain.tell_from_the_top(*claim);
    if (const Estimate* estimate = known.estimate(found[0])) chain.tell(*estimate, 0);
    if (const Finding* finding = known.finding(found[0])) chain.tell(*finding, 0);
    if (const Rate* rate = known.rate(found[0])) chain.tell(*rate, 0);
    return chain.take();
  }
  // "001:12", or "001" for all of a document. A label may hold a colon itself.
  const std::size_t colon = what.rfind(':');
  std::uint32_t line = 0;
  std::string_view label = what;
  if (colon != std::string_view::npos) {
    const std::string_view number = what.substr(colon + 1);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), line);
    if (error == std::errc() && end == number.data() + number.size()) {
      label = what.substr(0, colon);
    } else {
      line = 0;
    }
  }
  bool any = false;
  for (const Claim& claim : known.claims) {
    const Source* source = known.source(claim.document);
    if (source == nullptr || source->label != label) continue;
    if (line != 0 && line_of(claim.place) != line) continue;
    if (line != 0) {
      chain.tell_from_the_top(claim);
    } else {
      chain.tell(claim, 0);
    }
    any = true;
  }
  if (!any) return std::unexpected(not_found(what));
  return chain.take();
}

}  // namespace outlay
