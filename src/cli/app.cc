#include "cli/app.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "outlay/engine.h"

namespace outlay {
namespace {

constexpr const char* kAbout =
    "Outlay, the ledger of the AI build-out: reads reporting in English and Chinese, turns\n"
    "every figure into a claim that leads back to its words, and works out what the claims\n"
    "say together.";

constexpr const char* kFooter =
    "Exit status: 0 answered, 1 nothing found, 2 something went wrong (what was good is\n"
    "answered all the same).\n\n"
    "Example: outlay report articles/";

std::vector<std::string> names_of_commands(CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

// What is wrong with the first argument, which names the command: what may stand before it
// takes no value. Told before parsing: the parser would read on behind a word that names
// none, and say only that one is missing.
std::optional<Error> no_such_command(CLI::App& app, const std::string& first) {
  const std::vector<std::string> names = names_of_commands(app);
  if (first.starts_with('-') || std::ranges::find(names, first) != names.end()) return std::nullopt;
  return Error{ErrorCode::kBadArgument, "", "there is no such command", first,
               fmt::format("take one of {}", fmt::join(names, ", "))};
}

// What the parser refused, with the help that tells what it would have taken.
Error refusal(CLI::App& app, const std::string& first, const CLI::ParseError& error) {
  if (!first.starts_with('-')) {
    return Error{ErrorCode::kBadArgument, "", error.what(), "", "see outlay " + first + " --help"};
  }
  return Error{ErrorCode::kBadArgument, "", "a command comes first", first,
               fmt::format("take one of {}", fmt::join(names_of_commands(app), ", "))};
}

int run(int argc, char** argv) {
  int status = kExitAnswered;
  CLI::App app(kAbout, "outlay");
  app.footer(kFooter);
  app.set_version_flag("--version", "outlay " + std::string(version()));
  app.require_subcommand(1);
  app.get_formatter()->column_width(34);
  add_report_command(app, status);
  add_read_command(app, status);
  add_add_command(app, status);
  add_why_command(app, status);
  add_check_command(app, status);
  add_judge_command(app, status);
  add_explain_command(app, status);
  add_verify_command(app, status);
  if (argc == 1) {
    std::fputs(app.help().c_str(), stdout);
    return kExitError;
  }
  const std::string first = argv[1];
  if (const auto error = no_such_command(app, first)) return fail(*error);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& call) {
    return app.exit(call);
  } catch (const CLI::CallForVersion& call) {
    return app.exit(call);
  } catch (const CLI::ParseError& error) {
    return fail(refusal(app, first, error));
  }
  return status;
}

}  // namespace

int run_command_line(int argc, char** argv) {
  // A reader that has gone away is met where output is written (cli/output.cc).
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    return fail(Error{ErrorCode::kTooLarge, "", "there is not enough memory", "",
                      "give fewer PATHS at a time, or lower --limit-bytes"});
  } catch (const std::exception& error) {
    return fail(Error{ErrorCode::kBadArgument, "", error.what(), "", ""});
  }
}

}  // namespace outlay
