#include "base/file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace outlay {
namespace {

Error system_error(const std::string& path, int number) {
  const bool missing = number == ENOENT || number == ENOTDIR;
  return Error{missing ? ErrorCode::kNotFound : ErrorCode::kUnreadable, path,
               missing ? "there is no such file" : std::strerror(number), "",
               missing ? "check the path" : ""};
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t limit_bytes,
                              std::string_view limit_flag) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) return std::unexpected(system_error(path, errno));
  std::string bytes;
  char chunk[65536];
  while (true) {
    const std::size_t got = std::fread(chunk, 1, sizeof chunk, file.get());
    bytes.append(chunk, got);
    if (bytes.size() > limit_bytes) {
      return std::unexpected(Error{ErrorCode::kTooLarge, path,
                                   fmt::format("it is larger than {} bytes", limit_bytes), "",
                                   fmt::format("raise the limit with {}", limit_flag)});
    }
    if (got < sizeof chunk) break;
  }
  if (std::ferror(file.get())) return std::unexpected(system_error(path, errno));
  return bytes;
}

}  // namespace outlay
