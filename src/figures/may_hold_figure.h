// The cheap pass: could there be a figure in this stretch of text?
//
// It looks at bytes only and may say yes too often, never no where the readers
// would find something: a test reads every sentence both ways.

#pragma once

#include <string_view>

namespace outlay::figures {

[[nodiscard]] bool may_hold_figure(std::string_view sentence);

}  // namespace outlay::figures
