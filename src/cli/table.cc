#include "cli/table.h"

#include <utf8proc.h>

#include <algorithm>

namespace outlay {
namespace {

constexpr std::string_view kBold = "\x1b[1m", kDim = "\x1b[2m", kPlain = "\x1b[0m";
constexpr std::size_t kGap = 2;  // blanks between columns
constexpr std::size_t kShownIdBytes = 10;

// Calls visit(begin, end, width) for each character.
template <class Visit>
void each_character(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    auto step = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                 static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (step < 1) {
      step = 1;
      c = 0xFFFD;
    }
    visit(at, at + static_cast<std::size_t>(step),
          static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c))));
    at += static_cast<std::size_t>(step);
  }
}

constexpr std::string_view kIdHead = "why";

// Whether a row of `section` can be asked about: then a last column has what to ask.
bool has_ids(const Section& section) {
  return std::ranges::any_of(section.rows, [](const Row& row) { return !row.id.empty(); });
}

struct Grid {
  std::vector<std::vector<std::string>> rows;  // the first is the head
  std::vector<std::size_t> widths;
};

Grid grid_of(const Section& section) {
  Grid grid;
  const bool with_ids = has_ids(section);
  const std::size_t columns = section.columns.size();
  std::vector<std::string> head;
  for (std::size_t i = 0; i < columns; ++i) {
    const Column& column = section.columns[i];
    head.push_back(i == 0 && !section.title.empty() ? section.title : column.title);
  }
  if (with_ids) head.emplace_back(kIdHead);
  grid.rows.push_back(std::move(head));
  for (const Row& row : section.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < columns; ++i) {
      std::string text = i < row.cells.size() ? harmless(row.cells[i].text) : std::string();
      if (i == 0) text.insert(0, 2 + 2 * static_cast<std::size_t>(row.depth), ' ');
      cells.push_back(std::move(text));
    }
    if (with_ids) cells.push_back(shown_id(row));
    grid.rows.push_back(std::move(cells));
  }
  grid.widths.assign(grid.rows.front().size(), 0);
  for (const auto& row : grid.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      grid.widths[i] = std::max(grid.widths[i], display_width(row[i]));
    }
  }
  return grid;
}

std::string padded(const std::string& text, std::size_t width, Align align) {
  const std::size_t have = display_width(text);
  const std::string blanks(width > have ? width - have : 0, ' ');
  return align == Align::kRight ? blanks + text : text + blanks;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  each_character(text, [&width](std::size_t, std::size_t, std::size_t columns) { width += columns; });
  return width;
}

std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    const auto step = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (step < 1) {
      out += "\xEF\xBF\xBD";
      ++at;
      continue;
    }
    if (c == '\n' || c == '\r' || c == '\t') {
      out += ' ';
    } else if (utf8proc_category(c) == UTF8PROC_CATEGORY_CC) {
      out += "\xEF\xBF\xBD";
    } else if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
      // Marks that turn the direction of writing could show a number otherwise.
    } else {
      out.append(text.substr(at, static_cast<std::size_t>(step)));
    }
    at += static_cast<std::size_t>(step);
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t line_begin = 0, line_width = 0, blank = std::string_view::npos, since_blank = 0;
  each_character(text, [&](std::size_t begin, std::size_t end, std::size_t columns) {
    if (line_width + columns > width && begin > line_begin) {
      const bool at_blank = blank != std::string_view::npos;
      const std::size_t cut = at_blank ? blank : begin;
      lines.emplace_back(text.substr(line_begin, cut - line_begin));
      line_begin = at_blank ? blank + 1 : begin;
      line_width = at_blank ? since_blank : 0;
      blank = std::string_view::npos;
    }
    line_width += columns;
    since_blank += columns;
    if (text[begin] == ' ') {
      blank = begin;
      since_blank = 0;
    }
    (void)end;
  });
  lines.emplace_back(text.substr(line_begin));
  return lines;
}

std::string shown_id(const Row& row) { return row.id.substr(0, kShownIdBytes); }

std::string render_table(const Section& section, const TableStyle& style) {
  if (section.columns.empty()) return {};
  const Grid grid = grid_of(section);
  const std::size_t columns = grid.widths.size();

  // The widest column gives way where the table is wider than the terminal.
  std::size_t whole = kGap * (columns - 1);
  for (const std::size_t width : grid.widths) whole += width;
  std::vector<std::size_t> widths = grid.widths;
  const auto widest = static_cast<std::size_t>(
      std::max_element(widths.begin(), widths.end()) - widths.begin());
  if (style.width > 0 && whole > style.width) {
    const std::size_t over = whole - style.width;
    widths[widest] = std::max(kLeastWrap, widths[widest] > over ? widths[widest] - over : 0);
    widths[widest] = std::min(widths[widest], grid.widths[widest]);
  }

  std::string out;
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    const bool head = r == 0;
    std::vector<std::vector<std::string>> lines(columns);
    std::size_t height = 1;
    for (std::size_t i = 0; i < columns; ++i) {
      const std::string& text = grid.rows[r][i];
      lines[i] = display_width(text) <= widths[i] ? std::vector<std::string>{text}
                                                  : wrapped(text, widths[i]);
      height = std::max(height, lines[i].size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string printed;
      for (std::size_t i = 0; i < columns; ++i) {
        if (i > 0) printed.append(kGap, ' ');
        std::string cell = line < lines[i].size() ? lines[i][line] : std::string();
        // What a first column is wrapped to keeps its place in the tree.
        if (i == 0 && line > 0 && !head) {
          cell.insert(0, 4 + 2 * static_cast<std::size_t>(section.rows[r - 1].depth), ' ');
        }
        const bool is_id = i >= section.columns.size();
        const std::string shown =
            padded(cell, widths[i], is_id ? Align::kLeft : section.columns[i].align);
        if (is_id && style.colour && !head && !cell.empty()) {
          printed.append(kDim).append(shown).append(kPlain);
        } else {
          printed += shown;
        }
      }
      while (!printed.empty() && printed.back() == ' ') printed.pop_back();
      if (head && style.colour) {
        out.append(kBold).append(printed).append(kPlain);
      } else {
        out += printed;
      }
      out += '\n';
    }
  }
  return out;
}

}  // namespace outlay
