#include "directory/record_checks.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

Facility confirmed(const Date& day, int months = -1) {
  Facility facility;
  facility.confirmed = day;
  facility.review_months.number = months;
  return facility;
}

std::string faults_of(const test::SmallProject& project, std::string& message) {
  DiagnosticSink sink;
  project.load(sink);
  message = sink.sorted().empty() ? "" : sink.sorted()[0].message(Language::ja);
  return test::faults(sink);
}

std::string facility_confirmed(const std::string& day, const std::string& more = "") {
  return test::facility_fields("見本") + more +
         "owner: 見本課\nsource: {title: 調べ}\nconfirmed: " + day + "\n";
}

}  // namespace

TEST_CASE("A record is stale the day after its interval, not on the day itself") {
  CHECK_FALSE(is_stale(confirmed({2025, 5, 1}), 12, {2026, 5, 1}));
  CHECK(is_stale(confirmed({2025, 5, 1}), 12, {2026, 5, 2}));
  CHECK_FALSE(is_stale(confirmed({2026, 1, 31}), 1, {2026, 2, 28}));
  CHECK(is_stale(confirmed({2026, 1, 31}), 1, {2026, 3, 1}));
  CHECK(is_stale(confirmed({}), 12, {2026, 5, 1}));
}

TEST_CASE("What has passed is never stale") {
  Facility record = confirmed({2020, 1, 1});
  record.current_until = {2020, 3, 1};
  CHECK_FALSE(is_stale(record, 12, {2026, 5, 1}));
  CHECK_FALSE(is_stale(record, 1, {2020, 3, 2}));
  CHECK(is_stale(record, 1, {2020, 3, 1}));
}

TEST_CASE("Nobody has to confirm events and news that are over") {
  auto project = test::small_project();
  const std::string old = "owner: 見本課\nsource: {title: 調べ}\nconfirmed: 2024-01-01\n";
  const std::string event =
      "title: 見本\nkind: 展示\nsummary: 見本\nmunicipalities: [ebina]\n"
      "professions: どなたでも\norganiser: 見本市\n";
  project.files["events/over"] = event + "date: 2024-02-01\n" + old;
  project.files["trainings/over"] = event + "date: 2024-02-01\n" + old;
  project.files["news/over"] = "title: 見本\nsummary: 見本\ndate: 2024-01-01\n" + old;
  std::string message;
  CHECK(faults_of(project, message) == "");
  project.files["events/ahead"] = event + "date: 2027-02-01\n" + old;
  project.files["events/always"] = event + old;
  CHECK(faults_of(project, message) == "D015@10 D015@9");
}

TEST_CASE("The interval is the record's own, or else the site's, or else a year") {
  Site site;
  CHECK(review_interval(confirmed({2026, 1, 1}), site) == 12);
  site.stale_months.number = 6;
  CHECK(review_interval(confirmed({2026, 1, 1}), site) == 6);
  CHECK(review_interval(confirmed({2026, 1, 1}, 3), site) == 3);
}

TEST_CASE("A stale record is a warning that names who is to mend it") {
  auto project = test::small_project();
  project.files["facilities/a"] = facility_confirmed("2025-04-30");
  DiagnosticSink sink;
  project.load(sink);
  CHECK(test::faults(sink) == "D015@9");
  CHECK_FALSE(sink.has_errors());
  CHECK(sink.sorted()[0].remedy(Language::ja).find("見本課") != std::string::npos);
}

TEST_CASE("A record that asks for it is checked more often") {
  auto project = test::small_project();
  std::string message;
  project.files["facilities/a"] = facility_confirmed("2026-01-15", "review_months: 3\n");
  CHECK(faults_of(project, message) == "D015@10");
  project.files["facilities/a"] = facility_confirmed("2026-01-15", "review_months: 4\n");
  CHECK(faults_of(project, message) == "");
}

TEST_CASE("Nobody confirms anything tomorrow") {
  auto project = test::small_project();
  std::string message;
  project.files["facilities/a"] = facility_confirmed("2026-05-02");
  CHECK(faults_of(project, message) == "D014@9");
  CHECK(message == "最終確認日（2026-05-02）が今日（2026-05-01）より後になっています。");
  project.files["facilities/a"] = facility_confirmed("2026-05-01");
  CHECK(faults_of(project, message) == "");
}

