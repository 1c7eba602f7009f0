// Reads lines of JSON with `id` and `text`, and prints for each what the figures
// stage makes of it, for tools/check_spellings.py:
//   numbers: numerals with their scale, before anything says what they count;
//   ranges: two of them that are one range;
//   figures: what is read in the end.
// Offsets are code points, values exact. A developer's tool.

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "figures/figure_words.h"
#include "figures/items.h"
#include "figures/read_figures.h"
#include "figures/sentence_view.h"
#include "lexicon/tables.h"
#include "text/make_text.h"

namespace outlay {
namespace {

using nlohmann::ordered_json;

ordered_json number(const std::optional<Decimal>& value) {
  return value ? ordered_json(value->to_string()) : ordered_json(nullptr);
}

void put_span(ordered_json& json, const Document& document, const Text& text, TextSpan span) {
  const CodePointSpan points = code_point_span(document, place_of(text, span).bytes);
  json["start"] = points.begin;
  json["end"] = points.end;
}

Decimal value_of_number(const figures::Amount& amount) {
  const Decimal value = amount.scale ? amount.numeral.value * *amount.scale : amount.numeral.value;
  return amount.minus ? -value : value;
}

void put_numbers(ordered_json& out, const figures::FigureWords& words, const Document& document, const Text& text) {
  ordered_json numbers = ordered_json::array();
  ordered_json ranges = ordered_json::array();
  figures::TextCurrencies currencies(text);
  figures::SentenceView view(words, text, currencies);
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    view.look_at(i);
    figures::read_items(view);
    for (const figures::Item& item : view.items()) {
      if (item.high) {
        ordered_json json;
        put_span(json, document, text, view.span(item.first, item.last));
        json["low"] = value_of_number(item.low).to_string();
        json["high"] = value_of_number(*item.high).to_string();
        ranges.push_back(std::move(json));
      }
      for (const figures::Amount* amount : {&item.low, item.high ? &*item.high : nullptr}) {
        if (amount == nullptr || amount->number_last <= amount->number) continue;
        ordered_json json;
        put_span(json, document, text, view.span(amount->number, amount->number_last));
        json["value"] = value_of_number(*amount).to_string();
        numbers.push_back(std::move(json));
      }
    }
  }
  out["numbers"] = std::move(numbers);
  out["ranges"] = std::move(ranges);
}

ordered_json figures_of(const FigureReader& reader, const Document& document, const Text& text) {
  ordered_json figures = ordered_json::array();
  for (const Figure& figure : reader.read(text)) {
    ordered_json json;
    put_span(json, document, text, figure.span);
    json["low"] = number(figure.low);
    json["high"] = number(figure.high);
    json["unit"] = figure.unit.to_string();
    json["hedge"] = figure.hedge;
    json["change"] = figure.is_change;
    figures.push_back(std::move(json));
  }
  return figures;
}

int run(const std::vector<std::string>& files) {
  const TableSet tables;
  const Result<FigureReader> reader = FigureReader::load(tables);
  if (!reader) return std::cerr << to_string(reader.error()) << '\n', 2;
  const Result<figures::FigureWords> words = figures::FigureWords::load(tables);
  if (!words) return std::cerr << to_string(words.error()) << '\n', 2;
  for (const std::string& file : files) {
    std::ifstream lines(file);
    if (!lines) return std::cerr << file << ": can't be read\n", 2;
    for (std::string line; std::getline(lines, line);) {
      const ordered_json given = ordered_json::parse(line);
      Document document;
      document.kind = DocumentKind::kPassage;
      document.bytes = given["text"].get<std::string>();
      const Text text = make_text(document);
      ordered_json out;
      out["id"] = given["id"];
      put_numbers(out, *words, document, text);
      out["figures"] = figures_of(*reader, document, text);
      std::cout << out.dump() << '\n';
    }
  }
  return 0;
}

}  // namespace
}  // namespace outlay

int main(int argc, char** argv) { return outlay::run({argv + 1, argv + argc}); }
