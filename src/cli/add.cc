// outlay add: documents into a ledger.

#include <fmt/format.h>

#include <memory>

#include "cli/app.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"

namespace outlay {
namespace {

constexpr const char* kFooter =
    "Prints the head of the ledger: keep it elsewhere, and `outlay verify --head` will find\n"
    "entries that were cut off.\n\n"
    "Example: outlay add articles/ --ledger build-out.ledger";

struct AddArguments : CommonOptions {
  AddOptions add;
};

class ShowingSink : public ReadSink {
 public:
  void take(ReadDocument document) override {
    progress_.count(document.bytes.size(), document.claims.size());
  }
  void take(const Error& error) override { complain(error); }

 private:
  Progress progress_;
};

Answer summary(const Added& added) {
  const auto number = [](std::uint64_t n) { return Cell{std::to_string(n), ""}; };
  Section section{"added", "Added", {{"what", "", Align::kLeft}, {"value", "", Align::kLeft}}, {}};
  const auto put = [&section](const char* what, Cell value) {
    section.rows.push_back(Row{"", {Cell{what, ""}, std::move(value)}, {}, 0});
  };
  put("documents, new", number(added.documents_new));
  put("documents, known", number(added.documents_known));
  put("claims", number(added.claims));
  put("not read", number(added.dropped.size()));
  if (added.head_sequence == 0) return Answer{{section}};
  put("head", Cell{fmt::format("{} {}", added.head_sequence, added.head_hash), added.head_hash});
  return Answer{{section}};
}

int run_add(AddArguments& arguments) {
  arguments.engine.can_reconcile = false;
  const Result<Engine> engine = Engine::load(arguments.engine);
  if (!engine) return fail(engine.error());
  Result<Added> added = [&] {
    ShowingSink sink;
    return engine->add(arguments.paths, arguments.ledger, arguments.read, arguments.add, &sink);
  }();
  if (!added) return fail(added.error());
  const int status = show(summary(*added), arguments, !added->dropped.empty());
  if (status != kExitAnswered) return status;
  return added->documents_new + added->documents_known > 0 ? kExitAnswered : kExitNothing;
}

}  // namespace

void add_add_command(CLI::App& app, int& status) {
  auto arguments = std::make_shared<AddArguments>();
  CLI::App* command = app.add_subcommand("add", "Read documents into a ledger");
  command->footer(kFooter);
  command->add_option("PATHS", arguments->paths, "Files, folders, - for standard input")
      ->required();
  add_ledger_flag(*command, *arguments, true);
  command->add_flag("!--no-keep", arguments->add.keep_bytes,
                    "Keep no bytes of the documents: hash and quotes only");
  add_format_flags(*command, *arguments);
  add_reading_flags(*command, *arguments);
  command->callback([arguments, &status] { status = run_add(*arguments); });
}

}  // namespace outlay
