// An answer as plain lines, for tests: cells that people see, parted by " | ".

#pragma once

#include <string>

#include "outlay/answer.h"

namespace outlay::test {

inline std::string text_of(const Section& section) {
  std::string text = "== " + section.title + "\n";
  for (const Row& row : section.rows) {
    text += std::string(static_cast<std::size_t>(row.depth) * 2, ' ');
    std::string line;
    for (const Cell& cell : row.cells) {
      if (!cell.text.empty()) line += (line.empty() ? "" : " | ") + cell.text;
    }
    text += line + "\n";
  }
  return text;
}

inline std::string text_of(const Answer& answer) {
  std::string text;
  for (const Section& section : answer.sections) text += text_of(section);
  return text;
}

}  // namespace outlay::test
