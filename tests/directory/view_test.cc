#include "directory/view.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

constexpr const char* desk_fields =
    "kana: みほん\narea: [{municipality: ebina}]\ntopics: [介護]\nmunicipality: ebina\n"
    "summary: 見本の窓口です。\nphone: 046-000-0005\n"
    "hours: {open: [{days: 平日, times: 9:00-17:00}]}\n";

std::string training(const std::string& title, const std::string& more = "") {
  return "title: " + title +
         "\nkind: 研修会\nsummary: 学びます。\nmunicipalities: [ebina]\n"
         "professions: [医師]\norganiser: 見本市\n" +
         more;
}

Directory loaded(const test::SmallProject& project) {
  DiagnosticSink sink;
  Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "");
  return directory;
}

bool is_withheld(const Directory& directory, const std::string& text) {
  DiagnosticSink sink;
  const std::vector<WithheldValue> withheld = withheld_from_residents(directory, 1, sink);
  return std::any_of(withheld.begin(), withheld.end(),
                     [&](const WithheldValue& value) { return value.text == text; });
}

/// A project with one of each: a withheld field, record and desk, and references to them.
test::SmallProject mixed_project() {
  auto project = test::small_project();
  project.add("facilities/open",
              test::facility_fields("公開の診療所",
                                    "successor: hidden\nprofessionals:\n"
                                    "  liaison: {department: 地域連携の係, phone: 046-000-0077}\n"
                                    "  remarks: 夜間は守衛室へ\n  partners: [hidden]\n"));
  project.add("facilities/hidden", test::facility_fields("非公開の診療所", "audience: 専門職\n"));
  project.add("desks/team",
              "name: 専門職の相談班\nkind: 在宅医療・介護連携の相談窓口\naccepts: 専門職\n" +
                  std::string(desk_fields));
  project.add("trainings/one", training("専門職の研修会"));
  project.add("trainings/open", training("市民も学べる研修会", "audience: みんな\n"));
  return project;
}

}  // namespace

TEST_CASE("A withheld field does not exist in the residents' view") {
  const Directory directory = loaded(mixed_project());
  const View residents = see(directory, Audience::residents);
  const View professionals = see(directory, Audience::professionals);
  const Facility* seen = residents.find<Facility>("open");
  REQUIRE(seen);
  CHECK(seen->liaison.phone.number.empty());
  CHECK(seen->remarks.empty());
  CHECK(seen->partners.empty());
  CHECK(professionals.find<Facility>("open")->remarks == "夜間は守衛室へ");
}

TEST_CASE("A withheld record does not exist in the residents' view, nor does a reference to it") {
  const Directory directory = loaded(mixed_project());
  const View residents = see(directory, Audience::residents);
  CHECK(residents.find<Facility>("hidden") == nullptr);
  CHECK(residents.all<Facility>().size() == 1);
  CHECK_FALSE(residents.find<Facility>("open")->successor.given());
  const View professionals = see(directory, Audience::professionals);
  CHECK(professionals.find(professionals.find<Facility>("open")->successor) != nullptr);
}

TEST_CASE("Kinds for professionals are withheld unless a record says it is for everyone") {
  const Directory directory = loaded(mixed_project());
  const View residents = see(directory, Audience::residents);
  REQUIRE(residents.all<Training>().size() == 1);
  CHECK(residents.all<Training>()[0].id == "open");
  CHECK(see(directory, Audience::professionals).all<Training>().size() == 2);
}

TEST_CASE(
    "Residents never get a desk that does not accept them, professionals none that turns "
    "them away") {
  auto project = mixed_project();
  project.add("desks/line",
              "name: 住民の電話\nkind: その他の窓口\naccepts: 住民\n" + std::string(desk_fields));
  const Directory directory = loaded(project);
  const View residents = see(directory, Audience::residents);
  for (const Desk& desk : residents.all<Desk>()) {
    INFO(desk.id);
    CHECK(desk.accepts_caller(Caller::resident));
  }
  CHECK(residents.find<Desk>("team") == nullptr);
  CHECK(residents.find<Desk>("line") != nullptr);
  CHECK(see(directory, Audience::professionals).find<Desk>("line") == nullptr);
}

