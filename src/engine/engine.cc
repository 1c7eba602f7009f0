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
    Result<FigureReader> figures = FigureReader::load(state->tables);
    if (!figures) return std::unexpected(figures.error());
    Result<ClaimReader> claims = ClaimReader::load(state->tables);
    if (!claims) return std::unexpected(claims.error());
    state->readers.emplace(Readers{std::move(*figures), std::move(*claims)});
  }
  if (options.can_reconcile) {
    Result<Names> names = Names::load(state->tables);
    if (!names) return std::unexpected(names.error());
    state->reconciling.emplace(std::move(*names), state->tables);
  }
  return Engine(std::move(state));
}

std::string_view version() { return OUTLAY_VERSION; }

}  // namespace outlay
