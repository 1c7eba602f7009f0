#include "ledger/canonical.h"
#include "ledger/json_reader.h"
#include "ledger/json_writer.h"

namespace outlay {
namespace {

// A run without a time, a withdrawal without a claim and so on were written by
// nobody; reading them is refused.
std::optional<JsonFields> fields_of(std::string_view canonical, std::string_view kind) {
  auto fields = JsonFields::parse(canonical);
  if (!fields || fields->text("entry") != kind) return std::nullopt;
  return fields;
}

// A number of an entry.
std::uint64_t sequence_at(JsonFields& fields, std::string_view key) {
  const std::int64_t value = fields.number(key);
  if (value < 0) fields.fail();
  return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

}  // namespace

std::string to_canonical(const Run& run) {
  JsonWriter out;
  out.begin_object();
  out.field("at", run.at);
  out.field("entry", "run");
  out.field("tables_digest", run.tables_digest);
  out.field("version", run.version);
  out.end_object();
  return out.take();
}

std::optional<Run> run_from(std::string_view canonical) {
  auto fields = fields_of(canonical, "run");
  if (!fields) return std::nullopt;
  Run run;
  run.version = fields->text("version");
  run.tables_digest = fields->text("tables_digest");
  run.at = fields->text("at");
  if (!fields->ok() || !is_utc_time(run.at)) return std::nullopt;
  return run;
}

std::string to_canonical(const DocumentReading& reading) {
  const Source& source = reading.source;
  JsonWriter out;
  out.begin_object();
  out.field("address", source.address);
  out.field("author", source.author);
  out.field("decided_by", source.decided_by);
  out.field("encoding", source.encoding);
  out.field("entry", "document");
  out.field("id", source.document);
  out.flag("kept", reading.kept);
  out.field("kind", source.kind);
  out.field("label", source.label);
  out.field("language", source.language);
  if (source.published) out.field("published", to_string(*source.published));
  out.field("publisher", source.publisher);
  out.field("size_bytes", static_cast<std::int64_t>(reading.size_bytes));
  out.field("text_hash", reading.text_hash);
  out.field("title", source.title);
  out.field("via", source.via);
  out.end_object();
  return out.take();
}

std::optional<DocumentReading> reading_from(std::string_view canonical) {
  auto fields = fields_of(canonical, "document");
  if (!fields) return std::nullopt;
  DocumentReading reading;
  Source& source = reading.source;
  source.address = fields->text("address");
  source.author = fields->text("author");
  source.decided_by = fields->text_map("decided_by");
  source.encoding = fields->text("encoding");
  source.document = fields->text("id");
  source.kind = fields->text("kind");
  source.label = fields->text("label");
  source.language = fields->text("language");
  source.published = fields->day("published");
  source.publisher = fields->text("publisher");
  source.title = fields->text("title");
  source.via = fields->text("via");
  reading.kept = fields->flag("kept");
  reading.size_bytes = sequence_at(*fields, "size_bytes");
  reading.text_hash = fields->text("text_hash");
  if (!fields->ok()) return std::nullopt;
  return reading;
}

std::string to_canonical(const Meeting& meeting) {
  JsonWriter out;
  out.begin_object();
  out.field("document", meeting.document);
  out.field("entry", "sighting");
  out.field("passage", meeting.passage);
  out.field("path", meeting.path);
  out.end_object();
  return out.take();
}

std::optional<Meeting> meeting_from(std::string_view canonical) {
  auto fields = fields_of(canonical, "sighting");
  if (!fields) return std::nullopt;
  Meeting meeting;
  meeting.document = fields->text("document");
  meeting.path = fields->text("path");
  meeting.passage = fields->text("passage");
  if (!fields->ok()) return std::nullopt;
  return meeting;
}

std::string to_canonical(const Withdrawal& withdrawal) {
  JsonWriter out;
  out.begin_object();
  out.field("claim", withdrawal.claim);
  out.field("claim_sequence", static_cast<std::int64_t>(withdrawal.claim_sequence));
  out.field("entry", "withdrawal");
  out.field("reason", withdrawal.reason);
  out.end_object();
  return out.take();
}

std::optional<Withdrawal> withdrawal_from(std::string_view canonical) {
  auto fields = fields_of(canonical, "withdrawal");
  if (!fields) return std::nullopt;
  Withdrawal withdrawal;
  withdrawal.claim = fields->text("claim");
  withdrawal.claim_sequence = sequence_at(*fields, "claim_sequence");
  withdrawal.reason = fields->text("reason");
  if (!fields->ok()) return std::nullopt;
  return withdrawal;
}

std::string to_canonical(const Judgement& judgement) {
  JsonWriter out;
  out.begin_object();
  out.field("by", judgement.by);
  out.field("claim", judgement.claim);
  out.field("document", judgement.document);
  out.field("entry", "judgement");
  out.field("key", judgement.key);
  out.field("previous", judgement.previous);
  out.field("undoes", static_cast<std::int64_t>(judgement.undoes));
  out.field("value", judgement.value);
  out.field("why", judgement.why);
  out.end_object();
  return out.take();
}

std::optional<Judgement> judgement_from(std::string_view canonical) {
  auto fields = fields_of(canonical, "judgement");
  if (!fields) return std::nullopt;
  Judgement judgement;
  judgement.by = fields->text("by");
  judgement.claim = fields->text("claim");
  judgement.document = fields->text("document");
  judgement.key = fields->text("key");
  judgement.previous = fields->text("previous");
  judgement.undoes = sequence_at(*fields, "undoes");
  judgement.value = fields->text("value");
  judgement.why = fields->text("why");
  if (!fields->ok()) return std::nullopt;
  return judgement;
}

}  // namespace outlay
