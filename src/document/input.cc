#include "document/input.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace outlay {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 16;

Error system_error(const std::string& path, int number) {
  const bool missing = number == ENOENT || number == ENOTDIR;
  return Error{missing ? ErrorCode::kNotFound : ErrorCode::kUnreadable, path,
               missing ? "there is no such file or folder"
                       : fmt::format("it can't be read: {}", std::strerror(number)),
               "", missing ? "check the path" : "check its permissions"};
}

}  // namespace

Result<Input> Input::open(const std::string& path) {
  if (path == "-") return Input(STDIN_FILENO, {}, path);
  // Not blocking: opening a named pipe that nobody writes to must not hang.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return std::unexpected(system_error(path, errno));
  Input input(file, {}, path);
  struct stat status {};
  if (::fstat(file, &status) != 0) return std::unexpected(system_error(path, errno));
  if (S_ISDIR(status.st_mode)) return std::unexpected(system_error(path, EISDIR));
  if (::fcntl(file, F_SETFL, O_RDONLY) != 0) return std::unexpected(system_error(path, errno));
  return input;
}

Input Input::of(std::string bytes, std::string path) {
  return Input(-1, std::move(bytes), std::move(path));
}

Input::Input(int file, std::string bytes, std::string path)
    : file_(file), at_end_(file < 0), buffer_(std::move(bytes)), path_(std::move(path)) {}

Input::Input(Input&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      at_end_(other.at_end_),
      buffer_(std::move(other.buffer_)),
      taken_(other.taken_),
      line_(other.line_),
      path_(std::move(other.path_)) {}

Input::~Input() {
  if (file_ > STDIN_FILENO) ::close(file_);
}

Result<bool> Input::fill() {
  if (at_end_) return false;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + kPieceBytes);
  ssize_t count = -1;
  do {
    count = ::read(file_, buffer_.data() + before, kPieceBytes);
  } while (count < 0 && errno == EINTR);
  buffer_.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
  if (count < 0) {
    at_end_ = true;
    return std::unexpected(system_error(path_, errno));
  }
  at_end_ = count == 0;
  return count > 0;
}

void Input::drop_taken() {
  if (taken_ < kPieceBytes || taken_ < buffer_.size() / 2) return;
  buffer_.erase(0, taken_);
  taken_ = 0;
}

Result<std::string_view> Input::peek(std::size_t least) {
  while (buffer_.size() - taken_ < least) {
    const Result<bool> more = fill();
    if (!more) return std::unexpected(more.error());
    if (!*more) break;
  }
  return std::string_view(buffer_).substr(taken_);
}

Result<std::string> Input::take_rest(std::uint64_t limit) {
  while (buffer_.size() - taken_ <= limit) {
    const Result<bool> more = fill();
    if (!more) return std::unexpected(more.error());
    if (!*more) break;
  }
  if (buffer_.size() - taken_ > limit) {
    return std::unexpected(Error{ErrorCode::kTooLarge, path_,
                                 fmt::format("the document is over the limit of {} bytes", limit),
                                 "", "raise --limit-bytes, or split it"});
  }
  buffer_.erase(0, taken_);
  taken_ = 0;
  return std::exchange(buffer_, {});
}

Result<bool> Input::next_line(std::uint64_t limit, Line& line) {
  drop_taken();
  line = {{}, ++line_, false};
  std::size_t searched = 0;  // bytes of the line that hold no "\n"
  std::size_t end = std::string::npos;
  for (;;) {
    end = buffer_.find('\n', taken_ + searched);
    const std::size_t size = (end == std::string::npos ? buffer_.size() : end) - taken_;
    if (size > limit) {
      line.too_long = true;
      // Keep the beginning of the line, and let its middle go.
      if (end == std::string::npos) buffer_.resize(taken_ + limit);
    }
    if (end != std::string::npos) break;
    searched = buffer_.size() - taken_;
    const Result<bool> more = fill();
    if (!more) return std::unexpected(more.error());
    if (!*more) break;
  }
  const std::size_t line_end = end == std::string::npos ? buffer_.size() : end;
  if (end == std::string::npos && line_end == taken_) return false;
  line.bytes = std::string_view(buffer_).substr(taken_, line_end - taken_);
  if (line.bytes.size() > limit) line.bytes = line.bytes.substr(0, limit);
  if (!line.bytes.empty() && line.bytes.back() == '\r') line.bytes.remove_suffix(1);
  taken_ = end == std::string::npos ? line_end : line_end + 1;
  return true;
}

}  // namespace outlay
