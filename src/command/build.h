// The commands `shirube build` and `shirube check`: from the files of a project to two sites, or to
// a list of what has to be mended.
#pragma once

#include "command/exit_status.h"
#include "command/options.h"

namespace shirube {

/// Builds both sites and publishes them, unless there is an error.
ExitStatus run_build(const Options& options);

/// All of a build but the publishing.
ExitStatus run_check(const Options& options);

}  // namespace shirube
