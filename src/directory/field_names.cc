#include "directory/field_names.h"

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
    {"内線番号", "extension"},
    {"ext", "extension"},
    {"診療科目", "departments"},
    {"市区町村", "municipality"},
    {"〒", "postal_code"},
    {"確認日", "confirmed"},
};

}  // namespace

std::string_view heading_of(const Field& field) {
  return field.text.label;
}

std::vector<std::string_view> other_names(const Field& field) {
  std::vector<std::string_view> all;
  const auto add = [&](std::string_view name) {
    if (!name.empty()) all.push_back(name);
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

const Field* field_named(const Description& description, std::string_view heading) {
  const std::string wanted = column_key(heading);
  const auto goes_by = [&](std::string_view name) { return column_key(name) == wanted; };
  for (const Field& field : description.fields()) {
    if (goes_by(field.key) || goes_by(field.text.label)) return &field;
  }
  for (const Field& field : description.fields()) {
    for (const std::string_view name : other_names(field)) {
      if (goes_by(name)) return &field;
    }
  }
  return nullptr;
}

}  // namespace shirube
