// Reads the part of YAML of which nearly all files of content are made: block mappings and
// sequences, values of one line, plain, quoted or in `[…]` and `{…}`, and simple texts below `|`. It
// gives up at the first thing that it does not know for sure, and at whatever would have to be told;
// then the whole reader (yaml.h) reads the file. What it does read is the same tree, with the same
// places. Pure function, for any thread.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "source/node.h"

namespace shirube {

/// The document in bytes [begin, end) of the file, or nothing when it is not plain. Before,
/// check_plain_text() and check_lines() must have found it good.
std::optional<Node> read_plain_yaml(const std::shared_ptr<const SourceText>& source,
                                    std::size_t begin, std::size_t end);

}  // namespace shirube
