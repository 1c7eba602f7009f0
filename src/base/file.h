// Reading a whole file.

#pragma once

#include <cstdint>
#include <string>

#include "outlay/error.h"

namespace outlay {

// The bytes of the file `path`. A file over `limit_bytes` is kTooLarge and not
// read; `limit_flag` is the flag that raises the limit, for the advice.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::uint64_t limit_bytes,
                                            std::string_view limit_flag);

}  // namespace outlay
