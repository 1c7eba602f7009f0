// Runs a piece of a test in a process of its own, which may be killed or act as
// another user.

#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>

namespace outlay {

class Child {
 public:
  // `act` gets the descriptor that its parent reads; the child ends behind it.
  template <class Act>
  explicit Child(Act act) {
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0) ADD_FAILURE() << "no pipe";
    pid_ = fork();
    if (pid_ == 0) {
      close(ends[0]);
      act(ends[1]);
      _exit(0);
    }
    close(ends[1]);
    read_end_ = ends[0];
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    (void)finish();
    close(read_end_);
  }

  void kill_now() const { ::kill(pid_, SIGKILL); }
  // Waits until it has written so much, or has ended.
  void wait_for(std::size_t bytes) {
    while (said_.size() < bytes && read_some()) {
    }
  }
  // All that it wrote, when it has ended.
  std::string finish() {
    if (pid_ <= 0) return said_;
    while (read_some()) {
    }
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return said_;
  }

 private:
  bool read_some() {
    char buffer[4096];
    const ssize_t n = read(read_end_, buffer, sizeof buffer);
    if (n > 0) said_.append(buffer, static_cast<std::size_t>(n));
    return n > 0;
  }

  pid_t pid_ = -1;
  int read_end_ = -1;
  std::string said_;
};

inline void say(int descriptor, const std::string& text) {
  if (write(descriptor, text.data(), text.size()) < 0) _exit(1);
}

// What `ask` returns where no permission is overlooked (root overlooks them all).
template <class Ask>
std::string without_privileges(Ask ask) {
  Child child([&ask](int out) {
    if (geteuid() == 0 && seteuid(65534) != 0) _exit(1);
    say(out, ask());
  });
  return child.finish();
}

}  // namespace outlay
