// Addresses in one way of writing, so that the same place has the same key. The simple form:
// widths, spaces, hyphens, 丁目・番・号, 大字 and the prefecture; old characters, 通り名 and lists
// of towns are not known here. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

/// 神奈川県厚木市中町三丁目１７番１７号 becomes 厚木市中町3-17-17.
std::string canonical_address(std::string_view address);

/// The same, and it begins with the name of `municipality` whether the address names it or not; a
/// 郡 before the name is left out.
std::string canonical_address(std::string_view address, std::string_view municipality);

/// The words for "there is no address to show" that the address holds: 市内一円, 非公開, 訪問のみ,
/// 管内. Empty when it is an address. Such a record gets no place, whatever else is known.
std::string_view placeholder_in(std::string_view address);

}  // namespace shirube
