#include "cli/format.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <vector>

#include "cli/outline.h"

namespace outlay {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Cell& cell_at(const Row& row, std::size_t column) {
  static const Cell kEmpty;
  return column < row.cells.size() ? row.cells[column] : kEmpty;
}

const std::string& plain(const Cell& cell) { return cell.value.empty() ? cell.text : cell.value; }

std::string render_tables(const Answer& answer, const TableStyle& style) {
  std::string out;
  for (const Section& section : answer.sections) {
    if (section.rows.empty()) continue;
    if (!out.empty()) out += '\n';
    out += is_tree(section) ? render_outline(section, style) : render_table(section, style);
  }
  return out;
}

std::string render_jsonl(const Answer& answer) {
  std::string out;
  for (const Section& section : answer.sections) {
    for (const Row& row : section.rows) {
      Json line;
      line["section"] = section.id;
      if (!row.id.empty()) line["id"] = row.id;
      if (row.depth > 0) line["depth"] = row.depth;
      for (std::size_t i = 0; i < section.columns.size(); ++i) {
        const std::string& key = section.columns[i].id;
        if (key == "id" && !row.id.empty()) continue;
        const Cell& cell = cell_at(row, i);
        if (cell.text.empty() && cell.value.empty()) continue;
        line[key] = plain(cell);
        if (!cell.value.empty() && cell.value != cell.text) line[key + "_text"] = cell.text;
      }
      if (!row.support.empty()) line["support"] = row.support;
      out += dumped(line) + "\n";
    }
  }
  return out;
}

// RFC 4180, and a leading apostrophe where a spreadsheet would run the cell as
// a formula: the text is from documents that anybody may have written.
std::string csv_cell(std::string text) {
  const bool number = !text.empty() && text.find_first_not_of("+-.0123456789") == std::string::npos;
  if (!text.empty() && !number && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string render_csv(const Answer& answer) {
  std::vector<std::string> columns;
  for (const Section& section : answer.sections) {
    for (const Column& column : section.columns) {
      if (column.id != "id" && std::ranges::find(columns, column.id) == columns.end()) {
        columns.push_back(column.id);
      }
    }
  }
  std::string out = "section,id";
  for (const std::string& column : columns) out += "," + csv_cell(column);
  out += ",support\r\n";
  for (const Section& section : answer.sections) {
    for (const Row& row : section.rows) {
      out += csv_cell(section.id) + "," + csv_cell(row.id);
      for (const std::string& name : columns) {
        out += ',';
        for (std::size_t i = 0; i < section.columns.size(); ++i) {
          if (section.columns[i].id == name) out += csv_cell(plain(cell_at(row, i)));
        }
      }
      std::string support;
      for (const std::string& id : row.support) support += (support.empty() ? "" : " ") + id;
      out += "," + csv_cell(support) + "\r\n";
    }
  }
  return out;
}

// Text from documents shows as text: marks that Markdown or HTML would act on
// are escaped.
std::string markdown_cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (c == '<') {
      out += "&lt;";
      continue;
    }
    if (std::string_view("|\\`*_[]#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string render_markdown(const Answer& answer) {
  std::string out;
  for (const Section& section : answer.sections) {
    if (section.rows.empty()) continue;
    if (!out.empty()) out += '\n';
    if (!section.title.empty()) out += "## " + markdown_cell(section.title) + "\n\n";
    std::string rule = "|";
    out += '|';
    for (const Column& column : section.columns) {
      out += " " + markdown_cell(column.title) + " |";
      rule += column.align == Align::kRight ? " ---: |" : " --- |";
    }
    out += "\n" + rule + "\n";
    for (const Row& row : section.rows) {
      out += '|';
      for (std::size_t i = 0; i < section.columns.size(); ++i) {
        std::string indent;
        for (int d = 0; i == 0 && d < row.depth; ++d) indent += "&emsp;";
        out += " " + indent + markdown_cell(cell_at(row, i).text) + " |";
      }
      out += '\n';
    }
  }
  return out;
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  if (name == "table") return Format::kTable;
  if (name == "jsonl") return Format::kJsonl;
  if (name == "csv") return Format::kCsv;
  if (name == "md") return Format::kMarkdown;
  if (name == "corpus") return Format::kCorpus;
  return std::nullopt;
}

std::string render(const Answer& answer, Format format, const TableStyle& style) {
  switch (format) {
    case Format::kTable: return render_tables(answer, style);
    case Format::kJsonl: return render_jsonl(answer);
    case Format::kCsv: return render_csv(answer);
    case Format::kMarkdown: return render_markdown(answer);
    case Format::kCorpus: break;
  }
  return {};
}

TableStyle style_of(std::FILE* stream) {
  TableStyle style;
  const char* columns = std::getenv("COLUMNS");
  if (columns != nullptr) {
    const std::string_view text(columns);
    std::from_chars(text.data(), text.data() + text.size(), style.width);
  }
  const int descriptor = fileno(stream);
  if (isatty(descriptor) == 0) {
    style.width = 0;
    return style;
  }
  style.colour = std::getenv("NO_COLOR") == nullptr;
  winsize size{};
  if (style.width == 0 && ioctl(descriptor, TIOCGWINSZ, &size) == 0) style.width = size.ws_col;
  return style;
}

}  // namespace outlay
