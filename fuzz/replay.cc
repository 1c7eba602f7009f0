// Feeds a fuzzer's function every file of the folders given, in order of their
// names, and a few inputs that every reader must stand: the test of what
// fuzzing once found.
//
//   NAME_fuzz_replay [FOLDER…]     a folder that is not there holds nothing

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void feed(const std::string& input) {
  // A fresh copy of just this size, so that the sanitizer sees a read behind it.
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::vector<std::filesystem::path> files_in(const char* folder) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string always[] = {
      "", " ", "\n", std::string(1, '\0'), "\xFF\xFE", "\xE4\xBA", "$", "1", "%",
      "$23 billion (160\xE4\xBA\xBF\xE5\x85\x83), up 24%",  // 160亿元
      std::string(4096, '9'), std::string(4096, '$'), std::string(2048, '('),
  };
  for (const std::string& input : always) feed(input);

  int fed = 0;
  for (int i = 1; i < count; ++i) {
    for (const auto& path : files_in(arguments[i])) {
      std::ifstream file(path, std::ios::binary);
      feed({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
      ++fed;
    }
  }
  std::printf("%d stored inputs and %zu of every run\n", fed, std::size(always));
  return 0;
}
