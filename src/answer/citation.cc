#include "answer/citation.h"

#include <algorithm>
#include <map>
#include <set>

namespace outlay {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string place_text(const Claim& claim) {
  if (const auto line = line_of(claim.place)) return std::to_string(*line);
  return to_string(claim.place);
}

// The labels of one document with all its places, in order of lines.
struct Cited {
  std::set<std::uint32_t> lines;
  std::vector<std::string> others;

  [[nodiscard]] std::string text(const std::string& label) const {
    std::string places;
    for (const std::uint32_t line : lines) places += (places.empty() ? "" : ",") + std::to_string(line);
    for (const std::string& other : others) places += (places.empty() ? "" : ", ") + other;
    return label + ":" + places;
  }
};

}  // namespace

std::string cite(const Reconciliation& known, const Claim& claim) {
  const Source* source = known.source(claim.document);
  return (source == nullptr ? claim.document.substr(0, 8) : source->label) + ":" + place_text(claim);
}

std::string cite(const Reconciliation& known, const std::vector<std::string>& claims) {
  std::map<std::size_t, std::map<std::size_t, Cited>> by_origin;  // origin, source
  for (const std::string& id : claims) {
    const Claim* claim = known.claim(id);
    if (claim == nullptr) continue;
    const auto at = known.source_index.find(claim->document);
    if (at == known.source_index.end()) continue;
    Cited& cited = by_origin[known.copies.origin[at->second]][at->second];
    if (const auto line = line_of(claim->place)) {
      cited.lines.insert(*line);
    } else {
      cited.others.push_back(to_string(claim->place));
    }
  }
  std::string text;
  for (const auto& [origin, documents] : by_origin) {
    std::string report;
    for (const auto& [source, cited] : documents) {
      report += (report.empty() ? "" : " = ") + cited.text(known.sources[source].label);
    }
    if (documents.size() > 1) report += " (one report)";
    text += (text.empty() ? "" : "; ") + report;
  }
  return text;
}

std::string words_of(const Reconciliation& known, const Claim& claim, std::size_t limit_bytes) {
  const Source* source = known.source(claim.document);
  if (source == nullptr || source->text.empty() || claim.quote.empty()) return claim.quote;
  const std::string& text = source->text;
  // The text is the readable one, so the document's bytes are only near.
  std::size_t at = std::string::npos;
  if (const auto* bytes = std::get_if<BytePlace>(&claim.place)) {
    const auto begin = static_cast<std::size_t>(bytes->bytes.begin);
    if (begin < text.size() && text.compare(begin, claim.quote.size(), claim.quote) == 0) at = begin;
  }
  if (at == std::string::npos) at = text.find(claim.quote);
  if (at == std::string::npos) return claim.quote;
  const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  std::size_t begin = before == std::string::npos ? 0 : before + 1;
  std::size_t end = std::min(text.find('\n', at), text.size());
  const std::size_t room = limit_bytes > claim.quote.size() ? (limit_bytes - claim.quote.size()) / 2 : 0;
  const bool cut_front = at - begin > room, cut_back = end > at + claim.quote.size() + room;
  if (cut_front) {
    begin = at - room;
    while (begin < at && continues(text[begin])) ++begin;
  }
  if (cut_back) {
    end = at + claim.quote.size() + room;
    while (end < text.size() && continues(text[end])) --end;
  }
  return (cut_front ? "…" : "") + text.substr(begin, end - begin) + (cut_back ? "…" : "");
}

}  // namespace outlay
