#include "ledger/records.h"

#include <fmt/format.h>

#include <chrono>

#include "outlay/period.h"

namespace outlay {
namespace {

// "17" at `at`, if it is below `limit`.
bool is_part(std::string_view text, std::size_t at, int limit) {
  const char tens = text[at], ones = text[at + 1];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return false;
  return (tens - '0') * 10 + (ones - '0') < limit;
}

}  // namespace

std::string utc_now() {
  namespace chr = std::chrono;
  const auto now = chr::floor<chr::seconds>(chr::system_clock::now());
  const auto today = chr::floor<chr::days>(now);
  const chr::hh_mm_ss time(now - today);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(Day(today)), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

bool is_utc_time(std::string_view text) {
  return text.size() == 20 && parse_day(text.substr(0, 10)) && text[10] == 'T' &&
         is_part(text, 11, 24) && text[13] == ':' && is_part(text, 14, 60) && text[16] == ':' &&
         is_part(text, 17, 60) && text[19] == 'Z';
}

}  // namespace outlay
