// outlay explain: what each stage made of a sentence.

#include <memory>

#include "cli/app.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"

namespace outlay {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  outlay explain \"Alibaba's capex rose 123% to 23 billion yuan in the first half.\"\n"
    "  outlay explain --published 2025-08-30 \"公司上半年资本开支同比增长123%\"";

struct ExplainArguments {
  CommonOptions common;
  std::string text;
  std::string published;
};

int run_explain(ExplainArguments& arguments) {
  std::optional<Day> published;
  if (!arguments.published.empty()) {
    published = parse_day(arguments.published);
    if (!published) {
      return fail(Error{ErrorCode::kBadArgument, "--published", "this is no day",
                        arguments.published, "write YYYY-MM-DD"});
    }
  }
  arguments.common.engine.can_reconcile = false;
  const Result<Engine> engine = Engine::load(arguments.common.engine);
  if (!engine) return fail(engine.error());
  const std::vector<std::string> lines = engine->explain(arguments.text, published);
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  if (const auto written = write_output(text); !written) return fail(written.error());
  return lines.empty() ? kExitNothing : kExitAnswered;
}

}  // namespace

void add_explain_command(CLI::App& app, int& status) {
  auto arguments = std::make_shared<ExplainArguments>();
  CLI::App* command =
      app.add_subcommand("explain", "What each stage made of a sentence, and which rule did it");
  command->footer(kFooter);
  command->add_option("TEXT", arguments->text, "The sentence")->required();
  command->add_option("--published", arguments->published, "The day the text was published")
      ->type_name("YYYY-MM-DD");
  command->add_option("--data", arguments->common.engine.data_directory,
                      "A folder of tables that add to Outlay's own")
      ->type_name("DIR");
  command->callback([arguments, &status] { status = run_explain(*arguments); });
}

}  // namespace outlay
