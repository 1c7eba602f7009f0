// The lines of a text, and which of them are one paragraph.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace outlay {

struct Line {
  std::uint64_t begin = 0;  // of the first character that is not blank
  std::uint64_t end = 0;    // behind the last one; begin for a blank line
  std::uint32_t indent = 0;  // blanks before it; a tab counts four

  [[nodiscard]] bool blank() const { return begin == end; }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
};

// Lines of text[begin, …): they end with "\n", "\r\n" or "\r".
[[nodiscard]] std::vector<Line> split_lines(std::string_view text, std::uint64_t begin = 0);

// The column at which the text was wrapped by whoever wrote it, or 0 where
// every line is a paragraph of its own, as in most text from the web.
//
// A text is wrapped at W if a line was ended just when the next word would not
// have fitted: for nearly all pairs of lines that follow each other, the first
// is at most W long, and W is passed by adding the next line's first word. A
// Chinese character is two columns wide, and may end any line.
[[nodiscard]] std::uint32_t wrap_column(std::string_view text, const std::vector<Line>& lines);

// "-", "*", "•", "1.", "(2)", "一、": the mark of a list item at the start of
// `line` with the blanks behind it, in bytes; 0 where there is none.
[[nodiscard]] std::uint64_t list_mark(std::string_view line);

// Ends in a mark that ends a sentence, with closing quotes or brackets behind.
[[nodiscard]] bool ends_sentence(std::string_view line);

}  // namespace outlay
