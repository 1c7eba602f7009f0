// Writes documents with their claims marked into one page, as they are read
// (marked_page.h).

#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "cli/progress.h"
#include "outlay/engine.h"

namespace outlay {

class PageSink : public ReadSink {
 public:
  // `path` is made anew at once: what can't be written is told before anything is read.
  PageSink(const Engine& engine, std::string path);

  void take(ReadDocument document) override;
  void take(const Error& error) override;

  // Ends the page; the exit status.
  [[nodiscard]] int finish();

 private:
  void write(std::string_view text);

  const Engine& engine_;
  std::string path_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  Progress progress_;
  std::size_t documents_ = 0, claims_ = 0;
  bool dropped_ = false;
  std::optional<Error> failure_;
};

}  // namespace outlay
