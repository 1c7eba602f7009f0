// outlay verify: does the ledger still hold what was written?

#include <fmt/format.h>

#include <memory>

#include "cli/app.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"

namespace outlay {
namespace {

constexpr const char* kFooter =
    "Finds a changed, removed or swapped entry and a changed column; with --head, a hash that\n"
    "`outlay add` printed, also entries that were cut off at the end.\n\n"
    "Example: outlay verify --ledger build-out.ledger --head 5f0c…";

struct VerifyArguments : CommonOptions {
  std::string head;
};

int run_verify(VerifyArguments& arguments) {
  arguments.engine.can_read = false;
  arguments.engine.can_reconcile = false;
  const Result<Engine> engine = Engine::load(arguments.engine);
  if (!engine) return fail(engine.error());
  const Result<Verified> verified = engine->verify(arguments.ledger, arguments.head);
  if (!verified) return fail(verified.error());
  for (const Error& problem : verified->problems) complain(problem);
  if (!verified->problems.empty()) return kExitError;
  const std::string line =
      fmt::format("{}: {} entries hold ({} documents, {} claims)\nhead {} {}\n", arguments.ledger,
                  verified->head_sequence, verified->documents, verified->claims,
                  verified->head_sequence, verified->head_hash);
  if (const auto written = write_output(line); !written) return fail(written.error());
  return kExitAnswered;
}

}  // namespace

void add_verify_command(CLI::App& app, int& status) {
  auto arguments = std::make_shared<VerifyArguments>();
  CLI::App* command = app.add_subcommand("verify", "Check the ledger's chain, entry by entry");
  command->footer(kFooter);
  add_ledger_flag(*command, *arguments, true);
  command->add_option("--head", arguments->head, "A head that the ledger must still hold")
      ->type_name("HASH");
  command->callback([arguments, &status] { status = run_verify(*arguments); });
}

}  // namespace outlay
