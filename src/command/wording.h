// What a command says to whoever runs it, in the languages of messages. Faults have their own table
// (base/faults). Values, safe from any thread.
#pragma once

#include <string_view>

#include "base/language.h"

namespace shirube {

/// The same in the languages of messages.
struct Wording {
  std::string_view ja;
  std::string_view en;
  std::string_view in(Language language) const { return language == Language::ja ? ja : en; }
};

}  // namespace shirube
