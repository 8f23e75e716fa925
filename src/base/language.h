// The languages that the program speaks: messages for editors have both, sentences for readers fall
// back to Japanese where the other is not there yet.
#pragma once

namespace shirube {

enum class Language { ja, en };

}  // namespace shirube
