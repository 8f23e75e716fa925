// The key of a site: who reads it, and what kind of output it is. What depends on who reads asks
// the audience, what depends on the kind of output asks the form. The editions that a build makes
// stand in one list, which everybody walks who makes, writes, serves or clears them away. Plain
// constants.
#pragma once

#include <string_view>

#include "directory/by_audience.h"

namespace shirube {

/// What kind of output a site is.
enum class Form {
  /// Pages and files for browsers, on a server or from a folder.
  web,
};

struct Edition {
  Audience audience = Audience::residents;
  Form form = Form::web;
  /// Its folder in the output, and its name in messages, in the certificate and on devices.
  std::string_view folder = audience_name(Audience::residents);
  bool operator==(const Edition&) const = default;
};

/// The pages of an audience on the web.
constexpr Edition web_edition(Audience audience) {
  return {audience, Form::web, audience_name(audience)};
}

/// What a build makes, in the order in which it is told.
inline constexpr Edition editions[] = {web_edition(Audience::residents),
                                       web_edition(Audience::professionals)};

}  // namespace shirube
