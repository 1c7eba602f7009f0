// Writing to standard output, with the disk's word for it.

#pragma once

#include <string_view>

#include "outlay/error.h"

namespace outlay {

// All of `text`, flushed: a full disk behind a redirection is an error here and
// not silence. A reader that has gone away (a pipe to `head`) is none.
[[nodiscard]] Result<void> write_output(std::string_view text);

}  // namespace outlay
