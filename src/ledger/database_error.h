// SQLite's result codes in words.

#pragma once

#include <string>

#include "outlay/error.h"

namespace outlay {

// `code` is an extended result code; `message` what SQLite said; `writing`
// whether the connection was opened to write.
[[nodiscard]] Error database_error(int code, const std::string& message, const std::string& path,
                                   bool writing);

}  // namespace outlay
