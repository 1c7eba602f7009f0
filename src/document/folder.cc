#include "document/folder.h"

#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace outlay {
namespace {

struct Waiting {
  std::string path;
  std::uint32_t depth = 0;
};

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

// The names in `path` that are not hidden, last one first.
Result<std::vector<std::string>> names_of(const std::string& path) {
  const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
  if (!folder) {
    return std::unexpected(Error{ErrorCode::kUnreadable, path,
                                 fmt::format("the folder can't be read: {}", std::strerror(errno)),
                                 "", "check its permissions"});
  }
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(folder.get())) {
    if (entry->d_name[0] != '.') names.emplace_back(static_cast<const char*>(entry->d_name));
  }
  std::sort(names.rbegin(), names.rend());
  return names;
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

void for_each_file(const std::string& folder, std::uint32_t limit_depth,
                   const std::function<void(const std::string&)>& file,
                   const std::function<void(Error)>& error) {
  bool any = false;
  std::set<std::pair<dev_t, ino_t>> entered;
  std::vector<Waiting> waiting = {{folder, 0}};
  while (!waiting.empty()) {
    const Waiting next = std::move(waiting.back());
    waiting.pop_back();
    struct stat status {};
    if (::stat(next.path.c_str(), &status) != 0) {
      any = true;
      error(Error{ErrorCode::kUnreadable, next.path,
                  fmt::format("it can't be read: {}", std::strerror(errno)), "",
                  "a link may lead nowhere"});
      continue;
    }
    if (!S_ISDIR(status.st_mode)) {
      // A pipe or a device in a folder is no document.
      if (!S_ISREG(status.st_mode)) continue;
      any = true;
      file(next.path);
      continue;
    }
    if (!entered.insert({status.st_dev, status.st_ino}).second) continue;
    if (next.depth > limit_depth) {
      any = true;
      error(Error{ErrorCode::kTooLarge, next.path,
                  fmt::format("over the limit of {} folders in each other", limit_depth), "",
                  "raise --limit-folders"});
      continue;
    }
    Result<std::vector<std::string>> names = names_of(next.path);
    if (!names) {
      any = true;
      error(std::move(names).error());
      continue;
    }
    const std::string base = next.path.ends_with('/') ? next.path : next.path + "/";
    for (const std::string& name : *names) waiting.push_back({base + name, next.depth + 1});
  }
  if (!any) {
    error(Error{ErrorCode::kNotFound, folder, "there is no file in this folder", "",
                "name a file, or a folder that holds some (hidden ones are left out)"});
  }
}

}  // namespace outlay
