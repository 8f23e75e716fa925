// What the words of the command line ask for: which command, with which options. The commands and
// options that there are stand in command_table.h. Plain values, safe from any thread.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "command/gazetteer.h"
#include "command/geocode.h"
#include "command/options.h"

namespace shirube {

enum class Command { build, check, serve, geocode, gazetteer_import, schema, fields, faults };

enum class Asked { run, help, version };

struct CommandLine {
  Asked asked = Asked::run;
  /// Not given when only help or the version was asked for.
  std::optional<Command> command;
  Options options;
  /// `--today`; without it somebody else has to know the day.
  std::optional<Date> today;
  GeocodeOptions geocode;
  /// `geocode --format csv`.
  GeocodeInput geocode_input = GeocodeInput::records;
  GazetteerOptions import;
};

/// Reads all words and reports everything that is wrong with them. What the messages about it look
/// like was read too, in `options.style`. Who asks for help or the version gets it whatever else
/// stands there.
CommandLine read_command_line(std::span<const std::string_view> words, DiagnosticSink& sink);

}  // namespace shirube
