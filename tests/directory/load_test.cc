#include "directory/load.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

constexpr const char* header =
    "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,"
    "住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,"
    "利用可能曜日特記事項,定員,URL,高齢者の方と障害者の方が同時一体的に利用できるサービス,"
    "介護保険の通常の指定基準を満たしている,障害福祉の通常の指定基準を満たしている,備考\n";

std::string row(const std::string& code, const std::string& town, const std::string& name,
                const std::string& number) {
  return code + ",1,神奈川県," + town + "," + name + ",ミホン,居宅介護支援," + town +
         "見本1-1,,35.44,139.36,046-000-0020,046-000-0021,8999999000001,見本法人," + number +
         ",\"平日,土曜日\",,35,https://www.example.jp/,,,,表の備考\n";
}

constexpr const char* table_path = "data/jigyosho_430_20260401.csv";

std::string faults_of(const test::SmallProject& project) {
  DiagnosticSink sink;
  project.load(sink);
  return test::faults(sink);
}

}  // namespace

TEST_CASE("A small project loads without a fault and with its records in order") {
  DiagnosticSink sink;
  const Directory directory = test::small_project().load(sink);
  CHECK(test::faults(sink) == "");
  CHECK(directory.records.site().title == "見本の道しるべ");
  CHECK(directory.records.all<Municipality>().size() == 2);
  CHECK(directory.records.find<Desk>("ebina-center") != nullptr);
}

TEST_CASE("A project without a site says so") {
  auto project = test::small_project();
  project.files.erase("site");
  CHECK(faults_of(project) == "S026");
}

TEST_CASE("What may stand in a file that could not be read is never called missing") {
  auto site = test::small_project();
  site.files.erase("site");
  site.unread_content.add("content/site.yaml");
  CHECK(faults_of(site) == "");

  auto town = test::small_project();
  town.files.erase("municipalities/ebina");
  CHECK(faults_of(town).find("D011") != std::string::npos);
  town.unread_content.add("content/municipalities/ebina.yaml");
  CHECK(faults_of(town) == "");

  auto desk = test::small_project();
  desk.files.erase("desks/ebina-center");
  CHECK(faults_of(desk).find("D024") != std::string::npos);
  desk.unread_content.add("content/desks/ebina-center.yaml.txt");
  CHECK(faults_of(desk) == "");

  auto overlay = test::small_project();
  overlay.add("facilities/a", test::facility_fields("あ") + "overlays: 1492300000-430\n");
  CHECK(faults_of(overlay).find("D023") != std::string::npos);
  overlay.unread_tables.add("data/kaigo.xlsx");
  CHECK(faults_of(overlay) == "");
}

TEST_CASE("An unread file of another name hides nothing") {
  auto town = test::small_project();
  town.files.erase("municipalities/ebina");
  town.unread_content.add("content/municipalities/ebina-shi.yaml");
  town.unread_content.add("content/facilities/ebina.yaml");
  CHECK(faults_of(town).find("D011") != std::string::npos);
}

TEST_CASE("A file in no right place is told where it belongs, and is not called missing") {
  auto project = test::small_project();
  const std::string desk = project.files.at("desks/ebina-center");
  project.files.erase("desks/ebina-center");
  project.files["ebina-center"] = desk;
  DiagnosticSink sink;
  project.load(sink);
  CHECK(test::faults(sink) == "S015");
  CHECK(sink.sorted().at(0).arguments.at(0).find("content/desks に移して") != std::string::npos);

  auto nested = test::small_project();
  nested.files.erase("desks/ebina-center");
  nested.files["centres/ebina-center"] = desk;
  DiagnosticSink nested_sink;
  nested.load(nested_sink);
  CHECK(test::faults(nested_sink) == "D012");
  CHECK(nested_sink.sorted().at(0).suggestion == "desks");
}

