// The kinds of entries, to walk over and to read from the file.

#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "ledger/entry.h"

namespace outlay {

inline constexpr std::array kEntryKinds = {EntryKind::kRun,      EntryKind::kDocument,
                                           EntryKind::kSighting, EntryKind::kClaim,
                                           EntryKind::kWithdrawal, EntryKind::kJudgement};

[[nodiscard]] std::optional<EntryKind> parse_entry_kind(std::string_view name);

}  // namespace outlay
