#include "directory/field_names.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "source/table.h"

namespace shirube {
namespace {

/// What people write for a key, whichever record it is a key of.
struct EverydayName {
  std::string_view written;
  std::string_view key;
};
constexpr EverydayName everyday_names[] = {
    {"tel", "phone"},
    {"でんわ", "phone"},
    {"ファックス", "fax"},
    {"email", "mail"},
    {"e-mail", "mail"},
    {"メールアドレス", "mail"},
    {"ホームページ", "url"},
    {"hp", "url"},
    {"ふりがな", "kana"},
    {"フリガナ", "kana"},
    {"読み", "kana"},
    {"所在地", "address"},
    {"診療時間", "hours"},
    {"営業時間", "hours"},
    {"休診日", "hours"},
    {"ext", "extension"},
    {"市区町村", "municipality"},
    {"〒", "postal_code"},
    {"確認日", "confirmed"},
};

}  // namespace

std::vector<std::string_view> other_names(const Field& field) {
  std::vector<std::string_view> all;
  const std::string label = column_key(field.text.label);
  const auto add = [&](std::string_view name) {
    const std::string key = column_key(name);
    const bool known = key == label || std::any_of(all.begin(), all.end(), [&](const auto& each) {
                         return column_key(each) == key;
                       });
    if (!name.empty() && !known) all.push_back(name);
  };
  const FieldNames& names = field.text.names;
  add(names.column);
  add(names.municipal_column);
  add(names.short_label);
  for (const std::string_view name : names.others) add(name);
  for (const EverydayName& name : everyday_names) {
    if (name.key == field.key) add(name.written);
  }
  return all;
}

bool goes_by(const Field& field, std::string_view heading) {
  const auto plain = [](std::string_view name) { return ascii_lower(column_key(name)); };
  const std::string wanted = plain(heading);
  const auto is_wanted = [&](std::string_view name) { return plain(name) == wanted; };
  const std::vector<std::string_view> others = other_names(field);
  return is_wanted(field.key) || is_wanted(field.text.label) ||
         std::any_of(others.begin(), others.end(), is_wanted);
}

}  // namespace shirube
