// uses: claims
//
// Any bytes as one sentence of a document: every claim read from its figures
// has somebody, a concept and a bound, leads into the text, and comes out the
// same a second time.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "claims/claim_reader.h"
#include "figures/read_figures.h"
#include "text/make_text.h"
#include "unicode/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace outlay;
  static const FigureReader kFigures = FigureReader::load(TableSet()).value();
  static const ClaimReader kClaims = ClaimReader::load(TableSet()).value();
  if (size == 0 || size > 16384) return 0;
  Document document;
  for (std::size_t i = 1; i < size; ++i) document.bytes += static_cast<char>(data[i]);
  if (first_invalid_byte(document.bytes)) return 0;
  document.id = document_id(document.bytes);
  if (data[0] % 2 == 0) document.facts.published = parse_day("2025-02-28");
  const Text text = make_text(document);
  const std::vector<Figure> figures = kFigures.read(text);
  const std::vector<Claim> claims = kClaims.read(document, text, figures);
  const std::vector<Claim> again = kClaims.read(document, text, figures);
  if (claims.size() != again.size()) std::abort();
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    const bool whole = !claim.entity.empty() && !claim.concept_id.empty() && (claim.low || claim.high);
    const bool ordered = !claim.low || !claim.high || *claim.low <= *claim.high;
    if (!whole || !ordered || to_string(claim) != to_string(again[i]) || claim.id != again[i].id) {
      std::abort();
    }
  }
  return 0;
}
