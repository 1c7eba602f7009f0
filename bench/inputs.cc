#include "inputs.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace outlay::bench {

std::vector<std::string> example_paths() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(OUTLAY_SOURCE_DIR "/examples")) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string reporting() {
  std::string all;
  for (const std::string& path : example_paths()) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const std::size_t head = text.find("\n---\n");
    all += head == std::string::npos ? text : text.substr(head + 5);
    all += "\n";
  }
  return all;
}

std::string prose() {
  return "The ferry left the harbour before the fog had lifted, and nobody on the pier could say "
         "where it was bound. Children counted the gulls on the wall, lost their place, and began "
         "again; the baker, who had heard it all before, went back to her ovens.\n\n"
         "By noon the wind had turned. Boats that had waited behind the breakwater put out, sails "
         "patched in every colour, and the market filled with talk of prices nobody meant to "
         "pay.\n\n";
}

std::size_t copies_in(const std::string& text, std::size_t bytes) {
  return std::max<std::size_t>(1, bytes / text.size());
}

std::string repeated(const std::string& text, std::size_t bytes) {
  std::string all;
  const std::size_t copies = copies_in(text, bytes);
  all.reserve(copies * text.size());
  for (std::size_t i = 0; i < copies; ++i) all += text;
  return all;
}

}  // namespace outlay::bench
