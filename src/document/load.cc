#include "document/load.h"

#include <fmt/format.h>

#include <utility>

#include "document/decode.h"
#include "document/folder.h"
#include "document/front_matter.h"
#include "document/html_facts.h"
#include "document/input.h"
#include "document/kind.h"
#include "document/passages.h"

namespace outlay {
namespace {

constexpr std::size_t kPeekBytes = 8192;

Result<Document> make_document(std::string bytes, const std::string& path) {
  Document document;
  document.id = document_id(bytes);
  document.bytes = std::move(bytes);
  Result<std::string> encoding = find_encoding(document.bytes, path);
  if (!encoding) return std::unexpected(std::move(encoding).error());
  document.encoding = std::move(*encoding);
  const Decoded decoded(document);
  document.kind = kind_of(decoded.text());
  if (document.kind == DocumentKind::kHtml) {
    document.facts = read_html_facts(decoded.text());
  } else if (auto matter = read_front_matter(decoded.text())) {
    document.facts = std::move(matter->facts);
  }
  return document;
}

void load_input(Input input, const LoadOptions& options, DocumentSink& sink) {
  const Result<std::string_view> head = input.peek(kPeekBytes);
  if (!head) return sink.take(head.error());
  const bool marked = head->starts_with("\xFF\xFE") || head->starts_with("\xFE\xFF") ||
                      head->starts_with(std::string_view("\0\0\xFE\xFF", 4));
  if (const auto binary = marked ? std::nullopt : first_binary_byte(*head)) {
    return sink.take(Error{ErrorCode::kNotText, fmt::format("{}: byte {}", input.path(), *binary),
                           "this is no text", "", "text, Markdown, HTML and JSON lines are read"});
  }
  if (options.passages && begins_as_records(*head)) {
    return read_passages(input, options, sink);
  }
  Result<std::string> bytes = input.take_rest(options.limit_bytes);
  if (!bytes) return sink.take(std::move(bytes).error());
  Result<Document> document = make_document(std::move(*bytes), input.path());
  if (!document) return sink.take(std::move(document).error());
  Sighting sighting{document->id, input.path(), {}, 0};
  sink.take(std::move(*document), std::move(sighting));
}

}  // namespace

void load_paths(const std::vector<std::string>& paths, const LoadOptions& options,
                DocumentSink& sink) {
  const auto load = [&](const std::string& path) {
    Result<Input> input = Input::open(path);
    if (!input) return sink.take(std::move(input).error());
    load_input(std::move(*input), options, sink);
  };
  for (const std::string& path : paths) {
    if (path != "-" && is_folder(path)) {
      for_each_file(path, options.limit_folders, load, [&](Error error) { sink.take(std::move(error)); });
    } else {
      load(path);
    }
  }
}

void load_bytes(std::string bytes, const std::string& path, const LoadOptions& options,
                DocumentSink& sink) {
  load_input(Input::of(std::move(bytes), path), options, sink);
}

}  // namespace outlay
