#include "directory/field.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "base/faults/directory.h"
#include "directory/records.h"
#include "directory/small_project.h"

namespace shirube {

// A record of its own, so that these tests say what descriptions do and not what one kind holds.
struct Sample {
  std::string name;
  Count beds;
  std::vector<std::string> tools;
  std::string remark;
};
template <>
const Description& describe<Sample>() {
  using F = FieldsOf<Sample>;
  static const Description description(
      "sample", "見本",
      {F::field<&Sample::name>("name", Readers::everyone, Presence::required,
                               {"名前", "呼び名", "あおぞら"}),
       F::field<&Sample::beds>("beds", Readers::everyone, Presence::optional,
                               {"病床", "床の数", "19"}),
       F::field<&Sample::tools>("tools", Readers::everyone, Presence::optional,
                                {"道具", "使うもの", "[電話]"}),
       F::field<&Sample::remark>("remark", Readers::professionals, Presence::optional,
                                 {"備考", "専門職へ", "夜間は守衛室へ"})});
  return description;
}

namespace {

struct Read {
  Sample sample;
  bool good = false;
  DiagnosticSink sink;
};

void read(const std::string& text, Read& into) {
  Decoder decoder(into.sink);
  into.good = describe<Sample>().decode(test::yaml(text), &into.sample, decoder);
}

std::string faults_of(const std::string& text) {
  Read result;
  read(text, result);
  CHECK(result.good == result.sink.sorted().empty());
  return test::faults(result.sink);
}

}  // namespace

TEST_CASE("A mapping fills the fields of its record") {
  Read result;
  read("name: あおぞら\nbeds: １９\ntools: [電話, 車]\nprofessionals:\n  remark: 裏口から\n",
       result);
  CHECK(result.good);
  CHECK(result.sample.name == "あおぞら");
  CHECK(result.sample.beds.number == 19);
  CHECK(result.sample.tools == std::vector<std::string>{"電話", "車"});
  CHECK(result.sample.remark == "裏口から");
}

TEST_CASE("A professional field stands under professionals and nowhere else") {
  CHECK(faults_of("name: あ\nremark: 裏口から\n") == "D003@2");
  CHECK(faults_of("name: あ\nprofessionals:\n  beds: 3\n") == "D004@3");
  CHECK(faults_of("name: あ\nprofessionals: 裏口から\n") == "D005@2");
  CHECK(faults_of("name: あ\nprofessionals:\n") == "");
  CHECK(faults_of("name: あ\nprofessionals:\n  remrk: 裏口\n") == "D001@3");
}

TEST_CASE("A value written in the wrong block does not reach the record") {
  Read result;
  read("name: あ\nremark: 裏口から\n", result);
  CHECK(result.sample.remark.empty());
}

TEST_CASE("An unknown key is told with the nearest known one") {
  Read result;
  read("name: あ\nbed: 3\n", result);
  const Diagnostic fault = result.sink.sorted().at(0);
  CHECK(fault.fault == DirectoryFault::unknown_key);
  CHECK(fault.line == 2);
  CHECK(fault.suggestion == "beds");
  CHECK(fault.message(Language::ja) == "「bed」という項目はありません。");
}

TEST_CASE("A label in place of a key suggests the key") {
  Read result;
  read("name: あ\n病床: 3\n", result);
  CHECK(result.sink.sorted().at(0).suggestion == "beds");
}

TEST_CASE("A required field is asked for, with its label") {
  Read result;
  read("beds: 3\n", result);
  CHECK(test::faults(result.sink) == "D002@1");
  CHECK(test::message(result.sink, "D002") == "必要な項目「name」（名前）がありません。");
  CHECK(faults_of("name:\nbeds: 3\n") == "D058@1");
}

TEST_CASE("All faults of a record are told at once") {
  CHECK(faults_of("beds: 多い\nbedz: 3\nremark: x\n") == "D002@1 D006@1 D001@2 D003@3");
}

TEST_CASE("What a file says goes over what stands there, the rest stays") {
  Read result;
  result.sample = {"元の名前", {5}, {"電話", "車"}, "元の備考"};
  read("beds: 8\ntools: [舟]\n", result);
  CHECK(result.good);
  CHECK(result.sample.name == "元の名前");
  CHECK(result.sample.beds.number == 8);
  CHECK(result.sample.tools == std::vector<std::string>{"舟"});
  CHECK(result.sample.remark == "元の備考");
}

TEST_CASE("A blank value leaves what stands there") {
  Read result;
  result.sample = {"元の名前", {5}, {}, ""};
  read("name:\nbeds: \"\"\n", result);
  CHECK(result.good);
  CHECK(result.sample.name == "元の名前");
  CHECK(result.sample.beds.number == 5);
}

TEST_CASE("Types and values hold what the audience may read") {
  const Description& description = describe<Sample>();
  CHECK(description.type(Audience::residents).index_of("remark") == -1);
  CHECK(description.type(Audience::professionals).index_of("remark") == 3);
  const Sample sample{"あ", {1}, {}, "裏口"};
  const Value open = description.value(&sample, Audience::residents);
  CHECK(open.as<Object>()->members.size() == 3);
  CHECK(open.as<Object>()->type == &description.type(Audience::residents));
  const Value full = description.value(&sample, Audience::professionals);
  CHECK(full.as<Object>()->members.at(3) == Value("裏口"));
}

TEST_CASE("Restricting a record clears what the audience may not read") {
  Sample sample{"あ", {1}, {"車"}, "裏口"};
  describe<Sample>().restrict_to(&sample, Audience::professionals);
  CHECK(sample.remark == "裏口");
  describe<Sample>().restrict_to(&sample, Audience::residents);
  CHECK(sample.remark.empty());
  CHECK(sample.tools.size() == 1);
}

TEST_CASE("The schema is JSON that names every field in its block") {
  const auto schema = nlohmann::json::parse(describe<Sample>().schema());
  CHECK(schema["required"] == nlohmann::json::array({"name"}));
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["properties"].contains("beds"));
  CHECK_FALSE(schema["properties"].contains("remark"));
  CHECK(schema["properties"]["professionals"]["properties"].contains("remark"));
}

