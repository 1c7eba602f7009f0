// Ledger: documents as answers see them.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "ledger/json_writer.h"
#include "ledger/ledger_state.h"

namespace outlay {
namespace {

constexpr std::size_t kFoundLimit = 100;

// The latest entry of a document with its first sighting. ?1 is "as of".
#define OUTLAY_LATEST_DOCUMENT                                                          \
  "SELECT e.sequence, e.canonical, "                                                    \
  "(SELECT s.path FROM sighting s WHERE s.document = d.id AND s.sequence <= ?1 "        \
  "ORDER BY s.sequence LIMIT 1), "                                                      \
  "(SELECT s.passage FROM sighting s WHERE s.document = d.id AND s.sequence <= ?1 "     \
  "ORDER BY s.sequence LIMIT 1) "                                                       \
  "FROM document d JOIN entry e USING(sequence) WHERE d.sequence <= ?1 "                \
  "AND NOT EXISTS (SELECT 1 FROM document n WHERE n.id = d.id "                         \
  "AND n.sequence > d.sequence AND n.sequence <= ?1) "
constexpr std::string_view kAllDocuments = OUTLAY_LATEST_DOCUMENT
    "ORDER BY (SELECT min(f.sequence) FROM document f WHERE f.id = d.id)";
constexpr std::string_view kOneDocument = OUTLAY_LATEST_DOCUMENT "AND d.id = ?2";
#undef OUTLAY_LATEST_DOCUMENT

void apply(const Judgement& judgement, Source& source) {
  if (judgement.key == "published") {
    source.published = parse_day(judgement.value);
  } else if (judgement.key == "publisher") {
    source.publisher = judgement.value;
  } else {
    return;  // of a newer program; its ledger would have another format
  }
  source.decided_by[judgement.key] =
      fmt::format("judgement of {}, entry {}", judgement.by, judgement.sequence);
}

// Whether a document met at `path` may be called `name`: its file's name, with
// or without the ending.
bool is_file_name(std::string_view path, std::string_view name) {
  const std::filesystem::path file(path);
  return file.filename().native() == name || file.stem().native() == name;
}

}  // namespace

Result<std::vector<Source>> Ledger::State::sources(std::string_view document, std::uint64_t as_of,
                                                   WithText with_text) {
  auto judged = judgements(document, as_of);
  if (!judged) return std::unexpected(std::move(judged.error()));
  std::multimap<std::string_view, const Judgement*> in_force;  // by document
  for (const JudgementRecord& record : *judged) {
    if (record.in_force) in_force.emplace(record.judgement.document, &record.judgement);
  }

  Query rows(*database, document.empty() ? kAllDocuments : kOneDocument);
  if (document.empty()) {
    rows.bind(as_of);
  } else {
    rows.bind(as_of, document);
  }
  std::vector<Source> found;
  while (rows.next()) {
    auto reading = reading_from(rows.text(1));
    if (!reading) return std::unexpected(unreadable_entry(rows.sequence(0)));
    Source& source = found.emplace_back(std::move(reading->source));
    source.path = rows.text(2);
    source.passage = rows.text(3);
    const auto [first, last] = in_force.equal_range(source.document);
    for (auto at = first; at != last; ++at) apply(*at->second, source);
    if (with_text == WithText::kNo || !reading->kept || reading->text_hash.empty()) continue;
    auto text = kept(reading->text_hash);
    if (!text) return std::unexpected(std::move(text.error()));
    source.text = std::move(*text).value_or(std::string());
  }
  if (rows.failed()) return std::unexpected(rows.error());
  return found;
}

Result<std::vector<Source>> Ledger::sources(std::uint64_t as_of, WithText text) const {
  return state_->sources({}, as_of, text);
}

Result<std::optional<Source>> Ledger::source(std::string_view document, std::uint64_t as_of,
                                             WithText text) const {
  if (document.empty()) return std::nullopt;
  auto found = state_->sources(document, as_of, text);
  if (!found) return std::unexpected(std::move(found.error()));
  if (found->empty()) return std::nullopt;
  return std::move(found->front());
}

Result<std::vector<Source>> Ledger::find_documents(std::string_view name,
                                                   std::uint64_t as_of) const {
  std::vector<std::string> ids;  // in the order in which they were met, each once
  const auto note = [&ids](std::string_view id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.emplace_back(id);
  };
  const auto ask = [this, as_of, &note](std::string_view sql, std::string_view first,
                                        std::string_view second) -> Result<void> {
    Query rows(*state_->database, sql);
    rows.bind(as_of, first, second);
    while (rows.next()) note(rows.text(0));
    if (rows.failed()) return std::unexpected(rows.error());
    return {};
  };
  if (name.empty()) return std::vector<Source>();

  const std::string wanted = valid_utf8(name);
  auto asked = ask("SELECT id FROM document WHERE sequence <= ?1 AND label = ?2 AND ?3 = '' "
                   "ORDER BY sequence LIMIT 100", wanted, {});
  if (asked && ids.empty()) {
    asked = ask("SELECT document FROM sighting WHERE sequence <= ?1 AND path = ?2 AND ?3 = '' "
                "ORDER BY sequence LIMIT 100", wanted, {});
  }
  if (asked && ids.empty()) {
    Query rows(*state_->database,
               "SELECT document, path FROM sighting WHERE sequence <= ?1 ORDER BY sequence");
    rows.bind(as_of);
    while (ids.size() < kFoundLimit && rows.next()) {
      if (is_file_name(rows.text(1), wanted)) note(rows.text(0));
    }
    if (rows.failed()) return std::unexpected(rows.error());
  }
  const bool may_be_id =
      wanted.size() >= 4 && wanted.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (asked && ids.empty() && may_be_id) {
    asked = ask("SELECT id FROM document WHERE sequence <= ?1 AND id >= ?2 AND id < ?3 "
                "ORDER BY sequence LIMIT 100", wanted, wanted + "g");  // g: behind every digit
  }
  if (!asked) return std::unexpected(std::move(asked.error()));

  std::vector<Source> found;
  for (const std::string& id : ids) {
    auto one = source(id, as_of);
    if (!one) return std::unexpected(std::move(one.error()));
    if (*one) found.push_back(**std::move(one));
  }
  return found;
}

Result<std::optional<std::string>> Ledger::document_bytes(std::string_view document) const {
  return state_->kept(document);
}

Result<std::vector<Meeting>> Ledger::sightings(std::string_view document,
                                               std::uint64_t as_of) const {
  Query rows(*state_->database,
             "SELECT e.sequence, e.canonical FROM sighting s JOIN entry e USING(sequence) "
             "WHERE s.document = ?1 AND s.sequence <= ?2 ORDER BY s.sequence");
  rows.bind(document, as_of);
  std::vector<Meeting> found;
  while (rows.next()) {
    auto meeting = meeting_from(rows.text(1));
    if (!meeting) return std::unexpected(state_->unreadable_entry(rows.sequence(0)));
    meeting->sequence = rows.sequence(0);
    found.push_back(*std::move(meeting));
  }
  if (rows.failed()) return std::unexpected(rows.error());
  return found;
}

}  // namespace outlay
