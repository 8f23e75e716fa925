// The first passes of every command that works on a project: its files become a Directory.
#pragma once

#include "command/options.h"
#include "directory/load.h"
#include "source/document.h"

namespace shirube {

class DiagnosticSink;
class ProjectFolder;

/// The documents and tables of the project, for load_directory().
LoadInput read_project(const ProjectFolder& project, const Options& options, unsigned threads,
                       DiagnosticSink& sink);

/// As many threads as the options say, or all.
unsigned thread_count(const Options& options);

}  // namespace shirube
