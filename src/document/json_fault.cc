#include "document/json_fault.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace outlay {
namespace {

// Takes all and keeps only where the parser stopped.
struct FaultFinder : nlohmann::json::json_sax_t {
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    byte = position;
    return false;
  }

  std::size_t byte = 0;  // counted from 1; the last one read
};

}  // namespace

JsonFault find_json_fault(std::string_view text) {
  FaultFinder finder;
  nlohmann::json::sax_parse(text.begin(), text.end(), &finder);
  return {std::min(finder.byte == 0 ? 0 : finder.byte - 1, text.size())};
}

}  // namespace outlay
