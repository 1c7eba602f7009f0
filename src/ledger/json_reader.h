// Reads the canonical JSON of entries back.
//
// A key that is missing is empty, 0 or false, as json_writer.h leaves it out.
// A value of another type makes the whole entry unreadable (ok() is false);
// whether the bytes are canonical is for verify(), which writes them again and
// compares.

#pragma once

#include <simdjson.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/decimal.h"
#include "outlay/period.h"

namespace outlay {

class JsonFields {
 public:
  // Valid until the next parse() on this thread.
  [[nodiscard]] static std::optional<JsonFields> parse(std::string_view canonical);

  [[nodiscard]] std::string text(std::string_view key);
  [[nodiscard]] std::int64_t number(std::string_view key);
  [[nodiscard]] bool flag(std::string_view key);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  [[nodiscard]] std::map<std::string, std::string> text_map(std::string_view key);
  [[nodiscard]] std::optional<Decimal> decimal(std::string_view key);
  [[nodiscard]] std::optional<Day> day(std::string_view key);
  // An object inside; nothing where the key is missing.
  [[nodiscard]] std::optional<JsonFields> object(std::string_view key);

  [[nodiscard]] bool ok() const { return ok_; }
  void fail() { ok_ = false; }

 private:
  explicit JsonFields(simdjson::dom::object object) : object_(object) {}
  // The value of `key` as T; nothing, and ok() false, where it is none.
  template <class T>
  std::optional<T> get(std::string_view key);

  simdjson::dom::object object_;
  bool ok_ = true;
};

}  // namespace outlay
