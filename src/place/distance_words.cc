#include "place/distance_words.h"

#include <algorithm>
#include <cmath>

#include "base/message_language.h"
#include "words/place.h"

namespace shirube {

std::string distance_in_words(double metres) {
  const PlaceWords words(message_language);
  const auto hundreds = static_cast<std::size_t>(std::max(1L, std::lround(metres / 100)));
  if (hundreds < 10) return words.about_metres(hundreds * 100);
  if (hundreds >= 100) return words.about_kilometres(std::to_string(std::lround(metres / 1000)));
  return words.about_kilometres(std::to_string(hundreds / 10) + "." +
                                std::to_string(hundreds % 10));
}

}  // namespace shirube
