// Addresses in one way of writing, to be read by people and kept in files, and the keys by which
// two of them are one. Made of the same tokens as everything that is matched against town tables.
// Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

class AddressTokens;

/// 神奈川県厚木市中町三丁目１７番１７号 becomes 厚木市中町3-17-17.
std::string canonical_address(std::string_view address);

/// The same of an address that is cut already: `tokens` are its own.
std::string canonical_address(std::string_view address, const AddressTokens& tokens);

/// A canonical address that begins with the name of the municipality (canonical as well), whether
/// the address names it or not; a 郡 before the name is left out.
std::string within_municipality(std::string canonical, const std::string& municipality);

/// The key of a canonical address: that of all its writings, with old kanji, kana, ヶ and の as
/// well.
std::u16string address_key(std::string_view canonical_address);

/// The words for "there is no address to show" that the address holds: 市内一円, 非公開, 訪問のみ,
/// 管内. Empty when it is an address. Such a record gets no place, whatever else is known.
std::string_view placeholder_in(std::string_view address);

}  // namespace shirube
