// Reads passages (corpus form, JSON lines) and prints the figures of each in
// the same form, with code point offsets, for scorers:
//   figures_dump [--data DIR] FILE...
//   figures_dump --text "…"           one line a figure, for a person
// A developer's tool: it shows the figures stage alone, before anything is
// selected or decided.

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "document/document.h"
#include "figures/read_figures.h"
#include "lexicon/tables.h"
#include "text/make_text.h"

namespace outlay {
namespace {

using nlohmann::ordered_json;

Document passage_of(std::string bytes) {
  Document document;
  document.id = document_id(bytes);
  document.kind = DocumentKind::kPassage;
  document.bytes = std::move(bytes);
  return document;
}

ordered_json number(const std::optional<Decimal>& value) {
  return value ? ordered_json::parse(value->to_string()) : ordered_json(nullptr);
}

ordered_json claims_of(const FigureReader& reader, const Document& document) {
  const Text text = make_text(document);
  ordered_json claims = ordered_json::array();
  for (const Figure& figure : reader.read(text)) {
    const CodePointSpan span = code_point_span(document, place_of(text, figure.span).bytes);
    ordered_json claim;
    claim["start"] = span.begin;
    claim["end"] = span.end;
    claim["quote"] = text.view(figure.span);
    claim["low"] = number(figure.low);
    claim["high"] = number(figure.high);
    claim["approx"] = figure.approx;
    claim["unit"] = figure.unit.to_string();
    claim["reader"] = figure.reader;
    claim["line"] = to_string(figure);
    claims.push_back(std::move(claim));
  }
  return claims;
}

int run(const std::vector<std::string>& arguments) {
  TableSet tables;
  std::vector<std::string> files;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--data" && i + 1 < arguments.size()) {
      Result<TableSet> with = TableSet::with_directory(arguments[++i]);
      if (!with) return std::cerr << to_string(with.error()) << '\n', 2;
      tables = std::move(*with);
    } else {
      files.push_back(arguments[i]);
    }
  }
  const Result<FigureReader> reader = FigureReader::load(tables);
  if (!reader) return std::cerr << to_string(reader.error()) << '\n', 2;
  if (files.size() == 2 && files.front() == "--text") {
    const Document document = passage_of(files.back());
    const Text text = make_text(document);
    for (const Figure& figure : reader->read(text)) {
      std::cout << to_string(figure) << " " << figure.interval.to_string() << " «" << text.view(figure.span) << "» "
                << text.view(figure.counted) << '\n';
    }
    return 0;
  }
  for (const std::string& file : files) {
    std::ifstream lines(file);
    if (!lines) return std::cerr << file << ": can't be read\n", 2;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) continue;
      const ordered_json passage = ordered_json::parse(line);
      ordered_json out;
      out["id"] = passage["id"];
      out["claims"] = claims_of(*reader, passage_of(passage["text"].get<std::string>()));
      std::cout << out.dump() << '\n';
    }
  }
  return 0;
}

}  // namespace
}  // namespace outlay

int main(int argc, char** argv) { return outlay::run({argv + 1, argv + argc}); }
