#include "directory/tile_address.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "directory/decoder.h"

namespace shirube {
namespace {

constexpr std::string_view scheme = "https://";

bool all_of(std::string_view text, std::string_view others) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter_or_digit(c) || others.find(c) != others.npos;
  });
}

}  // namespace

std::optional<TileAddress> read_tile_address(std::string_view text) {
  const std::string_view url = trim(text);
  if (!url.starts_with(scheme)) return std::nullopt;
  const std::size_t path = std::min(url.find('/', scheme.size()), url.size());
  const std::string_view host = url.substr(scheme.size(), path - scheme.size());
  const bool right =
      !host.empty() && all_of(host, ".-:") && all_of(url.substr(path), "/{}._~-?=&%");
  if (!right) return std::nullopt;
  for (std::string_view part : {"{z}", "{x}", "{y}"}) {
    if (url.find(part, path) == url.npos) return std::nullopt;
  }
  return TileAddress{std::string(url)};
}

std::string origin_of(const TileAddress& address) {
  return address.url.substr(0, address.url.find('/', scheme.size()));
}

bool Kind<TileAddress>::decode(const Node& node, TileAddress& into, const FieldContext& field,
                               Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<TileAddress> address = read_tile_address(*text);
  if (!address) decoder.bad_value(node, "https:// で始まり {z} {x} {y} を含む URL", field);
  if (address) into = *address;
  return address.has_value();
}

}  // namespace shirube
