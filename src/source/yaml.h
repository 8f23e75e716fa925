// Reads YAML, the strict part of it that people write by hand, into Nodes. Refused with a position:
// text that is not UTF-8, control characters, tabs as indentation, anchors, aliases, tags,
// directives, second documents, repeated keys, merge keys, keys that are not text, more than 32
// levels and more than 1 MiB. Pure functions, safe from any thread; no exception leaves them.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "source/node.h"

namespace shirube {

class DiagnosticSink;

constexpr std::size_t yaml_depth_limit = 32;
constexpr std::size_t yaml_size_limit = 1 << 20;

/// The document of a whole file, or nothing when it has a fault, which was then reported. A file
/// with nothing in it is an empty scalar.
std::optional<Node> parse_yaml(std::shared_ptr<const SourceText> source,
                               DiagnosticSink& diagnostics);

/// The same for bytes [begin, end) of the file, where `begin` is the start of a line. Positions are
/// those of the file.
std::optional<Node> parse_yaml(std::shared_ptr<const SourceText> source, std::size_t begin,
                               std::size_t end, DiagnosticSink& diagnostics);

/// What parse_yaml() does with text that is not plain (plain_yaml.h), for any text whose letters
/// and lines were found good.
std::optional<Node> parse_any_yaml(const std::shared_ptr<const SourceText>& source,
                                   std::size_t begin, std::size_t end, DiagnosticSink& diagnostics);

}  // namespace shirube
