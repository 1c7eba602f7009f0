// What the bytes of a document are: decided by what they hold, not by a name.

#pragma once

#include <optional>
#include <string_view>

#include "document/document.h"

namespace outlay {

// The byte at which text turns out to be none: a control character that no
// text holds (NUL, or one in twenty of others); nothing for text.
[[nodiscard]] std::optional<std::size_t> first_binary_byte(std::string_view bytes);

// The first line begins as a JSON object with a key, or an empty one: one record
// a line. An object written over several lines is text.
[[nodiscard]] bool begins_as_records(std::string_view bytes);

// Plain text, Markdown or HTML; `text` is UTF-8.
[[nodiscard]] DocumentKind kind_of(std::string_view text);

}  // namespace outlay
