#include "yardstick.h"

#include <array>
#include <cstring>

#ifdef OUTLAY_VECTORSCAN
#include <hs.h>
#endif

namespace outlay::bench {

#ifdef OUTLAY_VECTORSCAN

namespace {
constexpr std::array<const char*, 25> kWords = {
    "billion", "million", "trillion", "percent", "capital", "spending", "revenue", "data center", "megawatt",
    "$", "€", "£", "¥", "%", "亿", "万", "元", "美元", "同比", "增长", "资本开支", "数据中心", "芯片", "营收", "兆瓦"};

int count(unsigned, unsigned long long, unsigned long long, unsigned, void* found) {
  ++*static_cast<std::size_t*>(found);
  return 0;
}
}  // namespace

struct Yardstick::State {
  hs_database_t* database = nullptr;
  hs_scratch_t* scratch = nullptr;
};

Yardstick::Yardstick() : state_(std::make_unique<State>()) {
  std::array<unsigned, 25> flags{}, ids{};
  std::array<std::size_t, 25> sizes{};
  for (unsigned i = 0; i < kWords.size(); ++i) {
    ids[i] = i;
    sizes[i] = std::strlen(kWords[i]);
  }
  hs_compile_error_t* error = nullptr;
  if (hs_compile_lit_multi(kWords.data(), flags.data(), ids.data(), sizes.data(), 25, HS_MODE_BLOCK, nullptr,
                           &state_->database, &error) != HS_SUCCESS) {
    hs_free_compile_error(error);
    return;
  }
  hs_alloc_scratch(state_->database, &state_->scratch);
}

Yardstick::~Yardstick() {
  hs_free_scratch(state_->scratch);
  hs_free_database(state_->database);
}

std::size_t Yardstick::scan(std::string_view text) const {
  std::size_t found = 0;
  if (state_->scratch == nullptr) return found;
  hs_scan(state_->database, text.data(), static_cast<unsigned>(text.size()), 0, state_->scratch, count, &found);
  return found;
}

std::string_view Yardstick::name() { return "Vectorscan, 25 words"; }

#else

struct Yardstick::State {};
Yardstick::Yardstick() = default;
Yardstick::~Yardstick() = default;

std::size_t Yardstick::scan(std::string_view text) const {
  std::size_t found = 0;
  for (const char mark : {'$', '%', '\n', '~'}) {
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) ++found;
  }
  return found;
}

std::string_view Yardstick::name() { return "memchr for 4 marks (Vectorscan is not installed)"; }

#endif

}  // namespace outlay::bench
