// What the commands share: where the evidence is from, and how to show answers.

#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/format.h"
#include "outlay/engine.h"
#include "outlay/error.h"

namespace outlay {

struct CommonOptions {
  std::vector<std::string> paths;
  std::string ledger;
  std::string format = "table";
  std::string color = "auto";
  EngineOptions engine;
  ReadOptions read;
  std::uint64_t as_of = 0;
  int min_confidence = 0;  // percent
};

// Flags of every command that reads documents: --data, --threads, --limit-….
void add_reading_flags(CLI::App& command, CommonOptions& options);
// --format and --color. `corpus`: the command knows the corpus form too.
void add_format_flags(CLI::App& command, CommonOptions& options, bool corpus = false);
// --ledger, also from OUTLAY_LEDGER.
void add_ledger_flag(CLI::App& command, CommonOptions& options, bool required);

// The evidence of the paths, or of the ledger where there are none. Says on
// standard error what could not be read. `with_places`: see the engine.
[[nodiscard]] Result<Evidence> gather(const Engine& engine, const CommonOptions& options,
                                      bool with_places = false);

// Prints `answer` as asked for; the exit status that goes with it.
[[nodiscard]] int show(const Answer& answer, const CommonOptions& options, bool something_dropped);

[[nodiscard]] TableStyle output_style(const CommonOptions& options);

// "outlay: PLACE: WHAT: «PIECE»; ADVICE" on standard error.
void complain(const Error& error);
// The same, and the status of an error.
[[nodiscard]] int fail(const Error& error);

}  // namespace outlay
