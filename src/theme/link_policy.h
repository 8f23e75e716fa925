// Which addresses a reader may be sent to. Whatever becomes a Url passes here first. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "base/value.h"

namespace shirube {

/// `text` as a Url, if it is one of these: https: or http: with a host name (no credentials, no IP
/// address; what is Japanese in it is encoded, see base/web_url.h), tel: with a number, mailto:
/// with one recipient and at most a subject and a body, or a path relative to the site that does
/// not lead out of it, with a query and a fragment if need be.
std::optional<Url> checked_url(std::string_view text);

}  // namespace shirube
