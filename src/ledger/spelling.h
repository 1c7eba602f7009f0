// How the ledger spells a decimal: as Decimal::to_string() does, but for whole
// numbers of more than 34 digits, whose zeros become an exponent ("1e40") so
// that Decimal::parse() takes them back. One spelling a value.

#pragma once

#include <string>

#include "outlay/decimal.h"

namespace outlay {

[[nodiscard]] std::string spelled(const Decimal& value);

}  // namespace outlay
