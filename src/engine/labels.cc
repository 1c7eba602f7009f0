#include "engine/labels.h"

#include <filesystem>

namespace outlay {
namespace {

constexpr std::string_view kDigits = "0123456789";

// "001" of "001_2e1a", "" of "alibaba-plan" and of "2025".
std::string_view leading_number(std::string_view stem) {
  const std::size_t end = stem.find_first_not_of(kDigits);
  if (end == 0 || end == std::string_view::npos) return {};
  if (std::string_view("_- .").find(stem[end]) == std::string_view::npos) return {};
  return stem.substr(0, end);
}

}  // namespace

std::string label_for(std::string_view path, std::string_view passage,
                      std::set<std::string>& taken) {
  std::string whole(passage);
  std::string number;
  if (whole.empty()) {
    whole = path == "-" ? "stdin" : std::filesystem::path(path).stem().string();
    number = std::string(leading_number(whole));
  }
  if (whole.empty()) whole = "document";
  if (!number.empty() && taken.insert(number).second) return number;
  if (taken.insert(whole).second) return whole;
  for (int n = 2;; ++n) {
    std::string label = whole + "~" + std::to_string(n);
    if (taken.insert(label).second) return label;
  }
}

}  // namespace outlay
