// What the engine does with a ledger: add, judge, verify, and read it back.

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/state.h"
#include "ledger/ledger.h"
#include "text/make_text.h"

namespace outlay {
namespace {

// So many documents make one batch: each commit waits for the disk, and what a
// stop in between loses is read again.
constexpr std::size_t kBatchDocuments = 256;

Run this_run(const TableSet& tables) {
  Run run;
  run.version = std::string(version());
  run.tables_digest = tables.digest();
  return run;
}

// Writes what is read into the ledger, batch by batch. The first refusal of the
// ledger ends the writing and is kept; reading errors are counted and passed on.
// The ledger is made, and the run is entered, when the first document is here: a
// path that was mistyped leaves nothing behind.
class AddingSink : public ReadSink {
 public:
  AddingSink(std::string path, Run run, const AddOptions& options, ReadSink* progress, Added& added)
      : path_(std::move(path)), run_(std::move(run)), options_(options), progress_(progress),
        added_(added) {}

  Result<void> open() {
    if (ledger_) return {};
    Result<Ledger> opened = Ledger::open_or_create(path_);
    if (!opened) return std::unexpected(opened.error());
    ledger_.emplace(std::move(*opened));
    return {};
  }

  void take(ReadDocument document) override {
    if (failure_) return;
    if (auto done = add(document); !done) {
      failure_ = done.error();
      return;
    }
    if (progress_ != nullptr) progress_->take(std::move(document));
  }

  void take(const Error& error) override {
    added_.dropped.push_back(error);
    if (progress_ != nullptr) progress_->take(error);
  }

  // The head in the end; that of no ledger where none was made.
  Result<Head> finish() {
    if (failure_) return std::unexpected(*failure_);
    if (!ledger_) return Head{};
    if (in_batch_ > 0) return ledger_->commit();
    return ledger_->head();
  }

 private:
  Result<void> begin() {
    if (auto opened = open(); !opened) return opened;
    if (auto begun = ledger_->begin(); !begun) return begun;
    if (has_run_) return {};
    if (auto entered = ledger_->add_run(run_); !entered) return std::unexpected(entered.error());
    has_run_ = true;
    return {};
  }

  Result<void> add(const ReadDocument& document) {
    if (in_batch_ == 0) {
      if (auto begun = begin(); !begun) return begun;
    }
    ++in_batch_;
    const Keep keep = options_.keep_bytes ? Keep::kBytes : Keep::kHashOnly;
    const auto entered = ledger_->add_document(document.source, document.bytes, keep);
    if (!entered) return std::unexpected(entered.error());
    ++(entered->is_new ? added_.documents_new : added_.documents_known);
    if (entered->is_new) {
      // A document that is there keeps the claims that it has: what a better
      // reader finds in it is for `reread`.
      const auto claims = ledger_->add_claims(document.source.document, document.claims);
      if (!claims) return std::unexpected(claims.error());
      added_.claims += *claims;
    }
    if (in_batch_ < kBatchDocuments) return {};
    in_batch_ = 0;
    const auto head = ledger_->commit();
    if (!head) return std::unexpected(head.error());
    return {};
  }

