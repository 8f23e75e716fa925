// The names by which people call care services, besides the official ones of the vocabulary: what
// surely means one service is read, what may mean several is suggested. Constant tables; any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

struct Word;

/// By code, by official name, or by another name that means this service alone; null for others.
const Word* find_care_service(std::string_view text);

/// The official name that was probably meant; empty when none is near.
std::string nearest_care_service(std::string_view text);

}  // namespace shirube
