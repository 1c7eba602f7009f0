#include "claims/time_address.h"

namespace outlay {

std::size_t behind_address(const std::vector<Word>& words, std::size_t at) {
  if (words[at].text != "https" && words[at].text != "http") return at;
  if (at + 2 >= words.size() || words[at + 1].text != ":" || words[at + 2].text != "/") return at;
  std::size_t behind = at + 1;
  while (behind < words.size() && words[behind].span.begin == words[behind - 1].span.end &&
         words[behind].text != ")") {
    ++behind;
  }
  return behind;
}

}  // namespace outlay
