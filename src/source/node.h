// What a YAML document says, as a tree of raw text: nothing is typed here, so that a telephone
// number stays as it was written until the directory's descriptions say what it is. A Node owns
// everything below it and is plain data: the thread that reads the document builds it, after that
// any thread may read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.h"

namespace shirube {

struct Entry;

struct Node {
  enum class Kind { scalar, sequence, mapping };

  Kind kind = Kind::scalar;
  /// Where the value starts; the stretch ends with the first line of the value.
  Location where;
  /// The text of a scalar with its quotes, escapes and folds resolved; else empty.
  std::string text;
  /// The items of a sequence; else empty.
  std::vector<Node> items;
  /// The entries of a mapping, in the order of the file, each key once; else empty.
  std::vector<Entry> entries;

  /// The entry of a mapping, or null. A Node that is no mapping has no entries.
  const Entry* find(std::string_view key) const;

  /// An empty scalar (`name:` or `name: ""`), which counts as not given.
  bool blank() const;
};

/// A key of a mapping and its value.
struct Entry {
  std::string key;
  Location key_where;
  Node value;
};

}  // namespace shirube
