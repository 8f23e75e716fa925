// The command `shirube serve`: shows the built sites in a browser of this machine, until it is
// interrupted.
#pragma once

#include "command/exit_status.h"
#include "command/options.h"

namespace shirube {

ExitStatus run_serve(const Options& options);

}  // namespace shirube