TEST_CASE("Saying that a desk is for everyone does not send residents to one that refuses them") {
  auto project = test::small_project();
  project.add("desks/team",
              "name: 相談班\nkind: その他の窓口\naudience: みんな\naccepts: 専門職\n" +
                  std::string(desk_fields));
  const Directory directory = loaded(project);
  CHECK(see(directory, Audience::residents).find<Desk>("team") == nullptr);
}

/// A desk for everybody in Atsugi that leads to `next`.
test::SmallProject with_office(const std::string& next, const std::string& area = "atsugi") {
  auto project = mixed_project();
  project.add("desks/office",
              "name: 見本市役所\nkana: みほん\nkind: 市町村の窓口\naccepts: [住民, 専門職]\narea: "
              "[{municipality: " +
                  area +
                  "}]\ntopics: [介護]\nmunicipality: atsugi\nsummary: 窓口です。\n"
                  "phone: 046-000-0006\nhours: {open: [{days: 平日, times: 9:00-17:00}]}\n"
                  "hands_over_to: " +
                  next + "\n");
  return project;
}

std::string next_of(const test::SmallProject& project, Audience audience,
                    const std::string& id = "office") {
  DiagnosticSink sink;
  const View view = see(project.load(sink), audience);
  std::string ids;
  for (const Ref<Desk>& next : view.find<Desk>(id)->hands_over_to) {
    ids += (ids.empty() ? "" : " ") + next.id;
  }
  return ids;
}

TEST_CASE("In place of a desk that turns residents away stands the centre of the reader's area") {
  CHECK(next_of(with_office("[team]"), Audience::residents) == "atsugi-center");
  CHECK(next_of(with_office("[team]"), Audience::professionals) == "team");
}

TEST_CASE("Where several centres share an area, all of them stand in, and by towns the right one") {
  auto project = with_office("[team]");
  std::string& center = project.files["desks/ebina-center"];
  const std::string area = "area: [{municipality: ebina}]";
  center.replace(center.find(area), area.size(), "area: [{municipality: atsugi, towns: [旭町]}]");
  CHECK(next_of(project, Audience::residents) == "atsugi-center ebina-center");
  project = with_office("[team]", "atsugi, towns: [中町]");
  project.files["desks/ebina-center"] = center;
  CHECK(next_of(project, Audience::residents) == "atsugi-center");
}

TEST_CASE("No desk leads to itself, and none stands in for what is there already") {
  auto project = with_office("[atsugi-center, team]");
  CHECK(next_of(project, Audience::residents) == "atsugi-center");
  std::string& center = project.files["desks/atsugi-center"];
  center = "hands_over_to: [team, office]\n" + center;
  CHECK(next_of(project, Audience::residents, "atsugi-center") == "office");
  CHECK(next_of(project, Audience::professionals, "atsugi-center") == "team office");
}

TEST_CASE("The area of a desk that residents do not get changes nothing for them") {
  auto project = with_office("[team]");
  std::string& team = project.files["desks/team"];
  const std::string area = "area: [{municipality: ebina}]";
  REQUIRE(team.find(area) != std::string::npos);
  team.replace(team.find(area), area.size(), "area: [{municipality: atsugi}]");
  CHECK(next_of(project, Audience::residents) ==
        next_of(with_office("[team]"), Audience::residents));
}

TEST_CASE("What stands for professionals alone is withheld, with where it comes from") {
  const Directory directory = loaded(mixed_project());
  CHECK(is_withheld(directory, "夜間は守衛室へ"));
  CHECK(is_withheld(directory, "046-000-0077"));
  CHECK(is_withheld(directory, "非公開の診療所"));
  CHECK(is_withheld(directory, "専門職の相談班"));
  CHECK(is_withheld(directory, "専門職の研修会"));
  CHECK_FALSE(is_withheld(directory, "公開の診療所"));
  CHECK_FALSE(is_withheld(directory, "市民も学べる研修会"));
  DiagnosticSink sink;
  for (const WithheldValue& value : withheld_from_residents(directory, 1, sink)) {
    if (value.text != "046-000-0077") continue;
    CHECK(value.origin == "content/facilities/open.yaml の liaison.phone");
  }
}

