// From paths to documents: files, folders, standard input.
//
// What a file is, is told by its bytes and not by its name: HTML by its first
// tags, passages by a first line that is a JSON object, Markdown by front
// matter or markup, else plain text. Nothing that is wrong with one file stops
// the others: each document, and each error, is handed over as it is met.
//
// Bytes are decoded nowhere but in document/decode.h; a document keeps the
// bytes as they were met, and names their encoding.
//
// A file of passages is read line by line and may be of any size; everything
// else is held whole and is at most `limit_bytes` long.
//
// Weighed: returning a vector of results (an archive does not fit), and a
// generator (g++ 12 has none).

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.h"
#include "outlay/error.h"

namespace outlay {

struct LoadOptions {
  std::uint64_t limit_bytes = std::uint64_t{64} << 20;       // a document; flag --limit-bytes
  std::uint64_t limit_line_bytes = std::uint64_t{16} << 20;  // a record; flag --limit-line-bytes
  std::uint32_t limit_folders = 64;  // depth of folders in folders; flag --limit-folders
  bool passages = true;  // false: a file of JSON lines is plain text, as it stands
};

// What load_paths() reports to.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;
  virtual void take(Document document, Sighting sighting) = 0;
  virtual void take(Error error) = 0;
};

// Reads each path in turn: a file, "-" for standard input, or a folder, whose
// files are read in the order of their names (bytes), folders among them in
// the same order; hidden files and folders are left out, and a folder that
// was met already (a link in a circle) is not entered again.
void load_paths(const std::vector<std::string>& paths, const LoadOptions& options,
                DocumentSink& sink);

// The same for bytes that the caller holds (an upload, a test). `path` is what
// errors and sightings call them.
void load_bytes(std::string bytes, const std::string& path, const LoadOptions& options,
                DocumentSink& sink);

}  // namespace outlay
