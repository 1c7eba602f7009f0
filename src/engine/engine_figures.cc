// Every figure of a document, for people and for programs.

#include <fmt/format.h>

#include <variant>

#include "engine/claim_json.h"
#include "engine/state.h"

namespace outlay {
namespace {

// "001:12": the document's label and the line, where the place has one.
std::string place_text(const Source& source, const Place& place) {
  const auto line = line_of(place);
  return line ? fmt::format("{}:{}", source.label, *line) : source.label;
}

std::string number_or_null(const std::optional<Decimal>& value) { return value ? value->to_string() : "null"; }
std::string text_or_null(std::string_view text) { return text.empty() ? "null" : json_text(text); }

}  // namespace

Answer Engine::figures_of(const ReadDocument& document) {
  Section section{"figures", "From",
                  {{"from", "from", Align::kLeft},
                   {"low", "low", Align::kRight},
                   {"high", "high", Align::kRight},
                   {"unit", "unit", Align::kLeft},
                   {"hedge", "hedge", Align::kLeft},
                   {"change", "change", Align::kLeft},
                   {"reader", "reader", Align::kLeft},
                   {"quote", "words", Align::kLeft}},
                  {}};
  for (const ReadFigure& figure : document.figures) {
    const auto end = [](const std::optional<Decimal>& value) {
      return Cell{value ? value->to_string() : "", ""};
    };
    section.rows.push_back(Row{"",
                               {{place_text(document.source, figure.place), to_string(figure.place)},
                                end(figure.low),
                                end(figure.high),
                                {figure.unit, ""},
                                {figure.hedge, ""},
                                {figure.is_change ? "change" : figure.movement, ""},
                                {figure.reader, ""},
                                {figure.quote, ""}},
                               {},
                               0});
  }
  return Answer{{std::move(section)}};
}

std::vector<std::string> Engine::figures_json(const ReadDocument& document) {
  std::vector<std::string> lines;
  CodePointCounter counter(document.bytes);
  for (const ReadFigure& figure : document.figures) {
    std::string line = fmt::format("{{\"document\": {}, \"label\": {}", json_text(document.source.document),
                                   json_text(document.source.label));
    if (const auto* place = std::get_if<BytePlace>(&figure.place)) {
      line += fmt::format(", \"line\": {}, \"begin_byte\": {}, \"end_byte\": {}", place->line, place->bytes.begin,
                          place->bytes.end);
      if (document.source.encoding == "UTF-8" && place->bytes.end <= document.bytes.size()) {
        const std::uint64_t start = counter.at(place->bytes.begin);
        line += fmt::format(", \"start\": {}, \"end\": {}", start, counter.at(place->bytes.end));
      }
    }
    line += fmt::format(
        ", \"quote\": {}, \"low\": {}, \"high\": {}, \"unit\": {}, \"hedge\": {}, \"approx\": {}, \"interval\": {}, "
        "\"change\": {}, \"movement\": {}, \"reader\": {}}}",
        json_text(figure.quote), number_or_null(figure.low), number_or_null(figure.high), json_text(figure.unit),
        text_or_null(figure.hedge), figure.approx, json_text(figure.interval), figure.is_change,
        text_or_null(figure.movement), json_text(figure.reader));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace outlay
