#include "gold.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <numeric>

#include "unicode/utf8.h"

namespace outlay {
namespace {

std::optional<Decimal> decimal_of(const nlohmann::json& value) {
  if (value.is_null()) return std::nullopt;
  const std::optional<Decimal> decimal = Decimal::parse(value.dump());
  return decimal ? std::optional<Decimal>(decimal->absolute()) : std::nullopt;
}

bool holds_any(const std::string& text, std::initializer_list<const char*> pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [&](const char* piece) {
    return text.find(piece) != std::string::npos;
  });
}

}  // namespace

std::vector<GoldPassage> read_gold(const std::string& path) {
  std::ifstream lines(path);
  std::vector<GoldPassage> passages;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    GoldPassage passage;
    passage.json = nlohmann::json::parse(line, nullptr, false);
    if (passage.json.is_discarded()) {
      std::cerr << path << ": a line that is no JSON\n";
      std::exit(2);
    }
    Document& document = passage.document;
    document.kind = DocumentKind::kPassage;
    document.bytes = passage.json["text"].get<std::string>();
    document.id = document_id(document.bytes);
    if (passage.json["title"].is_string()) document.facts.title = passage.json["title"];
    document.facts.language = passage.json["lang"];
    if (passage.json["published"].is_string()) {
      document.facts.published = parse_day(passage.json["published"].get<std::string>());
    }
    std::vector<std::uint64_t> byte_of;  // of each code point, and the end
    for (std::size_t at = 0; at < document.bytes.size();) {
      byte_of.push_back(at);
      at += code_point_at(document.bytes, at).size;
    }
    byte_of.push_back(document.bytes.size());
    for (const nlohmann::json& claim : passage.json["claims"]) {
      passage.spans.push_back({byte_of[claim["start"].get<std::size_t>()],
                               byte_of[claim["end"].get<std::size_t>()]});
    }
    passages.push_back(std::move(passage));
  }
  return passages;
}

std::vector<Figure> gold_figures(const GoldPassage& passage, const Text& text,
                                 std::vector<std::size_t>& figure_of) {
  std::vector<Figure> figures;
  figure_of.clear();
  for (std::size_t i = 0; i < passage.spans.size(); ++i) {
    const nlohmann::json& claim = passage.json["claims"][i];
    // The same document bytes, in the text.
    TextSpan span = {text.content.size(), 0};
    for (const SourcePiece& piece : text.source) {
      const std::uint64_t piece_end = piece.document + piece.document_size;
      if (piece_end <= passage.spans[i].begin || piece.document >= passage.spans[i].end) continue;
      const bool same = piece.size == piece.document_size;
      const std::uint64_t begin = std::max(piece.document, passage.spans[i].begin) - piece.document;
      const std::uint64_t end = std::min(piece_end, passage.spans[i].end) - piece.document;
      span.begin = std::min(span.begin, piece.text + (same ? begin : 0));
      span.end = std::max(span.end, piece.text + (same ? end : piece.size));
    }
    if (span.begin >= span.end) {
      span = {0, std::min<std::uint64_t>(1, text.content.size())};
      std::cerr << passage.json["id"] << ": the text has lost " << claim["quote"] << "\n";
    }
    if (!figures.empty() && figures.back().span == span &&
        figures.back().unit == Unit::parse(claim["unit"].get<std::string>())) {
      figure_of.push_back(figures.size() - 1);
      continue;
    }
    Figure figure;
    figure.span = span;
    figure.sentence = static_cast<std::uint32_t>(sentence_at(text, span.begin));
    figure.low = decimal_of(claim["low"]);
    figure.high = decimal_of(claim["high"]);
    if (figure.low && figure.high && *figure.high < *figure.low) std::swap(figure.low, figure.high);
    const std::optional<Unit> unit = Unit::parse(claim["unit"].get<std::string>());
    if (unit) figure.unit = *unit;
    figure.approx = claim["approx"].get<bool>();
    figure.hedge = figure.approx ? "about" : !figure.low ? "up-to" : !figure.high ? "over" : "";
    figure.reader = "gold";
    const std::string quote = claim["quote"];
    figure.is_change = figure.unit.dimension == Dimension::kPercent &&
                       claim["measure"] == "change" &&
                       !holds_any(quote, {"%", "ercent", "er cent", "成", "百分", "half", "半",
                                          "％", "third", "quarter"});
    figure_of.push_back(figures.size());
    figures.push_back(std::move(figure));
  }
  return figures;
}

std::vector<std::size_t> match_figures(const GoldPassage& passage, const Text& text,
                                       const std::vector<Figure>& figures) {
  std::vector<std::size_t> matched(passage.spans.size(), kNoFigure);
  std::vector<double> covers(passage.spans.size(), 0);
  for (std::size_t f = 0; f < figures.size(); ++f) {
    const DocumentSpan found = place_of(text, figures[f].span).bytes;
    for (std::size_t i = 0; i < passage.spans.size(); ++i) {
      const std::uint64_t begin = std::max(found.begin, passage.spans[i].begin);
      const std::uint64_t end = std::min(found.end, passage.spans[i].end);
      if (begin >= end) continue;
      const double cover = static_cast<double>(end - begin) /
                           static_cast<double>(std::max(found.size(), passage.spans[i].size()));
      if (cover > covers[i]) {
        covers[i] = cover;
        matched[i] = f;
      }
    }
  }
  return matched;
}

}  // namespace outlay
