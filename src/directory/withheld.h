// What the residents' output must not contain: every text that stands in the content for
// professionals and nowhere in what residents may see. Made by view.cc from the whole Directory and
// handed to the certificate, which searches the bytes for it; nothing between the two knows it.
#pragma once

#include <string>
#include <vector>

#include "base/source_text.h"

namespace shirube {

struct WithheldValue {
  /// As it stands in the content.
  std::string text;
  /// The record that holds it.
  Location where;
  /// Whence it comes, for the message: "content/facilities/aozora.yaml の liaison.phone".
  std::string origin;
};

}  // namespace shirube
