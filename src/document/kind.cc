#include "document/kind.h"

#include "document/markup.h"

namespace outlay {
namespace {

constexpr std::size_t kProbeBytes = 8192;  // enough to tell text from anything else

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

std::optional<std::size_t> first_binary_byte(std::string_view bytes) {
  std::optional<std::size_t> first;
  std::size_t count = 0;
  const std::string_view probe = bytes.substr(0, kProbeBytes);
  for (std::size_t at = 0; at < probe.size(); ++at) {
    const auto byte = static_cast<unsigned char>(probe[at]);
    if (byte == 0) return at;
    const bool control = (byte < 0x20 && !(byte >= 0x07 && byte <= 0x0D) && byte != 0x1B);
    if (!control) continue;
    if (!first) first = at;
    ++count;
  }
  if (count * 20 > probe.size()) return first;
  return std::nullopt;
}

bool begins_as_records(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::size_t at = 0;
  while (at < bytes.size() && is_blank(bytes[at])) ++at;
  if (at == bytes.size() || bytes[at] != '{') return false;
  ++at;
  while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t')) ++at;
  return at < bytes.size() && (bytes[at] == '"' || bytes[at] == '}');
}

DocumentKind kind_of(std::string_view text) {
  if (begins_as_html(text)) return DocumentKind::kHtml;
  if (has_markdown(text)) return DocumentKind::kMarkdown;
  return DocumentKind::kPlainText;
}

}  // namespace outlay
