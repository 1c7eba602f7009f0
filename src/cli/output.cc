#include "cli/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace outlay {

Result<void> write_output(std::string_view text) {
  const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
  if (written == text.size() && std::fflush(stdout) == 0) return {};
  if (errno == EPIPE) return {};
  return std::unexpected(Error{ErrorCode::kCannotWrite, "standard output", std::strerror(errno),
                               "", "free some space, or write elsewhere"});
}

}  // namespace outlay
