#include "directory/labels.h"

#include <catch2/catch.hpp>
#include <set>

#include "base/type.h"
#include "directory/descriptions.h"
#include "directory/each_kind.h"
#include "directory/records.h"
#include "directory/site.h"

namespace shirube {
namespace {

/// The text of "label_of.facility.phone"; "-" when there is none.
std::string constant(std::string_view kind, std::string_view description, std::string_view key) {
  const Object* object = &label_constants();
  const Value* value = nullptr;
  for (const std::string_view name : {kind, description, key}) {
    const int index = object->type->index_of(name);
    if (index < 0) return "-";
    value = &object->members[static_cast<std::size_t>(index)];
    if (value->as<Object>()) object = value->as<Object>();
  }
  const std::string* text = value->as<std::string>();
  return text ? *text : "-";
}

}  // namespace

TEST_CASE("A member has the label of its field") {
  CHECK(label_of(&Facility::phone) == "電話");
  CHECK(label_of(&Desk::topics) == "相談できること");
  CHECK(label_of(&HomeCare::treatments) == "医療処置");
  CHECK(label_of(&Liaison::phone) == "直通電話");
}

TEST_CASE("A member that all records have says of which one it is") {
  CHECK(label_of<Facility>(&Record::confirmed) == "最終確認日");
  CHECK(label_of<PublicEvent>(&Event::venue) == "会場");
  CHECK(field_of<Desk>(&Record::owner).key == "owner");
}

TEST_CASE("The first member of a record is not taken for another") {
  CHECK(field_of(&Facility::name).key == "name");
  CHECK(field_of(&Source::title).key == "title");
}

TEST_CASE("Where room is little the short label stands, if there is one") {
  CHECK(short_label_of(&Facility::accepts_new) == "新しい方");
  CHECK(label_of(&Facility::accepts_new) == "新しい方の受け入れ");
  CHECK(short_label_of(&Facility::address) == "住所");
}

TEST_CASE("Templates have the labels by the record's name and the field's key") {
  CHECK(constant("label_of", "facility", "phone") == "電話");
  CHECK(constant("label_of", "liaison", "phone") == "直通電話");
  CHECK(constant("short_label_of", "liaison", "phone") == "電話");
  CHECK(constant("short_label_of", "desk", "address") == "住所");
  CHECK(constant("label_of", "facility", "fone") == "-");
  CHECK(constant("labels", "facility", "phone") == "-");
}

TEST_CASE("Every field of every description has a label, and every description a name of its own") {
  std::set<std::string_view> names;
  for (const Description* description : all_descriptions()) {
    INFO(description->name());
    CHECK(names.insert(description->name()).second);
    for (const Field& field : description->fields()) {
      INFO(field.key);
      CHECK(constant("label_of", description->name(), field.key) == field.text.label);
      CHECK_FALSE(field.text.label.empty());
    }
  }
  for (const char* name : {"site", "facility", "event", "training", "opening_hours", "source"}) {
    CHECK(names.contains(name));
  }
}

}  // namespace shirube