  std::string path_;
  Run run_;
  const AddOptions& options_;
  ReadSink* progress_;
  Added& added_;
  std::optional<Ledger> ledger_;
  bool has_run_ = false;
  std::size_t in_batch_ = 0;
  std::optional<Error> failure_;
};

// Whether to open the ledger before anything is read: it is there, or it can't be
// made, and then nobody should wait for the reading to be told.
bool opens_at_once(const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path file(path);
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  return path.empty() || std::filesystem::exists(file, ignored) ||
         !std::filesystem::is_directory(folder, ignored);
}

// The one document that `name` means.
Result<Source> one_document(const Ledger& ledger, const std::string& name) {
  auto found = ledger.find_documents(name);
  if (!found) return std::unexpected(found.error());
  if (found->size() == 1) return std::move(found->front());
  if (found->empty()) {
    return std::unexpected(Error{ErrorCode::kNotFound, ledger.path(),
                                 "no document has this name", name,
                                 "name it by label, path, or the first digits of its id"});
  }
  std::string labels;
  for (const Source& source : *found) labels += (labels.empty() ? "" : ", ") + source.label;
  return std::unexpected(Error{ErrorCode::kBadArgument, ledger.path(),
                               "several documents have this name", name,
                               "take one of " + labels});
}

// The document that was read once, from its bytes.
Document document_of(const Source& source, std::string bytes) {
  Document document;
  document.id = source.document;
  document.kind = parse_document_kind(source.kind).value_or(DocumentKind::kPlainText);
  document.bytes = std::move(bytes);
  document.encoding = source.encoding;
  document.facts.title = source.title;
  return document;
}

// A judgement of a ledger that is not there is a mistake and makes none.
Result<Ledger> open_existing(const std::string& path) {
  if (const auto there = Ledger::open_read_only(path); !there) {
    return std::unexpected(there.error());
  }
  return Ledger::open_or_create(path);
}

// What a person decides is a run of its own, with the tables that the person's
// program has.
template <class Write>
Result<std::uint64_t> in_a_run(Ledger& ledger, const TableSet& tables, Write write) {
  if (auto begun = ledger.begin(); !begun) return std::unexpected(begun.error());
  if (auto run = ledger.add_run(this_run(tables)); !run) return run;
  const Result<std::uint64_t> entered = write();
  if (!entered) return entered;
  if (auto committed = ledger.commit(); !committed) return std::unexpected(committed.error());
  return entered;
}

}  // namespace

Result<Evidence> Engine::evidence_of_ledger(const std::string& path, std::uint64_t as_of,
                                            bool with_places) const {
  const Result<Ledger> ledger = Ledger::open_read_only(path);
  if (!ledger) return std::unexpected(ledger.error());
  if (as_of == 0) {
    const auto head = ledger->head();
    if (!head) return std::unexpected(head.error());
    as_of = head->sequence;
  }
  Evidence evidence;
  auto sources = ledger->sources(as_of, WithText::kYes);
  if (!sources) return std::unexpected(sources.error());
  auto claims = ledger->claims(as_of);
  if (!claims) return std::unexpected(claims.error());
  evidence.sources = std::move(*sources);
  evidence.claims = std::move(*claims);
  if (!with_places) return evidence;
  for (Source& source : evidence.sources) {
    auto bytes = ledger->document_bytes(source.document);
    if (!bytes) return std::unexpected(bytes.error());
    if (*bytes) put_text(make_text(document_of(source, std::move(**bytes))), source);
  }
  return evidence;
}

Result<Added> Engine::add(const std::vector<std::string>& paths, const std::string& path,
                          const ReadOptions& options, const AddOptions& add_options,
                          ReadSink* progress) const {
  Added added;
  AddingSink sink(path, this_run(state_->tables), add_options, progress, added);
  if (opens_at_once(path)) {
    if (auto opened = sink.open(); !opened) return std::unexpected(opened.error());
  }
  read(paths, options, sink);
  const auto head = sink.finish();
  if (!head) return std::unexpected(head.error());
  added.head_sequence = head->sequence;
  if (head->sequence > 0) added.head_hash = head->hash;
  return added;
}

Result<Judged> Engine::judge(const std::string& path, const JudgementRequest& request) const {
  Result<Ledger> ledger = open_existing(path);
  if (!ledger) return std::unexpected(ledger.error());
  const auto source = one_document(*ledger, request.document);
  if (!source) return std::unexpected(source.error());
  Judgement judgement;
  judgement.by = request.by;
  judgement.why = request.why;
  judgement.document = source->document;
  judgement.key = request.key;
  judgement.value = request.value;
  Judged judged;
  judged.document_label = source->label;
  judged.previous = request.key == "published"
                        ? (source->published ? to_string(*source->published) : "")
                        : source->publisher;
  const auto entered = in_a_run(*ledger, state_->tables, [&] { return ledger->judge(std::move(judgement)); });
  if (!entered) return std::unexpected(entered.error());
  judged.sequence = *entered;
  return judged;
}

Result<Judged> Engine::undo_judgement(const std::string& path, std::uint64_t sequence,
                                      const std::string& by, const std::string& why) const {
  Result<Ledger> ledger = open_existing(path);
  if (!ledger) return std::unexpected(ledger.error());
  const auto entered =
      in_a_run(*ledger, state_->tables, [&] { return ledger->undo_judgement(sequence, by, why); });
  if (!entered) return std::unexpected(entered.error());
  Judged judged;
  judged.sequence = *entered;
  return judged;
}

Result<Verified> Engine::verify(const std::string& path, std::string_view expected_head) const {
  const Result<Ledger> ledger = Ledger::open_read_only(path);
  if (!ledger) return std::unexpected(ledger.error());
  auto verification = ledger->verify(expected_head);
  if (!verification) return std::unexpected(verification.error());
  Verified verified;
  verified.head_sequence = verification->head.sequence;
  verified.head_hash = verification->head.hash;
  verified.documents = verification->documents;
  verified.claims = verification->claims;
  verified.problems = std::move(verification->problems);
  return verified;
}

}  // namespace outlay
