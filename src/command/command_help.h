// What `--help` prints: the commands, or the options of one, from their tables. Pure, safe from any
// thread.
#pragma once

#include <optional>
#include <string>

#include "command/command_line.h"

namespace shirube {

/// Help for one command, or for whoever does not know the commands yet.
std::string command_help(std::optional<Command> command, Language language);

}  // namespace shirube
