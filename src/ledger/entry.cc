#include "ledger/entry.h"

#include <fmt/format.h>

#include "ledger/kinds.h"

namespace outlay {
namespace {

constexpr std::string_view kNames[] = {"run",   "document",   "sighting",
                                       "claim", "withdrawal", "judgement"};
static_assert(std::size(kNames) == std::size(kEntryKinds));

}  // namespace

std::string_view to_string(EntryKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<EntryKind> parse_entry_kind(std::string_view name) {
  for (const EntryKind kind : kEntryKinds) {
    if (to_string(kind) == name) return kind;
  }
  return std::nullopt;
}

std::string to_string(const Entry& entry) {
  return fmt::format("{} {} {}", entry.sequence, to_string(entry.kind), entry.hash);
}

}  // namespace outlay
