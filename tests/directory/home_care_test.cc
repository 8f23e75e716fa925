#include "directory/home_care.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "directory/decoding.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

test::Decoded<TreatmentAnswers> answers(const std::string& text) {
  return test::decode<TreatmentAnswers>(test::yaml("field: " + text + "\n").entries.at(0).value);
}

}  // namespace

TEST_CASE("Procedures and their answers are read and put in the order of the vocabulary") {
  const auto read = answers("{人工呼吸器: 要相談, 胃ろう・腸ろう: できる, oxygen: no}");
  CHECK(read.good);
  REQUIRE(read.value.answers.size() == 3);
  CHECK(read.value.answers[0].treatment == Treatment::gastrostomy);
  CHECK(read.value.of(Treatment::ventilator) == Answer::on_consultation);
  CHECK(read.value.of(Treatment::oxygen) == Answer::no);
  CHECK(read.value.of(Treatment::dialysis) == Answer::not_asked);
  const Node written = Kind<TreatmentAnswers>::write(read.value);
  REQUIRE(written.entries.size() == 3);
  CHECK(written.entries[1].key == "酸素療法");
  CHECK(written.entries[1].value.text == "できない");
}

TEST_CASE("An unknown procedure and an unknown answer are both told") {
  const auto wrong = answers("{胃ろ: できる, 酸素療法: たぶん, 透析: できる}");
  CHECK_FALSE(wrong.good);
  CHECK(wrong.faults == "D007 D007");
  CHECK(wrong.value.answers.size() == 1);
  CHECK(answers("できる").faults == "D005");
}

TEST_CASE("Answers are handed on as pairs of words, and the schema is JSON") {
  const auto read = answers("{透析: 不明}");
  const Value value = Kind<TreatmentAnswers>::value(read.value, Audience::residents);
  const List& list = *value.as<List>();
  REQUIRE(list.size() == 1);
  const Value& answer = list[0].as<Object>()->members.at(1);
  CHECK(test::member(answer, word_type(), "label") == "不明");
  CHECK(nlohmann::json::parse(Kind<TreatmentAnswers>::schema()).is_object());
}

TEST_CASE("A later file replaces the answers of the row beneath it") {
  TreatmentAnswers beneath;
  beneath.answers = {{Treatment::oxygen, Answer::no}};
  DiagnosticSink sink;
  Decoder decoder(sink);
  const Node node = test::yaml("field: {酸素療法: できる}\n").entries.at(0).value;
  Kind<TreatmentAnswers>::decode(node, beneath, {"treatments", "", ""}, decoder);
  CHECK(beneath.answers.size() == 1);
  CHECK(beneath.of(Treatment::oxygen) == Answer::yes);
}

TEST_CASE("What a facility does at home is for professionals alone when it stands in their block") {
  auto project = test::small_project();
  project.add("facilities/open",
              test::facility_fields("公開の診療所", "home_care: {end_of_life: できる}\n"));
  project.add("facilities/survey",
              test::facility_fields("調査の診療所",
                                    "professionals:\n  home_care: {end_of_life: できる, "
                                    "note: うちわの調査の答え, treatments: "
                                    "{酸素療法: 要相談}}\n"));
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "");
  const View residents = see(directory, Audience::residents);
  const View professionals = see(directory, Audience::professionals);
  CHECK(residents.find<Facility>("open")->home_care.end_of_life == Answer::yes);
  CHECK(residents.find<Facility>("survey")->home_care.end_of_life == Answer::not_asked);
  CHECK(residents.find<Facility>("survey")->home_care.treatments.answers.empty());
  CHECK(residents.find<Facility>("survey")->home_care.note.empty());
  CHECK(professionals.find<Facility>("survey")->home_care.end_of_life == Answer::yes);
  CHECK(professionals.find<Facility>("survey")->home_care.treatments.answers.size() == 1);
  const std::vector<WithheldValue> withheld = withheld_from_residents(directory, 1, sink);
  CHECK(std::any_of(withheld.begin(), withheld.end(),
                    [](const WithheldValue& value) { return value.text == "うちわの調査の答え"; }));
}

TEST_CASE("What a facility does at home is not written in both places") {
  auto project = test::small_project();
  project.add("facilities/both",
              test::facility_fields("見本診療所",
                                    "home_care: {end_of_life: できる}\nprofessionals:\n"
                                    "  home_care: {house_calls: できる}\n"));
  DiagnosticSink sink;
  project.load(sink);
  CHECK(test::faults(sink).starts_with("S005@"));
}

}  // namespace shirube
