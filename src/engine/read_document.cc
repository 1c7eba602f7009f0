#include "engine/read_document.h"

#include <algorithm>
#include <set>
#include <utility>

#include "text/make_text.h"

namespace outlay {
namespace {

std::string movement_text(Movement movement) {
  switch (movement) {
    case Movement::kNone: return "";
    case Movement::kUp: return "up";
    case Movement::kDown: return "down";
  }
  return "";
}

std::vector<ReadFigure> shown(const std::vector<Figure>& figures, const Text& text) {
  std::vector<ReadFigure> rows;
  rows.reserve(figures.size());
  for (const Figure& figure : figures) {
    ReadFigure row;
    row.place = place_of(text, figure.span);
    row.quote = std::string(text.view(figure.span));
    row.low = figure.low;
    row.high = figure.high;
    row.unit = figure.unit.to_string();
    row.hedge = figure.hedge;
    row.approx = figure.approx;
    row.interval = figure.interval.to_string();
    row.is_change = figure.is_change;
    row.movement = movement_text(figure.movement);
    row.reader = figure.reader;
    rows.push_back(std::move(row));
  }
  return rows;
}

Source source_of(const Document& document, const Sighting& sighting) {
  Source source;
  source.document = document.id;
  source.kind = std::string(to_string(document.kind));
  source.encoding = document.encoding;
  source.path = sighting.path;
  source.passage = sighting.passage;
  source.title = document.facts.title;
  source.publisher = document.facts.publisher;
  source.author = document.facts.author;
  source.via = document.facts.via;
  source.address = document.facts.address;
  source.language = document.facts.language;
  source.published = document.facts.published;
  return source;
}

// A claim that gives a dropped one again stands on its own.
void drop_unsure(int least_permille, std::vector<Claim>& claims) {
  std::set<std::string> dropped;
  std::erase_if(claims, [&](const Claim& claim) {
    const bool drop = claim.probability_permille < least_permille;
    if (drop) dropped.insert(claim.id);
    return drop;
  });
  for (Claim& claim : claims) {
    if (dropped.contains(claim.restates)) claim.restates.clear();
  }
}

}  // namespace

void put_text(const Text& text, Source& source) {
  source.text = text.content;
  source.line_begins.clear();
  std::uint64_t at = 0;
  while (at <= text.content.size()) {
    const std::uint64_t end = std::min<std::uint64_t>(text.content.find('\n', at), text.content.size());
    source.line_begins.push_back(place_of(text, {at, end}).bytes.begin);
    at = end + 1;
  }
}

Result<Readers> Readers::load(const TableSet& tables) {
  Result<FigureReader> figures = FigureReader::load(tables);
  if (!figures) return std::unexpected(figures.error());
  Result<ClaimReader> claims = ClaimReader::load(tables);
  if (!claims) return std::unexpected(claims.error());
  Result<PublicationReader> publication = PublicationReader::load(tables);
  if (!publication) return std::unexpected(publication.error());
  return Readers{std::move(*figures), std::move(*claims), std::move(*publication)};
}

ReadDocument read_document(Document document, const Sighting& sighting, const Readers& readers,
                           const ReadOptions& options) {
  ReadDocument read;
  const Text text = make_text(document);
  const std::vector<Figure> figures = readers.figures.read(text);
  if (options.figures) read.figures = shown(figures, text);
  read.source = source_of(document, sighting);
  if (!options.claims) {
    read.bytes = std::move(document.bytes);
    return read;
  }
  read.claims = readers.claims.read(document, text, figures);
  drop_unsure(options.least_probability_permille, read.claims);
  const Names& names = *readers.claims.names();
  fill_publication(readers.publication.read(document, text, names, *readers.claims.name_words()),
                   text, names, read.source);
  put_text(text, read.source);
  read.bytes = std::move(document.bytes);
  return read;
}

}  // namespace outlay
