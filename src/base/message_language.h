// The language of what stands in the places of messages: it is put together before anybody knows in
// which language a message is printed, so it is that of those who edit. A constant.
#pragma once

#include "base/language.h"

namespace shirube {

constexpr Language message_language = Language::ja;

}  // namespace shirube
