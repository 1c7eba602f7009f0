#include "cli/app.h"

int main(int argc, char** argv) { return outlay::run_command_line(argc, argv); }
