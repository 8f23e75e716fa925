// Writes JSON in the order in which it is handed over, so that the same input gives the same bytes.
// The result is safe inside a script element. Values; each is used by one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace shirube {

/// `text` as a JSON string with its quotes; < > & and U+2028/2029 are escaped, bytes that are not
/// UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

/// Puts a JSON object together, member by member.
class JsonObject {
 public:
  JsonObject() = default;
  /// With each member in a line of its own, as people read it; `depth` objects stand around it.
  explicit JsonObject(int depth);

  /// A member that is JSON already.
  JsonObject& add(std::string_view key, std::string_view json);
  JsonObject& text(std::string_view key, std::string_view text);
  JsonObject& number(std::string_view key, std::int64_t number);

  std::string json() const;

 private:
  std::string members_;
  std::string separator_ = ",";
  std::string colon_ = ":";
  /// Before the first member and behind the last.
  std::string begin_;
  std::string end_;
};

/// The same for a list.
class JsonList {
 public:
  JsonList& add(std::string_view json);
  JsonList& text(std::string_view text);

  bool empty() const { return items_.empty(); }
  std::string json() const { return "[" + items_ + "]"; }

 private:
  std::string items_;
};

}  // namespace shirube
