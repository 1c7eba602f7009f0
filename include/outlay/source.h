// A document as the ledger, the reconciler and the answers know it: what it
// says of itself, where it was met, and its readable text.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "outlay/period.h"

namespace outlay {

struct Source {
  std::string document;   // id, 64 hexadecimal digits
  std::string label;      // short name for people, unique in one set of sources: "001"
  std::string kind;       // "text", "markdown", "html", "passage"
  std::string encoding;   // "UTF-8", "GB18030"
  std::string path;       // where it was first met, as given
  std::string passage;    // id of the record in a file of passages; else empty

  std::string title;
  std::string publisher;  // id of a row of data/publishers.tsv where one is known, else as written
  std::string author;
  std::string via;        // the outlet that it names as its own source; id or as written
  std::string address;
  std::string language;   // "en", "zh"
  std::optional<Day> published;
  // Who said each of the above, where it was not the document's own head:
  // {"publisher": "copyright-line", "published": "judgement of Ann, entry 41"}.
  std::map<std::string, std::string> decided_by;

  std::string text;       // the readable text; empty where the ledger kept none
  // For each line of `text`, the byte of the document that it begins at: the
  // way from a claim's place back to its words. Empty where that is not known.
  std::vector<std::uint64_t> line_begins;
};

}  // namespace outlay
