// An answer in the form that was asked for: a table for people, JSON lines,
// CSV, Markdown.

#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "cli/table.h"
#include "outlay/answer.h"

namespace outlay {

enum class Format { kTable, kJsonl, kCsv, kMarkdown, kCorpus };

// "table", "jsonl", "csv", "md", "corpus".
[[nodiscard]] std::optional<Format> parse_format(std::string_view name);

// JSON lines: an object a row, with "section", "id", each column by its id
// (the plain value where there is one, and the text as COLUMN_text where it
// differs) and "support". CSV: RFC 4180, every section with the columns of all,
// plain values. Markdown: a heading and a table a section. kCorpus is for
// documents, not for answers (Engine::corpus_line).
[[nodiscard]] std::string render(const Answer& answer, Format format, const TableStyle& style);

// What the stream can show: colour and width of a terminal, nothing else
// otherwise. NO_COLOR and COLUMNS are heeded.
[[nodiscard]] TableStyle style_of(std::FILE* stream);

}  // namespace outlay
