#include "ledger/spelling.h"

#include <cstddef>

namespace outlay {

std::string spelled(const Decimal& value) {
  constexpr std::size_t kDigits = 34;
  std::string text = value.to_string();
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  if (text.size() - sign <= kDigits || text.find('.') != std::string::npos) return text;
  const std::size_t last = text.find_last_not_of('0');
  const std::size_t zeros = text.size() - last - 1;
  text.resize(last + 1);
  return text + "e" + std::to_string(zeros);
}

}  // namespace outlay