TEST_CASE("The postal code of a record for professionals is withheld with the rest") {
  auto project = test::small_project();
  project.add("facilities/a",
              test::facility_fields("公開の診療所", "audience: 専門職\npostal_code: 243-0077\n"));
  CHECK(is_withheld(loaded(project), "243-0077"));
}

TEST_CASE("What residents may read in another writing, or as a part, is not withheld") {
  const auto with_remark = [](const std::string& remark) {
    auto project = test::small_project();
    project.add("facilities/a", test::facility_fields("公開の診療所",
                                                      "note: 受付は Ｂ棟 1階の 奥です\nfax: "
                                                      "046-000-0088\nprofessionals: {remarks: \"" +
                                                          remark + "\"}\n"));
    return is_withheld(loaded(project), remark);
  };
  CHECK_FALSE(with_remark("046-000-0088"));
  CHECK_FALSE(with_remark("０４６ー０００ー００８８"));
  CHECK_FALSE(with_remark("受付はB棟1階の奥です"));
  CHECK_FALSE(with_remark("B棟 1階"));
  CHECK_FALSE(with_remark("診療所"));
  CHECK(with_remark("046-000-0089"));
  CHECK(with_remark("受付はC棟1階の奥です"));
}

TEST_CASE("The words that the program itself uses are never withheld") {
  auto project = test::small_project();
  project.add("facilities/a",
              test::facility_fields("公開の診療所", "professionals: {remarks: 喀痰吸引}\n"));
  CHECK_FALSE(is_withheld(loaded(project), "喀痰吸引"));
}

TEST_CASE("A view owns what it shows: it outlives its directory") {
  auto view = [] {
    const Directory directory = loaded(mixed_project());
    return see(directory, Audience::professionals);
  }();
  CHECK(view.find<Facility>("hidden")->name == "非公開の診療所");
  CHECK(view.site().title == "見本の道しるべ");
}

TEST_CASE("What loses nothing is shared, and nothing else") {
  auto project = mixed_project();
  project.add("facilities/plain", test::facility_fields("何も隠さない診療所", "successor: open\n"));
  const Directory directory = loaded(project);
  const auto record = [](const auto& from, std::string_view id) {
    return static_cast<const void*>(from.template find<Facility>(id));
  };
  const View residents = see(directory, Audience::residents);
  const View professionals = see(directory, Audience::professionals);
  CHECK(record(residents, "plain") == record(directory.records, "plain"));
  CHECK(record(professionals, "plain") == record(directory.records, "plain"));
  // It has a withheld field, and residents do not get its successor.
  CHECK(record(professionals, "open") == record(directory.records, "open"));
  CHECK(record(residents, "open") != record(directory.records, "open"));
  CHECK(directory.records.find<Facility>("open")->remarks == "夜間は守衛室へ");
  CHECK(directory.records.find<Facility>("open")->successor.id == "hidden");
}

TEST_CASE("A reference that has to go is taken from a copy") {
  auto project = test::small_project();
  project.add("facilities/open", test::facility_fields("公開の診療所", "successor: hidden\n"));
  project.add("facilities/hidden", test::facility_fields("非公開の診療所", "audience: 専門職\n"));
  const Directory directory = loaded(project);
  const View residents = see(directory, Audience::residents);
  CHECK_FALSE(residents.find<Facility>("open")->successor.given());
  CHECK(directory.records.find<Facility>("open")->successor.id == "hidden");
}

TEST_CASE("Coordinates are taken back in one view alone") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("診療所", "location: 35.4410, 139.3650\n"));
  const Directory directory = loaded(project);
  View view = see(directory, Audience::residents);
  REQUIRE(view.all<Facility>().size() == 1);
  view.take_back_location(record_kind<Facility>(), 0);
  CHECK_FALSE(view.find<Facility>("a")->location.given);
  CHECK(directory.records.find<Facility>("a")->location.given);
}

}  // namespace shirube
