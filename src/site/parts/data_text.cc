#include "site/parts/data_text.h"

#include <string_view>
#include <utility>

#include "base/text.h"
#include "base/type.h"
#include "directory/contact_kinds.h"
#include "directory/coordinates.h"
#include "directory/date_kinds.h"
#include "directory/date_span.h"
#include "directory/vocabulary.h"

namespace shirube {
namespace {

/// The member that says the whole of an object: a word's label, the hours in one line. Empty when
/// none does.
std::string_view telling_member(const Type& type) {
  const std::pair<const Type*, std::string_view> known[] = {
      {&word_type(), "label"},     {&date_type(), "iso"},   {&fiscal_year_type(), "year"},
      {&contact_type(), "text"},   {&phone_type(), "text"}, {&coordinates_type(), "text"},
      {&time_span_type(), "text"},
  };
  for (const auto& [known_type, member] : known) {
    if (known_type == &type) return member;
  }
  return type.index_of("summary") < 0 ? "" : "summary";
}

std::string data_text(const Object& object) {
  const auto member = [&object](std::string_view key) {
    const int index = object.type->index_of(key);
    return index < 0 ? std::string() : data_text(object.members[static_cast<std::size_t>(index)]);
  };
  if (object.type == &date_span_type()) {
    return member("iso") + (member("last").empty() ? "" : "/") + member("last");
  }
  if (!member("treatment").empty()) return member("treatment") + "=" + member("answer");
  const std::string_view telling = telling_member(*object.type);
  if (!telling.empty()) return member(telling);
  std::string all;
  for (const Value& part : object.members) {
    const std::string text = data_text(part);
    if (!text.empty()) add_item(all, " ", text);
  }
  return all;
}

}  // namespace

std::string data_text(const Value& value) {
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* yes = value.as<bool>()) return *yes ? "はい" : "";
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  if (const auto* object = value.as<Object>()) return data_text(*object);
  std::string all;
  if (const auto* list = value.as<List>()) {
    for (const Value& item : *list) add_item(all, ";", data_text(item));
  }
  return all;
}

}  // namespace shirube
