#include "cli/outline.h"

#include <algorithm>

namespace outlay {
namespace {

constexpr std::string_view kDim = "\x1b[2m", kPlain = "\x1b[0m";

// The lines of `text` with `indent` blanks before each and two more before all
// but the first.
void append_lines(std::string& out, const std::string& text, std::size_t indent,
                  std::size_t width) {
  const std::size_t room = width > indent + kLeastWrap ? width - indent - 2 : 0;
  const std::vector<std::string> lines =
      room > 0 ? wrapped(text, room) : std::vector<std::string>{text};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out.append(indent + (i > 0 ? 2 : 0), ' ').append(lines[i]).append("\n");
  }
}

}  // namespace

bool is_tree(const Section& section) {
  return std::ranges::any_of(section.rows, [](const Row& row) { return row.depth > 0; });
}

std::string render_outline(const Section& section, const TableStyle& style) {
  std::string out;
  for (const Row& row : section.rows) {
    const std::size_t indent = 2 * static_cast<std::size_t>(row.depth);
    std::string line, words;
    for (std::size_t i = 0; i < section.columns.size() && i < row.cells.size(); ++i) {
      const std::string text = harmless(row.cells[i].text);
      if (text.empty()) continue;
      if (section.columns[i].id == "words") {
        words = "«" + text + "»";
      } else {
        line += (line.empty() ? "" : "  ") + text;
      }
    }
    if (!row.id.empty()) {
      const std::string id = shown_id(row);
      line += style.colour ? "  " + std::string(kDim) + id + std::string(kPlain) : "  " + id;
    }
    append_lines(out, line, indent, style.width);
    if (!words.empty()) append_lines(out, words, indent + 4, style.width);
  }
  return out;
}

}  // namespace outlay
