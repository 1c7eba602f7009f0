// Ledger: runs, documents and their sightings.

#include "base/sha256.h"
#include "ledger/json_writer.h"
#include "ledger/ledger_state.h"

namespace outlay {
namespace {

// What of `source` its document entry holds.
DocumentReading reading_of(const Source& source, std::uint64_t size_bytes, bool kept) {
  DocumentReading reading;
  reading.source = source;
  reading.source.path.clear();
  reading.source.passage.clear();
  reading.source.text.clear();
  reading.size_bytes = size_bytes;
  reading.text_hash = source.text.empty() ? std::string() : sha256_hex(source.text);
  reading.kept = kept;
  return reading;
}

// The label, or where another document has it the label and the beginning of
// the id: "index-3f2a9c". As many digits as it takes.
Result<std::string> free_label(Database& database, const Source& source) {
  const std::string wanted =
      source.label.empty() ? source.document.substr(0, 8) : valid_utf8(source.label);
  std::string label = wanted;
  for (std::size_t digits = 6; digits <= source.document.size(); ++digits) {
    Query taken(database, "SELECT 1 FROM document WHERE label = ?1 AND id <> ?2");
    taken.bind(label, source.document);
    const bool is_taken = taken.next();
    if (taken.failed()) return std::unexpected(taken.error());
    if (!is_taken) break;
    label = wanted + "-" + source.document.substr(0, digits);
  }
  return label;
}

}  // namespace

Result<std::uint64_t> Ledger::add_run(Run run) {
  if (run.at.empty()) run.at = utc_now();
  if (!is_utc_time(run.at)) {
    return std::unexpected(state_->bad_argument("this is no moment in UTC", run.at,
                                                "write it like 2026-11-22T17:43:05Z"));
  }
  auto added = state_->append(EntryKind::kRun, run);
  if (added) state_->has_run = true;
  return added;
}

Result<AddedDocument> Ledger::add_document(const Source& source, std::string_view bytes,
                                           Keep keep) {
  if (auto refused = state_->refusal(EntryKind::kDocument)) {
    return std::unexpected(*std::move(refused));
  }
  if (sha256_hex(bytes) != source.document) {
    return std::unexpected(
        state_->bad_argument("the bytes are not those of the document", source.document));
  }
  auto there = state_->reading(source.document, kLatest);
  if (!there) return std::unexpected(std::move(there.error()));

  AddedDocument added;
  const bool keep_bytes = keep == Keep::kBytes;
  std::optional<DocumentReading> entry;  // to be added
  if (!*there) {
    entry = reading_of(source, bytes.size(), keep_bytes);
    auto label = free_label(*state_->database, source);
    if (!label) return std::unexpected(state_->ended(std::move(label.error())));
    entry->source.label = *std::move(label);
    added.is_new = true;
    added.label = entry->source.label;
  } else {
    added.sequence = (*there)->sequence;
    added.label = (*there)->reading.source.label;
    if (keep_bytes && !(*there)->reading.kept) {
      entry = (*there)->reading;
      entry->kept = true;
      entry->text_hash = source.text.empty() ? std::string() : sha256_hex(source.text);
    }
  }
  if (entry) {
    auto sequence = state_->append(EntryKind::kDocument, *entry);
    if (!sequence) return std::unexpected(std::move(sequence.error()));
    added.sequence = *sequence;
    if (keep_bytes) {
      auto kept = state_->keep(source.document, bytes);
      if (kept && !entry->text_hash.empty()) kept = state_->keep(entry->text_hash, source.text);
      if (!kept) return std::unexpected(std::move(kept.error()));
    }
  }
  auto sighting = add_sighting(source);
  if (!sighting) return std::unexpected(std::move(sighting.error()));
  return added;
}

Result<std::uint64_t> Ledger::add_sighting(const Source& source) {
  if (auto refused = state_->refusal(EntryKind::kSighting)) {
    return std::unexpected(*std::move(refused));
  }
  auto there = state_->reading(source.document, kLatest);
  if (!there) return std::unexpected(std::move(there.error()));
  if (!*there) {
    return std::unexpected(
        state_->bad_argument("the ledger has no such document", source.document));
  }
  Meeting meeting;
  meeting.document = source.document;
  meeting.path = source.path;
  meeting.passage = source.passage;
  return state_->append(EntryKind::kSighting, meeting);
}

Result<bool> Ledger::reread_document(const Source& source) {
  if (auto refused = state_->refusal(EntryKind::kDocument)) {
    return std::unexpected(*std::move(refused));
  }
  auto there = state_->reading(source.document, kLatest);
  if (!there) return std::unexpected(std::move(there.error()));
  if (!*there) {
    return std::unexpected(
        state_->bad_argument("the ledger has no such document", source.document));
  }
  const DocumentReading& before = (*there)->reading;
  DocumentReading now = reading_of(source, before.size_bytes, before.kept);
  now.source.label = before.source.label;
  if (to_canonical(now) == to_canonical(before)) return false;
  auto sequence = state_->append(EntryKind::kDocument, now);
  if (!sequence) return std::unexpected(std::move(sequence.error()));
  if (now.kept && !now.text_hash.empty()) {
    auto kept = state_->keep(now.text_hash, source.text);
    if (!kept) return std::unexpected(std::move(kept.error()));
  }
  return true;
}

}  // namespace outlay
