// What in a running text looks like the data of a person: mobile numbers and private mailboxes,
// numbers that the state or an insurance gave to somebody, a birth date, a patient's initial. It
// reads Japanese as people type it: full width, kanji digits, blanks, dots and dashes of all sorts.
// Pure function, for any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

enum class PersonalData { mobile, mail, code, person };

struct PersonalDataFound {
  PersonalData what;
  /// As it is written.
  std::string text;
  /// Where it begins, in bytes.
  std::size_t begin = 0;
};

/// In the order of the text; each kind at most once for the same characters.
std::vector<PersonalDataFound> find_personal_data(std::string_view text);

}  // namespace shirube
