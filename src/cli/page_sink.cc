#include "cli/page_sink.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "cli/app.h"
#include "cli/marked_page.h"
#include "cli/options.h"

namespace outlay {

PageSink::PageSink(const Engine& engine, std::string path)
    : engine_(engine), path_(std::move(path)), file_(std::fopen(path_.c_str(), "wb"), std::fclose) {
  write(marked_page_head());
}

void PageSink::write(std::string_view text) {
  if (failure_) return;
  if (file_ != nullptr && std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size()) return;
  failure_ = Error{ErrorCode::kCannotWrite, path_, std::strerror(errno), "",
                   "free some space, or write elsewhere"};
}

void PageSink::take(ReadDocument document) {
  progress_.count(document.bytes.size(), document.claims.size());
  claims_ += document.claims.size();
  write(marked_document(document, engine_.claims_of(document), ++documents_));
}

void PageSink::take(const Error& error) {
  dropped_ = true;
  complain(error);
}

int PageSink::finish() {
  write(marked_page_tail());
  if (!failure_ && std::fflush(file_.get()) != 0) {
    failure_ = Error{ErrorCode::kCannotWrite, path_, std::strerror(errno), "",
                     "free some space, or write elsewhere"};
  }
  if (failure_) return fail(*failure_);
  std::fputs(fmt::format("{}: {} document{}, {} claim{}\n", path_, documents_,
                         documents_ == 1 ? "" : "s", claims_, claims_ == 1 ? "" : "s")
                 .c_str(),
             stderr);
  if (dropped_) return kExitError;
  return claims_ > 0 ? kExitAnswered : kExitNothing;
}

}  // namespace outlay
