// Ledger: what people decided.

#include <fmt/format.h>

#include <set>

#include "ledger/ledger_state.h"

namespace outlay {
namespace {

// The value that the reader found for a key that can be judged.
std::string value_read(const Source& source, std::string_view key) {
  if (key == "published") return source.published ? to_string(*source.published) : std::string();
  return source.publisher;
}

}  // namespace

Result<std::uint64_t> Ledger::judge(Judgement judgement) {
  if (auto refused = state_->refusal(EntryKind::kJudgement)) {
    return std::unexpected(*std::move(refused));
  }
  const auto refuse = [this](std::string what, std::string_view piece, std::string advice) {
    return std::unexpected(state_->bad_argument(std::move(what), piece, std::move(advice)));
  };
  if (judgement.by.empty()) return refuse("a judgement has a name", {}, "say who judges: --by NAME");
  if (judgement.why.empty()) return refuse("a judgement has a reason", {}, "say it: --why TEXT");
  if (!judgement.claim.empty() || judgement.undoes != 0) {
    return refuse("only a key of a document can be judged here", judgement.claim, {});
  }
  if (judgement.key != "published" && judgement.key != "publisher") {
    return refuse("no judgement can set this key", judgement.key, "published and publisher can be");
  }
  if (judgement.key == "published" && !judgement.value.empty() && !parse_day(judgement.value)) {
    return refuse("this is no day", judgement.value, "write it like 2025-02-25");
  }
  auto there = state_->reading(judgement.document, kLatest);
  if (!there) return std::unexpected(std::move(there.error()));
  if (!*there) return refuse("the ledger has no such document", judgement.document, {});
  judgement.previous = value_read((*there)->reading.source, judgement.key);
  return state_->append(EntryKind::kJudgement, judgement);
}

Result<std::uint64_t> Ledger::undo_judgement(std::uint64_t sequence, std::string by,
                                             std::string why) {
  if (auto refused = state_->refusal(EntryKind::kJudgement)) {
    return std::unexpected(*std::move(refused));
  }
  if (by.empty() || why.empty()) {
    return std::unexpected(state_->bad_argument("an undoing has a name and a reason", {},
                                                "say --by NAME and --why TEXT"));
  }
  auto all = state_->judgements({}, kLatest);
  if (!all) return std::unexpected(std::move(all.error()));
  for (const JudgementRecord& record : *all) {
    if (record.judgement.sequence != sequence) continue;
    if (record.judgement.undoes != 0 || record.undone_by != 0) {
      return std::unexpected(state_->bad_argument(
          record.undone_by != 0 ? "the judgement is undone already" : "this entry is an undoing",
          std::to_string(sequence), "judge anew"));
    }
    Judgement undoing;
    undoing.by = std::move(by);
    undoing.why = std::move(why);
    undoing.document = record.judgement.document;
    undoing.key = record.judgement.key;
    undoing.undoes = sequence;
    return state_->append(EntryKind::kJudgement, undoing);
  }
  return std::unexpected(
      state_->bad_argument("this entry is no judgement", std::to_string(sequence)));
}

Result<std::vector<JudgementRecord>> Ledger::State::judgements(std::string_view document,
                                                               std::uint64_t as_of) {
  Query rows(*database,
             "SELECT e.sequence, e.canonical FROM judgement j JOIN entry e USING(sequence) "
             "WHERE j.sequence <= ?1 AND (?2 = '' OR j.document = ?2) ORDER BY j.sequence");
  rows.bind(as_of, document);
  std::vector<JudgementRecord> records;
  while (rows.next()) {
    auto judgement = judgement_from(rows.text(1));
    if (!judgement) return std::unexpected(unreadable_entry(rows.sequence(0)));
    judgement->sequence = rows.sequence(0);
    records.push_back({*std::move(judgement), false, 0, false});
  }
  if (rows.failed()) return std::unexpected(rows.error());

  // From the last to the first: an undoing comes behind what it undoes, and the
  // first met of a key is the one in force.
  std::map<std::uint64_t, std::uint64_t> undone;  // entry -> by which
  std::set<std::pair<std::string_view, std::string_view>> decided;
  for (auto record = records.rbegin(); record != records.rend(); ++record) {
    const Judgement& judgement = record->judgement;
    if (judgement.undoes != 0) {
      undone.emplace(judgement.undoes, judgement.sequence);
      continue;
    }
    if (const auto by = undone.find(judgement.sequence); by != undone.end()) {
      record->undone_by = by->second;
      continue;
    }
    record->in_force = decided.emplace(judgement.document, judgement.key).second;
    if (!record->in_force) continue;
    auto now = reading(judgement.document, as_of);
    if (!now) return std::unexpected(std::move(now.error()));
    record->look_again =
        *now && value_read((*now)->reading.source, judgement.key) != judgement.previous;
  }
  return records;
}

Result<std::vector<JudgementRecord>> Ledger::judgements(std::uint64_t as_of) const {
  return state_->judgements({}, as_of);
}

}  // namespace outlay
