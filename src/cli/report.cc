// outlay report, check, why: questions to paths or to a ledger.

#include <fmt/format.h>

#include <memory>

#include "cli/app.h"
#include "cli/commands.h"
#include "cli/options.h"

namespace outlay {
namespace {

constexpr const char* kReportFooter =
    "Examples:\n"
    "  outlay report articles/\n"
    "  outlay report --ledger build-out.ledger --format csv";
constexpr const char* kCheckFooter = "Example: outlay check articles/";
constexpr const char* kWhyFooter =
    "Examples:\n"
    "  outlay why 002:14 articles/          (document 002, line 14)\n"
    "  outlay why f-3a9c41 --ledger build-out.ledger";

// What a person reads at once; a program gets every row.
constexpr std::size_t kMostRows = 60;

struct ReportArguments : CommonOptions {
  bool all = false;

  [[nodiscard]] std::size_t most_rows() const {
    return all || format == "jsonl" || format == "csv" ? 0 : kMostRows;
  }
};

struct WhyArguments : CommonOptions {
  std::string what;
};

// Says that the documents were read and say nothing; what could not be read has been told.
void say_no_claim(const Evidence& evidence) {
  const std::size_t count = evidence.sources.size();
  if (count == 0 && !evidence.dropped.empty()) return;
  complain(Error{ErrorCode::kNotFound, "",
                 fmt::format("no claim was found in {} document{}", count, count == 1 ? "" : "s"),
                 "", ""});
}

// Gathers the evidence, asks, shows.
template <class Ask>
int run_question(CommonOptions& options, Ask ask, bool with_places = false) {
  options.engine.can_read = !options.paths.empty();
  const Result<Engine> engine = Engine::load(options.engine);
  if (!engine) return fail(engine.error());
  const Result<Evidence> evidence = gather(*engine, options, with_places);
  if (!evidence) return fail(evidence.error());
  const Result<Answer> answer = ask(*engine, *evidence);
  if (!answer) {
    if (answer.error().code != ErrorCode::kNotFound) return fail(answer.error());
    complain(answer.error());
    return kExitNothing;
  }
  const int status = show(*answer, options, !evidence->dropped.empty());
  if (!evidence->claims.empty()) return status;
  say_no_claim(*evidence);
  return status == kExitAnswered ? kExitNothing : status;
}

void add_question_flags(CLI::App& command, CommonOptions& options) {
  command.add_option("PATHS", options.paths, "Files, folders, - for standard input");
  add_ledger_flag(command, options, false);
  command.add_option("--as-of", options.as_of,
                     "Answer as of this entry of the ledger, not of its head")
      ->type_name("ENTRY");
  add_format_flags(command, options);
  add_reading_flags(command, options);
}

}  // namespace

void add_report_command(CLI::App& app, int& status) {
  auto options = std::make_shared<ReportArguments>();
  CLI::App* command = app.add_subcommand(
      "report", "Who spends what; what closes, differs, follows, and is not known");
  command->footer(kReportFooter);
  command->add_flag("--all", options->all,
                    fmt::format("Every row; without it a section shows {} and counts the rest "
                                "(jsonl and csv always have every row)",
                                kMostRows));
  add_question_flags(*command, *options);
  command->callback([options, &status] {
    status = run_question(*options, [&](const Engine& engine, const Evidence& evidence) {
      return engine.report(evidence, options->most_rows());
    });
  });
}

void add_check_command(CLI::App& app, int& status) {
  auto options = std::make_shared<CommonOptions>();
  CLI::App* command = app.add_subcommand(
      "check", "Every identity: closes, fails, or is skipped and what it lacks");
  command->footer(kCheckFooter);
  add_question_flags(*command, *options);
  command->callback([options, &status] {
    status = run_question(*options, [](const Engine& engine, const Evidence& evidence) {
      return engine.check(evidence);
    });
  });
}

void add_why_command(CLI::App& app, int& status) {
  auto arguments = std::make_shared<WhyArguments>();
  CLI::App* command =
      app.add_subcommand("why", "The chain behind a number, down to the words it came from");
  command->footer(kWhyFooter);
  command->add_option("WHAT", arguments->what,
                      "An id that report, check or read printed, or DOCUMENT:LINE")
      ->required();
  add_question_flags(*command, *arguments);
  command->callback([arguments, &status] {
    status = run_question(*arguments, [&](const Engine& engine, const Evidence& evidence) {
      return engine.why(evidence, arguments->what);
    }, true);
  });
}

}  // namespace outlay
