// outlay read: paths in, claims out.

#include <memory>
#include <utility>

#include "cli/app.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/page_sink.h"
#include "cli/progress.h"

namespace outlay {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  outlay read article.md\n"
    "  outlay read --figures page.html\n"
    "  outlay read --figures notes/ --format jsonl      value, bounds, unit, change, place\n"
    "  outlay read --html marked.html articles/\n"
    "  outlay read --passages passages.jsonl --format corpus\n"
    "  cat article.txt | outlay read - --format jsonl";

struct ReadArguments : CommonOptions {
  std::vector<std::string> passages;
  std::string html;
};

// Writes each document's rows as it is read: an archive is not held.
class PrintingSink : public ReadSink {
 public:
  PrintingSink(const Engine& engine, const ReadArguments& arguments)
      : engine_(engine), arguments_(arguments), format_(*parse_format(arguments.format)) {}

  void take(ReadDocument document) override {
    progress_.count(document.bytes.size(), document.claims.size());
    found_ += arguments_.read.figures ? document.figures.size() : document.claims.size();
    if (format_ == Format::kCorpus) return write(Engine::corpus_json(document) + "\n");
    if (format_ == Format::kJsonl && arguments_.read.figures) {
      for (const std::string& line : Engine::figures_json(document)) write(line + "\n");
      return;
    }
    if (format_ == Format::kJsonl) {
      for (const std::string& line : Engine::claims_json(document)) write(line + "\n");
      return;
    }
    Answer answer = arguments_.read.figures ? Engine::figures_of(document)
                                            : engine_.claims_of(document);
    // Tables line up over all documents, so they wait for the last one.
    if (table_.sections.empty()) {
      table_ = std::move(answer);
    } else {
      for (Row& row : answer.sections.front().rows) {
        table_.sections.front().rows.push_back(std::move(row));
      }
    }
  }

  void take(const Error& error) override {
    dropped_ = true;
    complain(error);
  }

  [[nodiscard]] int finish() {
    if (!table_.sections.empty()) write(render(table_, format_, output_style(arguments_)));
    if (!failure_ && dropped_) return kExitError;
    if (failure_) return fail(*failure_);
    return found_ > 0 || format_ == Format::kCorpus ? kExitAnswered : kExitNothing;
  }

 private:
  void write(const std::string& text) {
    if (failure_) return;
    if (const auto written = write_output(text); !written) failure_ = written.error();
  }

  const Engine& engine_;
  const ReadArguments& arguments_;
  Format format_;
  Progress progress_;
  Answer table_;
  std::size_t found_ = 0;
  bool dropped_ = false;
  std::optional<Error> failure_;
};

int run_read(ReadArguments& arguments) {
  arguments.paths.insert(arguments.paths.end(), arguments.passages.begin(),
                         arguments.passages.end());
  if (arguments.paths.empty()) {
    return fail(Error{ErrorCode::kBadArgument, "", "there is nothing to read", "",
                      "give PATHS: files, folders, - for standard input"});
  }
  arguments.engine.can_reconcile = false;
  arguments.read.claims = !arguments.read.figures || arguments.format == "corpus";
  const Result<Engine> engine = Engine::load(arguments.engine);
  if (!engine) return fail(engine.error());
  if (!arguments.html.empty()) {
    PageSink sink(*engine, arguments.html);
    engine->read(arguments.paths, arguments.read, sink);
    return sink.finish();
  }
  PrintingSink sink(*engine, arguments);
  engine->read(arguments.paths, arguments.read, sink);
  return sink.finish();
}

}  // namespace

void add_read_command(CLI::App& app, int& status) {
  auto arguments = std::make_shared<ReadArguments>();
  CLI::App* command = app.add_subcommand("read", "Read documents and print their claims");
  command->footer(kFooter);
  command->add_option("PATHS", arguments->paths, "Files, folders, - for standard input");
  command->add_option("--passages", arguments->passages, "A file of passages, one JSON object a line")
      ->type_name("FILE");
  command->add_flag("--figures", arguments->read.figures,
                    "Print every figure of any text, also those that say nothing about anybody: value "
                    "(low, high), unit, hedge, change, place, words. No claims are read");
  command->add_option("--html", arguments->html,
                      "Write the text with each claim marked in its place to this page")
      ->type_name("FILE")->excludes("--figures");
  add_format_flags(*command, *arguments, true);
  add_reading_flags(*command, *arguments);
  command->callback([arguments, &status] { status = run_read(*arguments); });
}

}  // namespace outlay
