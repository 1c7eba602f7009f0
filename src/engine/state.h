// What an Engine holds: its tables, and the readers made from them.

#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "engine/read_document.h"
#include "lexicon/concepts.h"
#include "lexicon/names.h"
#include "lexicon/tables.h"
#include "outlay/engine.h"
#include "reconcile/rates.h"
#include "reconcile/reconcile.h"
#include "reconcile/table_names.h"

namespace outlay {

// What reconciling looks things up in.
struct Reconciling {
  Reconciling(std::shared_ptr<const Names> known, Concepts all_concepts, const TableSet& tables)
      : names(std::move(known)),
        table_names(*names),
        rates(tables),
        concepts(std::move(all_concepts)) {}
  Reconciling(const Reconciling&) = delete;
  Reconciling& operator=(const Reconciling&) = delete;

  std::shared_ptr<const Names> names;
  TableNames table_names;
  RateTable rates;
  Concepts concepts;
};

struct Engine::State {
  EngineOptions options;
  TableSet tables;
  // Each is made only where it was asked for (EngineOptions): a report of a
  // ledger needs no reader, and a verification nothing.
  std::optional<Readers> readers;
  std::optional<Reconciling> reconciling;
};

}  // namespace outlay
