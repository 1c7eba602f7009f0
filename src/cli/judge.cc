// outlay judge: what a person decides, with a name and a reason.

#include <fmt/format.h>

#include <memory>

#include "cli/app.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"

namespace outlay {
namespace {

constexpr const char* kFooter =
    "A judgement is an entry like any other: it is never taken back, only undone by another.\n\n"
    "Examples:\n"
    "  outlay judge 004 published=2025-02-25 --by \"Ann Lee\" --why \"the page's date line\"\n"
    "  outlay judge --undo 41 --by \"Ann Lee\" --why \"that was the day of the reprint\"";

struct JudgeArguments {
  CommonOptions common;
  JudgementRequest request;
  std::string assignment;
  std::uint64_t undo = 0;
};

Result<Judged> judge(const Engine& engine, JudgeArguments& arguments) {
  if (arguments.undo > 0) {
    return engine.undo_judgement(arguments.common.ledger, arguments.undo, arguments.request.by,
                                 arguments.request.why);
  }
  const std::size_t equals = arguments.assignment.find('=');
  if (arguments.request.document.empty() || equals == std::string::npos) {
    return std::unexpected(Error{ErrorCode::kBadArgument, "", "this is no judgement",
                                 arguments.assignment,
                                 "say which document and what: 004 published=2025-02-25"});
  }
  arguments.request.key = arguments.assignment.substr(0, equals);
  arguments.request.value = arguments.assignment.substr(equals + 1);
  return engine.judge(arguments.common.ledger, arguments.request);
}

int run_judge(JudgeArguments& arguments) {
  arguments.common.engine.can_read = false;
  arguments.common.engine.can_reconcile = false;
  const Result<Engine> engine = Engine::load(arguments.common.engine);
  if (!engine) return fail(engine.error());
  const Result<Judged> judged = judge(*engine, arguments);
  if (!judged) return fail(judged.error());
  const std::string line =
      arguments.undo > 0
          ? fmt::format("entry {}: judgement {} is undone\n", judged->sequence, arguments.undo)
          : fmt::format("entry {}: {} {}={} (was: {})\n", judged->sequence, judged->document_label,
                        arguments.request.key, arguments.request.value,
                        judged->previous.empty() ? "not known" : judged->previous);
  if (const auto written = write_output(line); !written) return fail(written.error());
  return kExitAnswered;
}

}  // namespace

void add_judge_command(CLI::App& app, int& status) {
  auto arguments = std::make_shared<JudgeArguments>();
  CLI::App* command =
      app.add_subcommand("judge", "Give a document its day or publisher, with a name and a reason");
  command->footer(kFooter);
  command->add_option("DOCUMENT", arguments->request.document,
                      "Its label, path, or the first digits of its id");
  command->add_option("KEY=VALUE", arguments->assignment,
                      "published=YYYY-MM-DD or publisher=ID; an empty value: not known");
  command->add_option("--by", arguments->request.by, "Who judges")->required()->type_name("NAME");
  command->add_option("--why", arguments->request.why, "The reason")->required()->type_name("TEXT");
  command->add_option("--undo", arguments->undo, "Undo the judgement of this entry")
      ->type_name("ENTRY");
  add_ledger_flag(*command, arguments->common, true);
  command->callback([arguments, &status] { status = run_judge(*arguments); });
}

}  // namespace outlay