TEST_CASE("Ids that cannot be addresses are refused") {
  for (const char* id : {"Aozora", "あおぞら", "a_b", "-a", "a-", "a b", "a.b"}) {
    INFO(id);
    auto project = test::small_project();
    project.add(std::string("facilities/") + id, test::facility_fields("見本"));
    CHECK(faults_of(project) == "D009");
  }
  auto project = test::small_project();
  project.add("facilities/" + std::string(64, 'a'), test::facility_fields("見本"));
  CHECK(faults_of(project) == "");
  project.add("facilities/" + std::string(65, 'b'), test::facility_fields("見本"));
  CHECK(faults_of(project) == "D009");
}

TEST_CASE("Two ids that differ only in case are one, and the second is told where the first is") {
  auto project = test::small_project();
  project.add("facilities/aozora", test::facility_fields("見本"));
  project.add("facilities/AOZORA", test::facility_fields("見本"));
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "D009 D010");
  CHECK(test::message(sink, "D010").find("facilities/AOZORA.yaml") != std::string::npos);
  CHECK(directory.records.all<Facility>().size() == 1);
}

TEST_CASE("The same id in two folders is two records") {
  auto project = test::small_project();
  project.add("facilities/atsugi-center", test::facility_fields("見本"));
  CHECK(faults_of(project) == "");
}

TEST_CASE("A folder and a file that content does not know are told, the folder once") {
  auto project = test::small_project();
  project.add("facility/a", test::facility_fields("見本"));
  project.add("facility/b", test::facility_fields("見本"));
  project.add("notes", "title: 覚え書き\n");
  DiagnosticSink sink;
  project.load(sink);
  CHECK(test::faults(sink) == "S015 D012");
  CHECK(sink.sorted().at(1).suggestion == "facilities");
}

TEST_CASE("A file that is no mapping is told and does not end the run") {
  auto project = test::small_project();
  project.files["facilities/a"] = "- 見本\n";
  project.files["facilities/b"] = "name: 見本\n";
  const std::string faults = faults_of(project);
  CHECK(faults.starts_with("D005@1 D002@1"));
}

TEST_CASE("A record in the folder of another kind is told once, as what it looks like") {
  auto project = test::small_project();
  project.add("desks/clinic", test::facility_fields("見本", "departments: [内科]\n"));
  DiagnosticSink sink;
  project.load(sink);
  CHECK(test::faults(sink) == "D060");
  CHECK(test::message(sink, "D060") == "このファイルの中身は、相談窓口ではなく施設のようです。");
  project.files.erase("desks/clinic");
  project.files["facilities/desk"] = project.files["desks/ebina-center"];
  CHECK(faults_of(project) == "D060");
  // One key that is wrong is no other kind of record.
  project.files["facilities/desk"] =
      test::facility_fields("見本", "topics: [介護]\n") + std::string(test::provenance);
  CHECK(faults_of(project) == "D001@7");
}

TEST_CASE("Required fields that are empty or misspelt are told once, at their line") {
  auto project = test::small_project();
  project.files["facilities/a"] =
      "name: 見本\nkana: みほん\nkind: 診療所\nmunicipality: atsugi\naddress: "
      "厚木市中町1\nphone:\n" +
      std::string(test::provenance);
  CHECK(faults_of(project) == "D058@6");
  for (const char* key : {"電話", "TEL", "phon", "電話番号"}) {
    INFO(key);
    project.files["facilities/a"] =
        "name: 見本\nkana: みほん\nkind: 診療所\nmunicipality: atsugi\naddress: 厚木市中町1\n" +
        std::string(key) + ": 046-000-0001\n" + std::string(test::provenance);
    DiagnosticSink sink;
    project.load(sink);
    CHECK(test::faults(sink) == "D001@6");
    CHECK(sink.sorted()[0].suggestion == "phone");
  }
}

TEST_CASE("An extension stands beside the number wherever it was written") {
  auto project = test::small_project();
  project.add("facilities/a",
              test::facility_fields("見本",
                                    "extension: 内線 21\nprofessionals: {liaison: {department: 係, "
                                    "phone: 046-000-0003 内線 5}}\n"));
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "");
  const Facility& facility = *directory.records.find<Facility>("a");
  CHECK(facility.phone.shown() == "046-000-0010（内線 21）");
  CHECK(facility.liaison.extension.number == "5");
}

