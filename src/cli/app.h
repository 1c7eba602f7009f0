// The command line: flags in, one command run, an exit status out.

#pragma once

namespace outlay {

enum ExitStatus : int {
  kExitAnswered = 0,
  kExitNothing = 1,  // nothing was found, and nothing went wrong
  kExitError = 2,    // something went wrong; what was good has been answered
};

// Runs the command that the arguments name. Never throws.
[[nodiscard]] int run_command_line(int argc, char** argv);

}  // namespace outlay
