#include "ledger/compression.h"

#include <zstd.h>

#include <cstddef>
#include <memory>

namespace outlay {
namespace {

constexpr int kLevel = 3;
constexpr std::uint64_t kLimitBytes = std::uint64_t{1} << 30;

}  // namespace

std::string compress(std::string_view bytes) {
  // Its tables are larger than most pages: one for all of a thread's calls.
  thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(
      ZSTD_createCCtx(), &ZSTD_freeCCtx);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compressCCtx(context.get(), out.data(), out.size(), bytes.data(),
                                             bytes.size(), kLevel);
  // It fails for want of memory or of room only, and the room is what it asked for.
  out.resize(ZSTD_isError(size) ? 0 : size);
  return out;
}

std::optional<std::string> decompress(std::string_view compressed, std::uint64_t size) {
  if (size > kLimitBytes ||
      ZSTD_getFrameContentSize(compressed.data(), compressed.size()) != size) {
    return std::nullopt;
  }
  std::string out(static_cast<std::size_t>(size), '\0');
  thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(
      ZSTD_createDCtx(), &ZSTD_freeDCtx);
  const std::size_t made = ZSTD_decompressDCtx(context.get(), out.data(), out.size(),
                                               compressed.data(), compressed.size());
  if (ZSTD_isError(made) || made != size) return std::nullopt;
  return out;
}

}  // namespace outlay
