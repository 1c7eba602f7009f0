// A document: one page, filing, message or passage, after its archive or
// transport coding is undone.
//
// Its id is the SHA-256 of its bytes and of nothing else, so the same bytes are
// the same document wherever and whenever they are met. Where it was met
// (address, file, place in an archive, line of a JSON file) is a Sighting,
// for one document can be met often.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "outlay/period.h"
#include "outlay/place.h"

namespace outlay {

enum class DocumentKind { kPlainText, kMarkdown, kHtml, kPassage };

// "text", "markdown", "html", "passage".
[[nodiscard]] std::string_view to_string(DocumentKind kind);
// The inverse of to_string(); nothing for another word.
[[nodiscard]] std::optional<DocumentKind> parse_document_kind(std::string_view text);

// What a document, or the record that carried it, says of itself.
struct DocumentFacts {
  std::string title;
  std::string publisher;  // as written: "South China Morning Post"
  std::string author;
  std::string via;        // the outlet that it names as its own source
  std::string address;    // canonical address
  std::string language;   // "en", "zh"; empty: not told
  std::optional<Day> published;
};

struct Document {
  std::string id;     // 64 hexadecimal digits
  DocumentKind kind = DocumentKind::kPlainText;
  std::string bytes;  // as met; for a passage its text, as UTF-8
  // The encoding the bytes are in, by its IANA name ("UTF-8", "GB18030").
  std::string encoding = "UTF-8";
  DocumentFacts facts;
};

// One meeting with a document.
struct Sighting {
  std::string document;  // its id
  std::string path;      // the file or "-"; as given, for people
  std::string passage;   // the record's own id in a file of passages; else empty
  std::uint64_t record = 0;  // its line in such a file, from 1; 0: the file is the document
};

// Computes the id of `bytes`.
[[nodiscard]] std::string document_id(std::string_view bytes);

// One line: "3f2a… markdown 2048 bytes UTF-8 «Title» Publisher 2025-02-25".
[[nodiscard]] std::string to_string(const Document& document);

}  // namespace outlay
