// Members of JSON that others wrote, of which nothing is certain: whether it is an object, has the
// member, and of which type that is. Pure, any thread.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace shirube {

/// The member `key`, or null when `json` is no object or has none.
inline const nlohmann::json* json_member(const nlohmann::json& json, const char* key) {
  if (!json.is_object()) return nullptr;
  const auto found = json.find(key);
  return found == json.end() ? nullptr : &*found;
}

/// Null when it is no text.
inline const std::string* text_member(const nlohmann::json& json, const char* key) {
  const nlohmann::json* found = json_member(json, key);
  return found ? found->get_ptr<const std::string*>() : nullptr;
}

}  // namespace shirube
