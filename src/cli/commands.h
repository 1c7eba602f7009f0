// The commands, a file each. Each adds itself to the program: its flags, its
// help with an example, and what runs when it is named. `status` gets the exit
// status of the command that ran.

#pragma once

#include <CLI/CLI.hpp>

namespace outlay {

void add_read_command(CLI::App& app, int& status);
void add_add_command(CLI::App& app, int& status);
void add_report_command(CLI::App& app, int& status);
void add_check_command(CLI::App& app, int& status);
void add_why_command(CLI::App& app, int& status);
void add_judge_command(CLI::App& app, int& status);
void add_explain_command(CLI::App& app, int& status);
void add_verify_command(CLI::App& app, int& status);

}  // namespace outlay
