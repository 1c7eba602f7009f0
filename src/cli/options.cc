#include "cli/options.h"

#include <cstdio>

#include "cli/app.h"
#include "cli/output.h"

namespace outlay {

void add_reading_flags(CLI::App& command, CommonOptions& options) {
  command.add_option("--data", options.engine.data_directory,
                     "A folder of tables (*.tsv) that add to Outlay's own, or replace rows by id")
      ->type_name("DIR");
  command.add_option("--threads", options.engine.threads,
                     "Documents read at once (default: as many as the machine has cores)")
      ->type_name("N");
  command.add_option("--min-confidence", options.min_confidence,
                     "Leave out claims that are less surely read, in percent")
      ->check(CLI::Range(0, 100))->capture_default_str()->type_name("PERCENT")
      ->each([&options](const std::string&) {
        options.read.least_probability_permille = options.min_confidence * 10;
      });
  command.add_option("--limit-bytes", options.read.limit_bytes,
                     "The largest document that is read")
      ->capture_default_str()->type_name("N");
  command.add_option("--limit-line-bytes", options.read.limit_line_bytes,
                     "The longest record that is read in a file of passages")
      ->capture_default_str()->type_name("N");
  command.add_option("--limit-folders", options.read.limit_folders,
                     "How deep folders in folders are followed")
      ->capture_default_str()->type_name("N");
}

void add_format_flags(CLI::App& command, CommonOptions& options, bool corpus) {
  std::vector<std::string> names = {"table", "jsonl", "csv", "md"};
  if (corpus) names.emplace_back("corpus");
  command.add_option("--format", options.format, "How the answer is written")
      ->check(CLI::IsMember(names))->capture_default_str()->type_name("FORMAT");
  command.add_option("--color", options.color, "Colours: auto (on a terminal), always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}))->capture_default_str()->type_name("WHEN");
}

void add_ledger_flag(CLI::App& command, CommonOptions& options, bool required) {
  auto* flag = command.add_option("--ledger", options.ledger, "The ledger, one file")
                   ->envname("OUTLAY_LEDGER")->type_name("FILE");
  if (required) flag->required();
}

Result<Evidence> gather(const Engine& engine, const CommonOptions& options, bool with_places) {
  if (options.paths.empty() && options.ledger.empty()) {
    return std::unexpected(Error{ErrorCode::kBadArgument, "", "there is nothing to read", "",
                                 "give PATHS (files, folders, - for standard input), or "
                                 "--ledger FILE"});
  }
  if (options.paths.empty()) {
    return engine.evidence_of_ledger(options.ledger, options.as_of, with_places);
  }
  Evidence evidence = engine.evidence_of(options.paths, options.read);
  for (const Error& error : evidence.dropped) complain(error);
  return evidence;
}

TableStyle output_style(const CommonOptions& options) {
  TableStyle style = style_of(stdout);
  if (options.color == "always") style.colour = true;
  if (options.color == "never") style.colour = false;
  return style;
}

int show(const Answer& answer, const CommonOptions& options, bool something_dropped) {
  const std::string text = render(answer, *parse_format(options.format), output_style(options));
  if (const auto written = write_output(text); !written) return fail(written.error());
  if (something_dropped) return kExitError;
  return answer.empty() ? kExitNothing : kExitAnswered;
}

void complain(const Error& error) {
  const std::string line = "outlay: " + to_string(error) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int fail(const Error& error) {
  complain(error);
  return kExitError;
}

}  // namespace outlay
