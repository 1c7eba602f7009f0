// The files of a folder, in an order that is the same everywhere.

#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "outlay/error.h"

namespace outlay {

[[nodiscard]] bool is_folder(const std::string& path);

// Calls `file` with each file of `folder` and of the folders in it, in the
// order of names (bytes). Hidden ones (".git") are left out. A folder that was
// entered before, by whatever name, is not entered again. A folder that can't
// be read, or lies deeper than `limit_depth`, and a `folder` without any file,
// is an error. Walks with a list of its own and not by recursion.
void for_each_file(const std::string& folder, std::uint32_t limit_depth,
                   const std::function<void(const std::string&)>& file,
                   const std::function<void(Error)>& error);

}  // namespace outlay