TEST_CASE("Rows of a table become facilities of the municipalities with their codes") {
  auto project = test::small_project();
  project.tables = {{table_path, header + row("142123", "厚木市", "表の事業所", "1400000001")}};
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "");
  const Facility* facility = directory.records.find<Facility>("1400000001-430");
  REQUIRE(facility);
  CHECK(facility->municipality.id == "atsugi");
  CHECK(facility->imported);
  CHECK(directory.records.all<Municipality>().size() == 2);
}

TEST_CASE("Rows of municipalities that content does not have are told and no records") {
  auto project = test::small_project();
  project.tables = {{table_path, header + row("142123", "厚木市", "見本", "1400000001") +
                                     row("142131", "大和市", "見本二", "1400000002")}};
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "D039@1");
  CHECK(directory.records.all<Municipality>().size() == 2);
  CHECK(directory.records.all<Facility>().size() == 1);
}

TEST_CASE("Two municipalities with one code are told at the second") {
  auto project = test::small_project();
  std::string& ebina = project.files["municipalities/ebina"];
  ebina.replace(ebina.find("142158"), 6, "142123");
  DiagnosticSink sink;
  project.load(sink);
  CHECK(test::faults(sink) == "D038@3");
  CHECK(test::message(sink, "D038").find("atsugi.yaml") != std::string::npos);
}

TEST_CASE("A file lies over its row field by field, and its lists replace the row's") {
  auto project = test::small_project();
  project.tables = {{table_path, header + row("142123", "厚木市", "表の名前", "1400000001")}};
  project.add("facilities/aozora",
              "overlays: 1400000001-430\nname: 直した名前\nservices: [110, 120]\n"
              "professionals: {remarks: 連携で知っておくこと}\n");
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "");
  REQUIRE(directory.records.all<Facility>().size() == 1);
  const Facility& facility = directory.records.all<Facility>()[0];
  CHECK(facility.id == "aozora");
  CHECK(facility.name == "直した名前");
  CHECK(facility.phone.number == "046-000-0020");
  CHECK(facility.capacity.number == 35);
  CHECK(facility.note == "表の備考");
  CHECK(facility.services.size() == 2);
  CHECK(static_cast<int>(facility.services[0]) == 110);
  CHECK(facility.owner == "見本市役所");
  CHECK_FALSE(facility.imported);
  CHECK(facility.overlaid_from.starts_with("介護サービス情報"));
  CHECK(facility.municipality.id == "atsugi");
}

TEST_CASE("A file over a row that is not there is one fault, whatever the row said") {
  auto project = test::small_project();
  project.add("facilities/aozora", "overlays: 1400000009-430\n" + test::facility_fields("見本"));
  CHECK(faults_of(project) == "D023@1");
  // What stands in the file is still checked.
  project.files["facilities/aozora"] = "overlays: 1400000009-430\nphone: みほん\nowner: 見本\n";
  CHECK(faults_of(project) == "D023@1 D016@2");
}

TEST_CASE("A row that may stand in a table which cannot be read is not told to be gone") {
  auto project = test::small_project();
  project.add("facilities/aozora", "overlays: 1400000009-430\nnote: 見本です\n");
  project.tables = {{table_path, "名前,住所\n見本,厚木市\n"}};
  CHECK(faults_of(project) == "S017@1");
}

TEST_CASE("Loading is the same for any number of threads") {
  auto project = test::small_project();
  for (int i = 0; i < 40; ++i) {
    project.add("facilities/f" + std::to_string(i),
                test::facility_fields("見本" + std::to_string(i), i % 3 ? "" : "bed: 3\n"));
  }
  DiagnosticSink one, many;
  const Directory first = project.load(one);
  project.threads = 8;
  const Directory second = project.load(many);
  CHECK(test::faults(one) == test::faults(many));
  REQUIRE(first.records.all<Facility>().size() == second.records.all<Facility>().size());
  for (std::size_t i = 0; i < 40; ++i) {
    CHECK(first.records.all<Facility>()[i].name == second.records.all<Facility>()[i].name);
  }
}

}  // namespace shirube
