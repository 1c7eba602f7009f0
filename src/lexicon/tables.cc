#include "lexicon/tables.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/sha256.h"
#include "lexicon/embedded.h"

namespace outlay {
namespace {

constexpr std::uint64_t kTableLimitBytes = 64 << 20;

bool is_embedded(std::string_view name) {
  return std::ranges::any_of(embedded_tables(),
                             [name](const EmbeddedTable& table) { return table.name == name; });
}

}  // namespace

Result<TableSet> TableSet::with_directory(const std::string& directory) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::vector<std::string> files;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".tsv") files.push_back(entry->path().string());
  }
  if (error) {
    return std::unexpected(Error{ErrorCode::kNotFound, directory, "it can't be read as a folder",
                                 "", "--data takes a folder of tables"});
  }
  std::ranges::sort(files);
  TableSet set;
  for (const std::string& file : files) {
    const std::string name = fs::path(file).stem().string();
    if (!is_embedded(name)) {
      return std::unexpected(Error{ErrorCode::kBadArgument, file, "there is no table of that name",
                                   name, "data/README.md lists the tables"});
    }
    Result<std::string> text = read_file(file, kTableLimitBytes, "a smaller table");
    if (!text) return std::unexpected(text.error());
    set.user_tables_.push_back(
        std::make_shared<const UserTable>(UserTable{name, file, std::move(*text)}));
  }
  return set;
}

std::vector<TableSource> TableSet::sources(std::string_view name) const {
  std::vector<TableSource> sources;
  for (const EmbeddedTable& table : embedded_tables()) {
    if (table.name == name) {
      sources.push_back({"data/" + std::string(name) + ".tsv", table.text});
    }
  }
  for (const auto& table : user_tables_) {
    if (table->name == name) sources.push_back({table->file, table->text});
  }
  return sources;
}

std::string TableSet::digest() const {
  std::string all;
  const auto put = [&all](std::string_view name, std::string_view text) {
    all.append(name).append("\n").append(sha256_hex(text)).append("\n");
  };
  for (const EmbeddedTable& table : embedded_tables()) put(table.name, table.text);
  for (const auto& table : user_tables_) put(table->name, table->text);
  return sha256_hex(all);
}

}  // namespace outlay
