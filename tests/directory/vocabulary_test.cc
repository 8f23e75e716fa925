#include "directory/vocabulary.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "base/faults/directory.h"
#include "directory/decoding.h"
#include "directory/records.h"
#include "directory/small_project.h"
#include "directory/vocabularies.h"

namespace shirube {

using test::decode;

TEST_CASE("A word is written by its label or its code, in any width") {
  CHECK(decode<FacilityKind>("診療所").value == FacilityKind::clinic);
  CHECK(decode<FacilityKind>("clinic").value == FacilityKind::clinic);
  CHECK(decode<FacilityKind>("ｃｌｉｎｉｃ").value == FacilityKind::clinic);
  CHECK(decode<FacilityKind>("入所・ 入居の施設").value == FacilityKind::care_home);
}

TEST_CASE("An unknown word is told with the nearest one and all there are") {
  DiagnosticSink sink;
  Decoder decoder(sink);
  FacilityKind kind = FacilityKind::none;
  CHECK_FALSE(
      Kind<FacilityKind>::decode(test::scalar_node("診療署"), kind, {"kind", "", ""}, decoder));
  const Diagnostic fault = sink.sorted().at(0);
  CHECK(fault.fault == DirectoryFault::unknown_word);
  CHECK(fault.suggestion == "診療所");
  CHECK(fault.remedy(Language::ja).find("歯科診療所、薬局") != std::string::npos);
  CHECK(kind == FacilityKind::none);
}

std::string meant(const Vocabulary& words, std::string_view text) {
  return words.meant(text);
}

TEST_CASE("Everyday names and parts of a word lead to the word") {
  const Vocabulary& kinds = vocabulary<FacilityKind>();
  for (const char* text : {"クリニック", "医院", "有床診療所", "無床診療所"}) {
    INFO(text);
    CHECK(meant(kinds, text) == "診療所");
  }
  CHECK(meant(kinds, "歯科") == "歯科診療所");
  CHECK(meant(kinds, "デイサービス") == "通所（デイサービス・デイケア）");
  CHECK(meant(kinds, "占い") == "");
  CHECK(meant(vocabulary<Treatment>(), "胃ろう") == "胃ろう・腸ろう");
  CHECK(meant(vocabulary<CareService>(), "看護小規模多機能型居宅介護") ==
        "看護小規模多機能型居宅介護（複合型サービス）");
}

TEST_CASE("The circle of forms is できる, whichever of its code points it is") {
  for (const char* text : {"○", "〇", "◯"}) {
    INFO(text);
    CHECK(decode<Answer>(text).value == Answer::yes);
  }
  CHECK(decode<Answer>("×").value == Answer::no);
  CHECK(decode<Answer>("△").faults == "D007");
}

TEST_CASE("Words that stand in one value are taken apart, and a word with a dot is one") {
  CHECK(decode<std::vector<Treatment>>("胃ろう・腸ろう").value.size() == 1);
  CHECK(decode<std::vector<Treatment>>("喀痰吸引、胃ろう・腸ろう").value.size() == 2);
  CHECK(decode<std::vector<Treatment>>("喀痰吸引・導尿").value.size() == 2);
  CHECK(decode<std::vector<CareService>>("110, 430").value.size() == 2);
  CHECK(decode<std::vector<Treatment>>("喀痰吸引、占い").faults == "D007");
}

TEST_CASE("A list where one word belongs is an unknown word") {
  CHECK(decode<Answer>(test::list_node()).faults == "D005");
}

TEST_CASE("A word is handed on with its code, label and note") {
  const Value value = Kind<Answer>::value(Answer::on_consultation, Audience::residents);
  CHECK(test::member(value, word_type(), "code") == "ask");
  CHECK(test::member(value, word_type(), "label") == "要相談");
  CHECK(Kind<Answer>::value(Answer::not_asked, Audience::residents) == Value());
  CHECK(Kind<Answer>::written(Answer::no) == "できない");
}

TEST_CASE("Every vocabulary has words with different codes, labels and values") {
  std::set<std::string_view> names;
  for (const Vocabulary* vocabulary : all_vocabularies()) {
    INFO(vocabulary->label);
    CHECK(names.insert(vocabulary->label).second);
    std::set<std::string_view> codes, labels;
    std::set<int> values;
    for (const Word& word : vocabulary->words) {
      INFO(word.code);
      CHECK(codes.insert(word.code).second);
      CHECK(labels.insert(word.label).second);
      CHECK(values.insert(word.value).second);
      CHECK(vocabulary->find(word.label) == &word);
      CHECK(vocabulary->find(word.code) == &word);
      CHECK(&vocabulary->of(word.value) == &word);
    }
    const auto schema = nlohmann::json::parse(vocabulary_schema(*vocabulary));
    CHECK(schema["anyOf"][0]["enum"].size() == vocabulary->words.size());
    const auto pattern = schema["anyOf"][1]["pattern"].get<std::string>();
    CHECK(pattern.find(std::string(vocabulary->words.back().code)) != std::string::npos);
  }
}

std::string service_code(std::string_view text) {
  const Word* word = vocabulary<CareService>().find(text);
  return word ? std::string(word->code) : "-";
}

TEST_CASE("Services are found by the names that people use for one of them") {
  CHECK(service_code("看護小規模多機能型居宅介護") == "770");
  CHECK(service_code("複合型サービス") == "770");
  CHECK(service_code("ホームヘルプサービス") == "110");
  CHECK(service_code("ｸﾞﾙｰﾌﾟﾎｰﾑ") == "320");
  CHECK(service_code("老健") == "520");
  CHECK(service_code("定期巡回随時対応型訪問介護看護") == "760");
  CHECK(service_code("占い") == "-");
}

TEST_CASE("A name that may mean several services is suggested and not read") {
  for (const char* name : {"デイサービス", "特養", "ショートステイ"}) {
    INFO(name);
    CHECK(service_code(name) == "-");
    CHECK_FALSE(meant(vocabulary<CareService>(), name).empty());
  }
  CHECK(service_code("短期入所療養介護") == "-");
  CHECK(meant(vocabulary<CareService>(), "短期入所療養介護") ==
        "短期入所療養介護（介護老人保健施設）");
  CHECK(meant(vocabulary<CareService>(), "訪問看語") == "訪問看護");
  CHECK(meant(vocabulary<CareService>(), "").empty());
  CHECK(meant(vocabulary<CareService>(), "占い").empty());
}

TEST_CASE("In content other names are read too, and slips get a suggestion") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("見本", "services: [老健, 特養]\n"));
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "D007@7");
  CHECK(sink.sorted().at(0).suggestion == "介護老人福祉施設");
}

TEST_CASE("Every care service belongs to a kind of facility") {
  for (const Word& word : vocabulary<CareService>().words) {
    INFO(word.label);
    CHECK(kind_of_service(static_cast<CareService>(word.value)) != FacilityKind::none);
    CHECK(kind_of_service(static_cast<CareService>(word.value)) != FacilityKind::other);
  }
  CHECK(kind_of_service(CareService::none) == FacilityKind::other);
}

}  // namespace shirube
