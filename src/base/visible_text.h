// Characters that hide what a text says, and a form of any bytes that hides nothing: for messages,
// terminals and logs, which content must not be able to steer. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace shirube {

/// True for what may not stand in content: C0 and C1 controls but tab, CR and LF; marks that turn
/// the direction of text; U+2028 and U+2029; U+FEFF; tag characters and noncharacters.
bool forbidden_character(char32_t code_point);

/// Why readers will not see this character as it was meant; `none` for nearly all.
enum class Shapeless { none, private_use, unassigned, zero_width, replacement };

/// Characters that may stand in content but that other devices show as a box or not at all: those
/// of the private use areas (外字), those that Unicode does not know, letters without a width, and
/// the mark that takes the place of lost ones (U+FFFD).
Shapeless shapeless(char32_t code_point);

/// "U+202E".
std::string code_point_name(char32_t code_point);

/// One line that can be printed anywhere: forbidden characters and line ends as `<U+001B>`, a tab
/// as a space, bytes that are not UTF-8 as U+FFFD. Cut with `…` after `limit` characters.
std::string visible_text(std::string_view text,
                         std::size_t limit = std::numeric_limits<std::size_t>::max());

}  // namespace shirube
