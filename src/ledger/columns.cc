#include "ledger/columns.h"

#include "base/join.h"
#include "ledger/json_writer.h"
#include "ledger/spelling.h"

namespace outlay {
namespace {

constexpr ColumnName kRunColumns[] = {
    {"version", "TEXT"}, {"tables_digest", "TEXT"}, {"at", "TEXT NOT NULL"}};

constexpr ColumnName kDocumentColumns[] = {
    {"id", "TEXT NOT NULL"}, {"label", "TEXT"},     {"kind", "TEXT"},
    {"encoding", "TEXT"},    {"title", "TEXT"},     {"publisher", "TEXT"},
    {"author", "TEXT"},      {"via", "TEXT"},       {"address", "TEXT"},
    {"language", "TEXT"},    {"published", "TEXT"}, {"size_bytes", "INTEGER NOT NULL"},
    {"text_hash", "TEXT"},   {"kept", "INTEGER NOT NULL"}};

constexpr ColumnName kSightingColumns[] = {
    {"document", "TEXT NOT NULL"}, {"path", "TEXT"}, {"passage", "TEXT"}};

constexpr ColumnName kClaimColumns[] = {{"id", "TEXT NOT NULL"},
                                        {"document", "TEXT NOT NULL"},
                                        {"place", "TEXT NOT NULL"},
                                        {"line", "INTEGER"},
                                        {"quote", "TEXT"},
                                        {"entity", "TEXT"},
                                        {"concept", "TEXT"},
                                        {"measure", "TEXT NOT NULL"},
                                        {"low", "TEXT"},
                                        {"high", "TEXT"},
                                        {"unit", "TEXT NOT NULL"},
                                        {"hedge", "TEXT"},
                                        {"approx", "INTEGER NOT NULL"},
                                        {"quantum", "TEXT NOT NULL"},
                                        {"interval", "TEXT NOT NULL"},
                                        {"period", "TEXT"},
                                        {"first_day", "TEXT"},
                                        {"last_day", "TEXT"},
                                        {"base", "TEXT"},
                                        {"stance", "TEXT NOT NULL"},
                                        {"said_by", "TEXT"},
                                        {"purpose", "TEXT"},
                                        {"segment", "TEXT"},
                                        {"item", "TEXT"},
                                        {"definition", "TEXT"},
                                        {"counterparty", "TEXT"},
                                        {"restates", "TEXT"},
                                        {"probability_permille", "INTEGER NOT NULL"},
                                        {"sort_value", "REAL"}};

constexpr ColumnName kWithdrawalColumns[] = {
    {"claim", "TEXT NOT NULL"}, {"claim_sequence", "INTEGER NOT NULL"}, {"reason", "TEXT"}};

constexpr ColumnName kJudgementColumns[] = {
    {"by", "TEXT NOT NULL"}, {"why", "TEXT NOT NULL"}, {"document", "TEXT"}, {"claim", "TEXT"},
    {"key", "TEXT NOT NULL"}, {"value", "TEXT"},       {"previous", "TEXT"}, {"undoes", "INTEGER"}};

// What canonical bytes hold is valid UTF-8, so what columns hold is too.
ColumnValue text_or_null(std::string_view text) {
  if (text.empty()) return {};
  return valid_utf8(text);
}

ColumnValue joined(const std::vector<std::string>& parts) { return text_or_null(join(parts, "+")); }

ColumnValue number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

ColumnValue decimal(const std::optional<Decimal>& value) {
  if (!value) return {};
  return spelled(*value);
}

template <class Record>
std::optional<Recomputed> recomputed(const std::optional<Record>& record) {
  if (!record) return std::nullopt;
  return Recomputed{to_canonical(*record), values_of(*record)};
}

}  // namespace

std::span<const ColumnName> columns_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::kRun: return kRunColumns;
    case EntryKind::kDocument: return kDocumentColumns;
    case EntryKind::kSighting: return kSightingColumns;
    case EntryKind::kClaim: return kClaimColumns;
    case EntryKind::kWithdrawal: return kWithdrawalColumns;
    case EntryKind::kJudgement: return kJudgementColumns;
  }
  return {};
}

