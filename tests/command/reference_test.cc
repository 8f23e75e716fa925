#include "command/reference.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "base/diagnostic.h"
#include "directory/municipality.h"
#include "directory/records.h"

namespace shirube {
namespace {

std::string committed(const std::string& name) {
  std::ifstream file(std::string(SHIRUBE_ROOT) + "/docs/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The first line in which the committed page and the program differ, or nothing.
std::string first_difference(const std::string& page, const std::string& made) {
  std::istringstream left(page), right(made);
  std::string a, b;
  for (int number = 1;; ++number) {
    const bool more_left = static_cast<bool>(std::getline(left, a));
    const bool more_right = static_cast<bool>(std::getline(right, b));
    if (!more_left && !more_right) return "";
    if (more_left != more_right || a != b) {
      return "line " + std::to_string(number) + ": run script/update-docs";
    }
  }
}

TEST_CASE("docs/fields.md is what the program says of its fields") {
  CHECK(first_difference(committed("fields.md"), fields_document()) == "");
}

TEST_CASE("docs/faults.md is what the program says of its faults") {
  CHECK(first_difference(committed("faults.md"), faults_document()) == "");
}

TEST_CASE("a page that is out of date is seen, with its line") {
  CHECK(first_difference("a\nb\n", "a\nb\n") == "");
  CHECK(first_difference("a\nb\n", "a\nc\n") == "line 2: run script/update-docs");
  CHECK(first_difference("a\n", "a\nb\n") == "line 2: run script/update-docs");
  CHECK(first_difference("", "a\n") == "line 1: run script/update-docs");
}

TEST_CASE("every fault has one row in the list of faults, with a code of its own") {
  const std::string document = faults_document();
  std::set<std::string_view> codes;
  for (const FaultInfo& fault : fault_registry()) {
    CAPTURE(fault.name);
    CHECK(codes.insert(fault.code).second);
    CHECK(document.find("\n| " + std::string(fault.code) + " | ") != std::string::npos);
  }
}

TEST_CASE(
    "every kind of record has a chapter in the list of fields and a definition in the schema") {
  const std::string fields = fields_document();
  const auto schema = nlohmann::json::parse(schema_document(Records()));
  CHECK(schema["definitions"].contains("site"));
  for (const RecordKind& kind : record_kinds()) {
    CAPTURE(kind.type_name);
    CHECK(fields.find("（`content/" + std::string(kind.folder) + "/") != std::string::npos);
    const auto& definition = schema["definitions"][std::string(kind.type_name)];
    CHECK(definition["properties"].contains("owner"));
    CHECK(definition["properties"].contains("confirmed"));
  }
}

TEST_CASE(
    "the schema of a project offers the ids of its records and takes what YAML makes of codes") {
  Records records;
  Municipality written, imported;
  written.id = "mihon";
  imported.id = "149999";
  imported.imported = true;
  records.add(written);
  records.add(imported);
  const auto schema = nlohmann::json::parse(schema_document(records));
  const auto& ids = schema["definitions"]["municipality_id"]["anyOf"];
  CHECK(ids[0]["enum"] == nlohmann::json({"mihon"}));
  CHECK(ids[1]["type"] == nlohmann::json({"string", "integer"}));
  CHECK(schema["definitions"]["desk_id"]["anyOf"].size() == 1);
  const std::string services = schema["definitions"]["facility"]["properties"]["services"].dump();
  CHECK(services.find("110,120") != std::string::npos);
}

TEST_CASE("a field for professionals stands in the schema under professionals only") {
  const auto schema = nlohmann::json::parse(schema_document(Records()));
  const auto& facility = schema["definitions"]["facility"]["properties"];
  CHECK(facility.contains("phone"));
  CHECK_FALSE(facility.contains("liaison"));
  CHECK(facility["professionals"]["properties"].contains("liaison"));
}

TEST_CASE("the lists are tables that Markdown can read: no cell breaks its row") {
  for (const std::string& document : {fields_document(), faults_document()}) {
    std::istringstream lines(document);
    std::string line;
    long columns = 0;
    while (std::getline(lines, line)) {
      if (line.rfind('|', 0) != 0) {
        columns = 0;
        continue;
      }
      long bars = 0;
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '|' && (i == 0 || line[i - 1] != '\\')) ++bars;
      }
      if (columns == 0) columns = bars;
      CAPTURE(line);
      CHECK(bars == columns);
    }
  }
}

}  // namespace
}  // namespace shirube