namespace {

template <class R>
void check_description() {
  const Description& description = describe<R>();
  INFO(description.name());
  std::set<std::string_view> keys;
  for (const Field& field : description.fields()) {
    INFO(field.key);
    CHECK(keys.insert(field.key).second);
    CHECK_FALSE(field.text.label.empty());
    CHECK_FALSE(field.text.help.empty());
    CHECK_FALSE(field.text.example.empty());
    // The example stands in messages as what to write: it has to be right.
    DiagnosticSink sink;
    Decoder decoder(sink);
    R record;
    const Node node = test::yaml("field: " + std::string(field.text.example) + "\n");
    REQUIRE(node.entries.size() == 1);
    CHECK(field.kind->decode(node.entries[0].value, field.in(&record),
                             {field.key, field.text.label, field.text.example}, decoder));
    CHECK(test::faults(sink) == "");
    CHECK_FALSE(field.kind->empty(field.in(&record)));
  }
  const auto schema = nlohmann::json::parse(description.schema(), nullptr, false);
  CHECK(schema.is_object());
}

template <class... R>
void check_descriptions() {
  (check_description<R>(), ...);
}

}  // namespace

TEST_CASE("Every field has a label, a help and an example that decodes, every schema is JSON") {
  check_descriptions<Site, Municipality, Facility, Desk, Training, PublicEvent, Material,
                     SharedForm, Programme, Initiative, Statistic, Page, News>();
  check_descriptions<Source, EmergencyContact, Liaison, HomeCare, ServedArea, Speaker, FormField,
                     ApplicationForm, Application, ProgrammeCase, TaskReport, StatisticRow>();
}

}  // namespace shirube
