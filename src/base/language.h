// The languages that the program speaks: messages for editors have both, sentences for readers fall
// back to Japanese where the other is not there yet.
#pragma once

namespace shirube {

enum class Language { ja, en };

/// As HTML and Atom name it (BCP 47).
constexpr const char* language_tag(Language language) {
  return language == Language::ja ? "ja" : "en";
}

}  // namespace shirube
