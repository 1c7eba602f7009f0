// The other side of a deal: whom the money goes to, or comes from.
//
// Of a contract or a funding the entity is whoever the sentence makes the actor
// ("Vela signed a $2 billion contract with Orrin"); the other side is another
// organisation of the sentence that a joining word hangs on the deal ("with",
// "from", "in", 向, 与, 由): rows `other-side.…` of data/cues.tsv. The nearest one
// to the figure is taken, and those that follow it in a list. Where no such word
// stands beside a name nothing is said. Runs after the entity.

#pragma once

#include <memory>

#include "claims/decider.h"

namespace outlay {

[[nodiscard]] std::unique_ptr<Decider> make_counterparty_decider();

}  // namespace outlay
