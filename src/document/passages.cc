#include "document/passages.h"

#include <fmt/format.h>
#include <simdjson.h>

#include "document/json_fault.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

// simdjson takes no record of 4 GB or more.
constexpr std::uint64_t kMostBytes = 0xFFFFFFFFU - 64;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\xEF\xBB\xBF") == std::string_view::npos;
}

class Records {
 public:
  Records(const std::string& path, DocumentSink& sink) : path_(path), sink_(sink) {}

  void take(const Input::Line& line) {
    place_ = fmt::format("{}:{}", path_, line.number);
    if (const auto bad = first_invalid_byte(line.bytes)) {
      fail(ErrorCode::kBadEncoding, fmt::format("byte {} of the line is not UTF-8", *bad),
           piece_at(line.bytes, *bad), "save the file as UTF-8");
      return;
    }
    simdjson::dom::element record;
    if (parser_.parse(line.bytes.data(), line.bytes.size()).get(record) != simdjson::SUCCESS) {
      const JsonFault fault = find_json_fault(line.bytes);
      place_ += fmt::format(":{}", count_code_points(line.bytes.substr(0, fault.byte)) + 1);
      fail(ErrorCode::kBadSyntax, fmt::format("not JSON at byte {} of the line", fault.byte),
           piece_at(line.bytes, fault.byte), "mend or remove the line; the others were read");
      return;
    }
    simdjson::dom::object object;
    std::string_view text;
    if (record.get(object) != simdjson::SUCCESS ||
        object["text"].get(text) != simdjson::SUCCESS) {
      fail(ErrorCode::kBadSyntax, "the record has no \"text\"", piece_at(line.bytes, 0),
           "a passage is {\"id\": …, \"text\": …, \"published\": …}");
      return;
    }
    hand_over(object, text, line.number);
  }

  // What stands at `at`; where that is the line's end, what stands before it.
  static std::string piece_at(std::string_view line, std::size_t at) {
    if (at >= line.size()) {
      at = floor_to_code_point(line, line.size() - std::min<std::size_t>(line.size(), 40));
    }
    // A byte that is no UTF-8 is shown as "\xE9", for the error must be text.
    std::string piece;
    while (at < line.size() && piece.size() < 60) {
      const CodePoint point = code_point_at(line, at);
      const auto byte = static_cast<unsigned char>(line[at]);
      if (point.size == 1 && byte >= 0x80) {
        piece += fmt::format("\\x{:02X}", byte);
      } else {
        piece += line.substr(at, point.size);
      }
      at += point.size;
    }
    return piece;
  }

 private:
  void fail(ErrorCode code, std::string what, std::string piece, std::string advice) {
    sink_.take(Error{code, place_, std::move(what), std::move(piece), std::move(advice)});
  }

  // The value of the first of `keys` that is a text.
  static std::string text_of(const simdjson::dom::object& object,
                             std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
      std::string_view value;
      if (object[key].get(value) == simdjson::SUCCESS) return std::string(value);
    }
    return {};
  }

  void hand_over(const simdjson::dom::object& object, std::string_view text,
                 std::uint64_t number) {
    Document document;
    document.kind = DocumentKind::kPassage;
    document.bytes = std::string(text);
    document.id = document_id(document.bytes);
    DocumentFacts& facts = document.facts;
    facts.title = text_of(object, {"title"});
    facts.publisher = text_of(object, {"publisher"});
    facts.author = text_of(object, {"author"});
    facts.via = text_of(object, {"via"});
    facts.address = text_of(object, {"address", "url"});
    facts.language = text_of(object, {"lang", "language"});
    if (const std::string day = text_of(object, {"published", "date"}); !day.empty()) {
      // A time of the day may follow: 2025-02-25T08:00:00Z.
      facts.published = parse_day(std::string_view(day).substr(0, 10));
      if (!facts.published) {
        fail(ErrorCode::kBadSyntax, "\"published\" is no day", day,
             "write it as 2025-02-25; the passage was read without a day");
      }
    }
    std::string id = text_of(object, {"id"});
    if (std::int64_t count = 0; object["id"].get(count) == simdjson::SUCCESS) {
      id = fmt::format("{}", count);
    }
    Sighting sighting{document.id, path_, std::move(id), number};
    sink_.take(std::move(document), std::move(sighting));
  }

  const std::string& path_;
  DocumentSink& sink_;
  std::string place_;
  simdjson::dom::parser parser_;
};

}  // namespace

void read_passages(Input& input, const LoadOptions& options, DocumentSink& sink) {
  Records records(input.path(), sink);
  const std::uint64_t limit = std::min(options.limit_line_bytes, kMostBytes);
  for (Input::Line line;;) {
    const Result<bool> there = input.next_line(limit, line);
    if (!there) return sink.take(there.error());
    if (!*there) return;
    if (line.too_long) {
      sink.take(Error{ErrorCode::kTooLarge, fmt::format("{}:{}", input.path(), line.number),
                      fmt::format("the record is over the limit of {} bytes", limit),
                      Records::piece_at(line.bytes, 0),
                      "raise --limit-line-bytes"});
      continue;
    }
    if (line.number == 1 && line.bytes.starts_with("\xEF\xBB\xBF")) line.bytes.remove_prefix(3);
    if (!is_blank(line.bytes)) records.take(line);
  }
}

}  // namespace outlay
