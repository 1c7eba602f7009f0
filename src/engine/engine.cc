#include "outlay/engine.h"

#include <utility>

#include "engine/state.h"

namespace outlay {

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::load(const EngineOptions& options) {
  auto state = std::make_unique<State>();
  state->options = options;
  if (!options.data_directory.empty()) {
    Result<TableSet> tables = TableSet::with_directory(options.data_directory);
    if (!tables) return std::unexpected(tables.error());
    state->tables = std::move(*tables);
  }
  if (options.can_read) {
    Result<Readers> readers = Readers::load(state->tables);
    if (!readers) return std::unexpected(readers.error());
    state->readers.emplace(std::move(*readers));
  }
  if (options.can_reconcile) {
    std::shared_ptr<const Names> names;
    if (state->readers) {
      names = state->readers->claims.names();
    } else {
      Result<Names> loaded = Names::load(state->tables);
      if (!loaded) return std::unexpected(loaded.error());
      names = std::make_shared<const Names>(std::move(*loaded));
    }
    Result<Concepts> concepts = Concepts::load(state->tables);
    if (!concepts) return std::unexpected(concepts.error());
    state->reconciling.emplace(std::move(names), std::move(*concepts), state->tables);
  }
  return Engine(std::move(state));
}

std::string_view version() { return OUTLAY_VERSION; }

}  // namespace outlay