ColumnValues values_of(const Run& run) {
  return {text_or_null(run.version), text_or_null(run.tables_digest), text_or_null(run.at)};
}

ColumnValues values_of(const DocumentReading& reading) {
  const Source& source = reading.source;
  return {text_or_null(source.document),
          text_or_null(source.label),
          text_or_null(source.kind),
          text_or_null(source.encoding),
          text_or_null(source.title),
          text_or_null(source.publisher),
          text_or_null(source.author),
          text_or_null(source.via),
          text_or_null(source.address),
          text_or_null(source.language),
          source.published ? ColumnValue(to_string(*source.published)) : ColumnValue(),
          number(reading.size_bytes),
          text_or_null(reading.text_hash),
          number(reading.kept ? 1 : 0)};
}

ColumnValues values_of(const Meeting& meeting) {
  return {text_or_null(meeting.document), text_or_null(meeting.path),
          text_or_null(meeting.passage)};
}

ColumnValues values_of(const Claim& claim) {
  const auto line = line_of(claim.place);
  const auto days = claim.period ? claim.period->days() : std::nullopt;
  const auto& sorted_by = claim.low ? claim.low : claim.high;
  return {text_or_null(claim.id),
          text_or_null(claim.document),
          text_or_null(to_string(claim.place)),
          line ? number(*line) : ColumnValue(),
          text_or_null(claim.quote),
          joined(claim.entity),
          text_or_null(claim.concept_id),
          text_or_null(to_string(claim.measure)),
          decimal(claim.low),
          decimal(claim.high),
          text_or_null(claim.unit.to_string()),
          text_or_null(claim.hedge),
          number(claim.approx ? 1 : 0),
          spelled(claim.quantum),
          text_or_null(claim.interval.to_string()),
          claim.period ? ColumnValue(claim.period->to_string()) : ColumnValue(),
          days ? ColumnValue(to_string(days->first)) : ColumnValue(),
          days ? ColumnValue(to_string(days->last)) : ColumnValue(),
          text_or_null(to_string(claim.base)),
          text_or_null(to_string(claim.stance)),
          joined(claim.said_by),
          joined(claim.purpose),
          text_or_null(claim.segment),
          text_or_null(claim.item),
          text_or_null(claim.definition),
          joined(claim.counterparty),
          text_or_null(claim.restates),
          static_cast<std::int64_t>(claim.probability_permille),
          sorted_by ? ColumnValue(sorted_by->approximate()) : ColumnValue()};
}

ColumnValues values_of(const Withdrawal& withdrawal) {
  return {text_or_null(withdrawal.claim), number(withdrawal.claim_sequence),
          text_or_null(withdrawal.reason)};
}

// A value that is judged to be unknown is '' and not NULL, which an undoing has.
ColumnValues values_of(const Judgement& judgement) {
  const bool undoing = judgement.undoes != 0;
  return {text_or_null(judgement.by),
          text_or_null(judgement.why),
          text_or_null(judgement.document),
          text_or_null(judgement.claim),
          text_or_null(judgement.key),
          undoing ? ColumnValue() : ColumnValue(valid_utf8(judgement.value)),
          text_or_null(judgement.previous),
          undoing ? number(judgement.undoes) : ColumnValue()};
}

std::optional<Recomputed> recompute(EntryKind kind, std::string_view canonical) {
  switch (kind) {
    case EntryKind::kRun: return recomputed(run_from(canonical));
    case EntryKind::kDocument: return recomputed(reading_from(canonical));
    case EntryKind::kSighting: return recomputed(meeting_from(canonical));
    case EntryKind::kClaim: return recomputed(claim_from(canonical));
    case EntryKind::kWithdrawal: return recomputed(withdrawal_from(canonical));
    case EntryKind::kJudgement: return recomputed(judgement_from(canonical));
  }
  return std::nullopt;
}

}  // namespace outlay
