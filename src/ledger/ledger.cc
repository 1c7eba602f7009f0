#include "ledger/ledger.h"

#include "ledger/ledger_state.h"
#include "ledger/schema.h"

namespace outlay {
namespace {

Result<std::unique_ptr<Database>> open_database(const std::string& path, Access access) {
  if (path.empty()) {
    return std::unexpected(Error{ErrorCode::kBadArgument, {}, "the ledger has no path", {},
                                 "say --ledger FILE or set OUTLAY_LEDGER"});
  }
  auto database = Database::open(path, access);
  if (!database) return database;
  auto schema = access == Access::kWrite ? create_or_check_schema(**database)
                                         : check_schema(**database);
  if (schema && access == Access::kWrite) {
    schema = (*database)->run("PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA cache_size=-65536");
  }
  if (!schema) return std::unexpected(std::move(schema.error()));
  return database;
}

}  // namespace

Ledger::Ledger(std::unique_ptr<State> state) : state_(std::move(state)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&& other) noexcept {
  if (state_ && state_->in_batch) state_->give_up();
  state_ = std::move(other.state_);
  return *this;
}
Ledger::~Ledger() {
  if (state_ && state_->in_batch) state_->give_up();
}

Result<Ledger> Ledger::open_or_create(const std::string& path) {
  auto database = open_database(path, Access::kWrite);
  if (!database) return std::unexpected(std::move(database.error()));
  auto state = std::make_unique<State>();
  state->path = path;
  state->access = Access::kWrite;
  state->database = *std::move(database);
  return Ledger(std::move(state));
}

Result<Ledger> Ledger::open_read_only(const std::string& path) {
  auto database = open_database(path, Access::kRead);
  if (!database) return std::unexpected(std::move(database.error()));
  auto state = std::make_unique<State>();
  state->path = path;
  state->database = *std::move(database);
  return Ledger(std::move(state));
}

const std::string& Ledger::path() const { return state_->path; }

Result<void> Ledger::begin() {
  if (state_->access == Access::kRead) return std::unexpected(*state_->refusal(EntryKind::kRun));
  if (state_->in_batch) return std::unexpected(state_->bad_argument("a batch is open already"));
  if (auto done = state_->database->run("BEGIN IMMEDIATE"); !done) return done;
  auto head = state_->read_head();
  if (!head) {
    state_->give_up();
    return std::unexpected(std::move(head.error()));
  }
  state_->head = *std::move(head);
  state_->had_run_at_begin = state_->has_run;
  state_->in_batch = true;
  return {};
}

Result<Head> Ledger::commit() {
  if (!state_->in_batch) return std::unexpected(state_->bad_argument("no batch is open"));
  if (auto done = state_->database->run("COMMIT"); !done) {
    return std::unexpected(state_->ended(std::move(done.error())));
  }
  state_->in_batch = false;
  return state_->head;
}

void Ledger::rollback() {
  if (state_->in_batch) state_->give_up();
}

}  // namespace outlay
