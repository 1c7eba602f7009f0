// Tables of Markdown: lines of cells between pipes.

#pragma once

#include <cstdint>
#include <vector>

#include "text/builder.h"
#include "text/lines.h"

namespace outlay {

// The first line behind the table that begins at lines[first]; `first` where
// none does. A table is a line with pipes and a rule ("| --- | --- |") below,
// or two lines and more that begin and end with a pipe.
[[nodiscard]] std::size_t pipe_table_end(std::string_view source, const std::vector<Line>& lines,
                                         std::size_t first);

// Reads the table lines[first, end) as the `index`-th of the text.
void read_pipe_table(TextBuilder& builder, const std::vector<Line>& lines, std::size_t first,
                     std::size_t end, std::uint32_t index);

}  // namespace outlay
