// An answer: rows for a question, each with its way back to the words.
//
// An answer is structure only. How it looks (a table for people, JSON lines,
// CSV, Markdown, a page) is decided by whoever shows it, and every face shows
// the same rows. Nothing stands in an answer that no claim, estimate or named
// row of a table carries: `support` names them, and `why` explains each.

#pragma once

#include <string>
#include <vector>

namespace outlay {

struct Cell {
  std::string text;   // for people: "23bn yuan", "15.1x"
  // For programs, where it differs: "23000000000", "2025-01-01/2025-12-31".
  std::string value;
};

enum class Align { kLeft, kRight };

struct Column {
  std::string id;     // "stated": the key in JSON and CSV
  std::string title;  // "stated": the head for people; may be empty
  Align align = Align::kLeft;
};

struct Row {
  std::string id;                    // what `why` takes; empty: nothing stands behind it
  std::vector<Cell> cells;           // one a column; missing ones at the end are empty
  std::vector<std::string> support;  // ids of claims, estimates, findings and rates
  int depth = 0;                     // in a tree (why): how far to indent
};

struct Section {
  std::string id;     // "spending"
  std::string title;  // "Spending"
  std::vector<Column> columns;
  std::vector<Row> rows;
};

struct Answer {
  std::vector<Section> sections;

  [[nodiscard]] bool empty() const {
    for (const Section& section : sections) {
      if (!section.rows.empty()) return false;
    }
    return true;
  }
};

}  // namespace outlay
