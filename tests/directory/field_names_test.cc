#include "directory/field_names.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "directory/descriptions.h"
#include "directory/each_kind.h"
#include "directory/labels.h"
#include "directory/records.h"
#include "directory/site.h"

namespace shirube {
namespace {

Field field_with(FieldNames names) {
  return FieldsOf<Facility>::field<&Facility::note>("note", Readers::everyone, Presence::optional,
                                                    {"備考", "読む人に", "予約制", names});
}

/// The keys of a description that are no open data.
std::string kept_back(const Description& description) {
  std::string keys;
  for (const Field& field : description.fields()) {
    const bool residents = may_read(Audience::residents, field.readers);
    if (!residents || field.text.names.open == OpenData::yes) continue;
    keys += (keys.empty() ? "" : " ") + std::string(field.key);
  }
  return keys;
}

}  // namespace

TEST_CASE("Another name is told once, and is not the label again") {
  for (const Description* description : all_descriptions()) {
    for (const Field& field : description->fields()) {
      INFO(description->name() << "." << field.key);
      const std::vector<std::string_view> names = other_names(field);
      CHECK(std::set<std::string_view>(names.begin(), names.end()).size() == names.size());
      CHECK(std::count(names.begin(), names.end(), field.text.label) == 0);
    }
  }
}

TEST_CASE("What says nothing of open data is none") {
  CHECK(field_with({}).text.names.open == OpenData::no);
  CHECK(field_with(not_open.in_column("備考")).text.names.open == OpenData::no);
}

TEST_CASE("A heading of another table finds its field, in whatever width it is written") {
  const Description& facility = describe<Facility>();
  const auto key = [&](std::string_view heading) -> std::string {
    std::string keys;
    for (const Field& field : facility.fields()) {
      if (goes_by(field, heading)) add_item(keys, " ", field.key);
    }
    return keys.empty() ? "-" : keys;
  };
  CHECK(key("事業所名") == "name");
  CHECK(key("介護サービス事業所名称") == "name");
  CHECK(key("ＦＡＸ 番号") == "fax");
  CHECK(key("所在地_連結表記") == "address");
  CHECK(key("方書（ビル名等）") == "building");
  CHECK(key("phone") == "phone");
  CHECK(key("電話") == "phone");
  CHECK(key("でんわ") == "phone");
  CHECK(key("") == "-");
  CHECK(key("血液型") == "-");
}

TEST_CASE("A column of a standard in place of a key suggests the key") {
  DiagnosticSink sink;
  Decoder decoder(sink);
  Node node;
  node.kind = Node::Kind::mapping;
  Entry entry;
  entry.key = "連絡先メールアドレス";
  node.entries.push_back(entry);
  Facility facility;
  CHECK_FALSE(describe<Facility>().decode(node, &facility, decoder));
  std::set<std::string> suggestions;
  for (const Diagnostic& fault : sink.sorted()) suggestions.insert(fault.suggestion);
  CHECK(suggestions.contains("mail"));
}

TEST_CASE("No two fields of a record go by one name") {
  for (const Description* description : all_descriptions()) {
    std::map<std::string_view, std::string_view> taken;
    for (const Field& field : description->fields()) {
      std::set<std::string_view> names = {field.key, field.text.label};
      const std::vector<std::string_view> others = other_names(field);
      names.insert(others.begin(), others.end());
      for (const std::string_view name : names) {
        INFO(description->name() << "." << field.key << ": " << name);
        const auto [place, fresh] = taken.emplace(name, field.key);
        // A short label stands in a part of the page of its own, and finds nothing.
        CHECK((fresh || name == field.text.names.short_label));
      }
    }
  }
}

TEST_CASE("What residents read is open data, but for what editors tell each other, and the text") {
  const std::string editors = "audience review_months personal_data_reason body";
  // A place is published with how exact it is, in columns of its own.
  CHECK(kept_back(describe<Facility>()) == "overlays location " + editors);
  CHECK(kept_back(describe<Desk>()) == "location " + editors);
  CHECK(kept_back(describe<PublicEvent>()) == editors);
}

TEST_CASE("What is for professionals alone is no open data") {
  for (const Description* description : all_descriptions()) {
    for (const Field& field : description->fields()) {
      INFO(description->name() << "." << field.key);
      const bool withheld = field.readers == Readers::professionals;
      CHECK_FALSE((withheld && field.text.names.open == OpenData::yes));
    }
  }
}

TEST_CASE("Only kinds of which search engines are told have properties: others nobody would read") {
  const std::set<std::string_view> told = {"facility", "desk", "event", "training"};
  for (const Description* description : all_descriptions()) {
    if (told.contains(description->name())) continue;
    for (const Field& field : description->fields()) {
      INFO(description->name() << "." << field.key);
      CHECK(field.text.names.property.empty());
    }
  }
}

}  // namespace shirube
