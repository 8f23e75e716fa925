// Where the map's pictures come from: an https address with {z}, {x} and {y} in its path. Its host
// goes into the map page's content security policy, so nothing else may stand there. A value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "directory/kind.h"

namespace shirube {

struct TileAddress {
  std::string url;
  bool operator==(const TileAddress&) const = default;
};

/// Nothing when it is no such address.
std::optional<TileAddress> read_tile_address(std::string_view text);

/// https://host, with its port if it has one.
std::string origin_of(const TileAddress& address);

template <>
struct Kind<TileAddress> : PlainKind<TileAddress> {
  static std::string_view name() { return "地図の画像の URL"; }
  static bool decode(const Node& node, TileAddress& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const TileAddress& address, Audience) { return address.url; }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const TileAddress& address) { return address.url; }
};

}  // namespace shirube