TEST_CASE("A reference that leads nowhere is told at its place, with the nearest id") {
  auto project = test::small_project();
  project.add("facilities/aozora-clinic", test::facility_fields("見本"));
  project.add("facilities/b", test::facility_fields("見本", "successor: aozora-clinc\n"));
  DiagnosticSink sink;
  project.load(sink);
  CHECK(test::faults(sink) == "D011@7");
  CHECK(sink.sorted()[0].suggestion == "aozora-clinic");
  CHECK(sink.sorted()[0].column == 12);
  CHECK(sink.sorted()[0].message(Language::ja) == "施設「aozora-clinc」は見つかりません。");
}

TEST_CASE("A record that is named by its name is told with its id") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("見本", "serves: [厚木市, 海老名 市, 厚木]\n"));
  DiagnosticSink sink;
  project.load(sink);
  REQUIRE(test::faults(sink) == "D059@7 D059@7 D011@7");
  CHECK(sink.sorted()[0].remedy(Language::ja) == "「atsugi」と書いてください。");
  CHECK(sink.sorted()[1].remedy(Language::ja) == "「ebina」と書いてください。");
  CHECK(sink.sorted()[2].suggestion == "atsugi");
}

TEST_CASE("A reference to a kind of which there is none has an example too") {
  auto project = test::small_project();
  project.add("programmes/bed",
              "title: ベッド\nsummary: 短く入院できます。\nmunicipalities: [ebina]\nwho: 方\n"
              "how: 相談\nfacilities: [byouin]\nscenes: [急変時の対応]\n");
  DiagnosticSink sink;
  project.load(sink);
  REQUIRE(test::faults(sink) == "D011@6");
  CHECK(sink.sorted()[0].remedy(Language::ja) ==
        "ファイル名（拡張子なし）を書いてください（例: aozora）。");
}

TEST_CASE("References in lists, in nested parts and in the professional block are followed too") {
  auto project = test::small_project();
  project.add("facilities/a",
              test::facility_fields(
                  "見本", "serves: [atsugi, nowhere]\nprofessionals: {partners: [nobody]}\n"));
  std::string message;
  CHECK(faults_of(project, message) == "D011@7 D011@8");
  project.files.erase("facilities/a");
  project.files["desks/ebina-center"].replace(
      project.files["desks/ebina-center"].find("area: [{municipality: ebina"), 27,
      "area: [{municipality: ebina}, {municipality: lost");
  CHECK(faults_of(project, message) == "D011@5");
}

TEST_CASE("A municipality without a centre for its residents is an error") {
  std::string message;
  const auto without = [&](const std::string& from, const std::string& to) {
    auto project = test::small_project();
    std::string& text = project.files["desks/ebina-center"];
    text.replace(text.find(from), from.size(), to);
    return faults_of(project, message);
  };
  CHECK(without("accepts: [住民, 専門職]", "accepts: 専門職") == "D024@1");
  CHECK(message == "海老名市には、住民の相談を受ける地域包括支援センターが登録されていません。");
  CHECK(without("地域包括支援センター", "市町村の窓口") == "D024@1");
  CHECK(without("summary:", "status: 閉まった\nsummary:") == "D024@1");
  CHECK(without("area: [{municipality: ebina}]", "area: [{municipality: atsugi}]") == "D024@1");
  auto project = test::small_project();
  project.files.erase("desks/ebina-center");
  std::string& ebina = project.files["municipalities/ebina"];
  ebina = "member: いいえ\n" + ebina;
  CHECK(faults_of(project, message) == "");
}

TEST_CASE("A centre that only professionals may read of is none for residents") {
  auto project = test::small_project();
  std::string& text = project.files["desks/ebina-center"];
  text = "audience: 専門職\n" + text;
  std::string message;
  CHECK(faults_of(project, message) == "D024@1");
}

}  // namespace shirube
