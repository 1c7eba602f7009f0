#include "ledger/json_reader.h"

namespace outlay {

std::optional<JsonFields> JsonFields::parse(std::string_view canonical) {
  // One parser a thread: its buffers are the costly part.
  thread_local simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(canonical.data(), canonical.size()).get(object) != simdjson::SUCCESS) {
    return std::nullopt;
  }
  return JsonFields(object);
}

template <class T>
std::optional<T> JsonFields::get(std::string_view key) {
  simdjson::dom::element element;
  if (object_.at_key(key).get(element) != simdjson::SUCCESS) return std::nullopt;
  T value;
  if (element.get(value) != simdjson::SUCCESS) {
    ok_ = false;
    return std::nullopt;
  }
  return value;
}

std::string JsonFields::text(std::string_view key) {
  return std::string(get<std::string_view>(key).value_or(std::string_view()));
}

std::int64_t JsonFields::number(std::string_view key) {
  return get<std::int64_t>(key).value_or(0);
}

bool JsonFields::flag(std::string_view key) { return get<bool>(key).value_or(false); }

std::vector<std::string> JsonFields::texts(std::string_view key) {
  std::vector<std::string> values;
  const auto array = get<simdjson::dom::array>(key);
  if (!array) return values;
  for (const simdjson::dom::element element : *array) {
    std::string_view value;
    if (element.get(value) != simdjson::SUCCESS) ok_ = false;
    values.emplace_back(value);
  }
  return values;
}

std::map<std::string, std::string> JsonFields::text_map(std::string_view key) {
  std::map<std::string, std::string> values;
  const auto object = get<simdjson::dom::object>(key);
  if (!object) return values;
  for (const simdjson::dom::key_value_pair pair : *object) {
    std::string_view value;
    if (pair.value.get(value) != simdjson::SUCCESS) ok_ = false;
    values.emplace(pair.key, value);
  }
  return values;
}

std::optional<Decimal> JsonFields::decimal(std::string_view key) {
  const auto spelled = get<std::string_view>(key);
  if (!spelled) return std::nullopt;
  auto value = Decimal::parse(*spelled);
  if (!value) ok_ = false;
  return value;
}

std::optional<Day> JsonFields::day(std::string_view key) {
  const auto spelled = get<std::string_view>(key);
  if (!spelled) return std::nullopt;
  auto value = parse_day(*spelled);
  if (!value) ok_ = false;
  return value;
}

std::optional<JsonFields> JsonFields::object(std::string_view key) {
  const auto inner = get<simdjson::dom::object>(key);
  if (!inner) return std::nullopt;
  return JsonFields(*inner);
}

}  // namespace outlay
