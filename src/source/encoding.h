// Turns the bytes of a table, as offices save them, into UTF-8: UTF-8 with or without BOM, UTF-16
// with BOM ("Unicode text" of spreadsheets) or CP932. Pure functions, safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shirube {

enum class Encoding { utf8, utf8_with_bom, utf16, cp932 };

struct DecodedText {
  /// UTF-8 without a BOM; lines end in LF or CRLF, also where the bytes had CR alone.
  std::string text;
  Encoding encoding = Encoding::utf8;
};

/// The text, or nothing when the bytes are none of these: also when they could be CP932 but would
/// hold control characters then, as pictures and workbooks do, or read better as EUC-JP.
std::optional<DecodedText> decode_text(std::string_view bytes);

/// What bytes that are not UTF-8 seem to be, for those who have to mend them.
struct GuessedText {
  /// In Japanese: "Shift_JIS（CP932）のようです".
  std::string_view what;
  /// How to open the file so that it reads well, and save it as UTF-8. Sentences.
  std::string_view steps;
  /// The text, if it could be read so; else empty.
  std::string text;
};

GuessedText guess_text(std::string_view bytes);

}  // namespace shirube
