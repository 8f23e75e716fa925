// Distances as people are told them, no finer than they are known. The finder says them in the same
// way
// (`distanceText` of themes/default/script/find/question.js). Pure, any thread.
#pragma once

#include <string>

namespace shirube {

/// 約300m, 約1.2km, 約12km.
std::string distance_in_words(double metres);

}  // namespace shirube
