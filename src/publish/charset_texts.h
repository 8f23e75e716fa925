// What the bytes of a file say in other character sets than UTF-8: a page that was saved as CP932,
// and the comment in a photo, which Windows writes as UTF-16. Used by the certificate only. Pure
// functions, for any thread.
#pragma once

#include <functional>
#include <string_view>

namespace shirube {

/// Calls visit(text) with the UTF-8 of each reading of `bytes`, as CP932, EUC-JP, ISO-2022-JP and
/// UTF-16 of both orders, wherever in the file the text begins. Not at all for a file that is text
/// in UTF-8. What is no text in a set gives noise, in which nothing that is searched for stands.
void each_other_charset(std::string_view bytes, const std::function<void(std::string_view)>& visit);

}  // namespace shirube
