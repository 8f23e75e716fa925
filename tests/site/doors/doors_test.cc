#include "site/doors/doors.h"

#include <catch2/catch.hpp>

#include "place/towns/towns.h"
#include "site/doors/door_table.h"
#include "site/small_site.h"

namespace shirube {
namespace {

constexpr std::uint64_t topics = 14;
constexpr std::uint64_t hours_and_days = 24 * 8;

/// 厚木市 alone, with one desk for all of it: "topics: …", "hours: …".
test::SmallProject one_desk(const std::string& more) {
  test::SmallProject project = test::small_project();
  project.files.erase("municipalities/ebina");
  project.files.erase("desks/ebina-center");
  project.files.erase("desks/atsugi-center");
  project.add("desks/one",
              "name: 窓口\nkana: ま\naccepts: [住民]\n"
              "area: [{municipality: atsugi}]\nmunicipality: atsugi\n"
              "summary: 見本です。\nphone: 046-000-0009\n" +
                  more);
  return project;
}

struct Proved {
  test::SmallSite site;
  DoorProof proof;

  explicit Proved(const test::SmallProject& project, Audience audience = Audience::residents)
      : site(project, audience), proof(prove_doors(site.view, site.towns)) {}
  std::string table(Language language = Language::ja) const {
    return door_table({&proof, 1}, TownsFrom::tables, language);
  }
};

const std::string weekdays = "hours: {open: [{days: 平日, times: 9:00-17:00}], holidays: 休み}\n";
const std::string always = "hours: {around_the_clock: はい}\n";

}  // namespace

TEST_CASE("A centre that is always open is a door for everything that residents ask") {
  const Proved proved(one_desk("kind: 地域包括支援センター\ntopics: [介護]\n" + always));
  CHECK(proved.proof.counts.open == topics * hours_and_days);
  CHECK(proved.proof.counts.all() == proved.proof.counts.open);
  CHECK(proved.proof.rows.empty());
}

TEST_CASE("When it is closed the next door is named, and counted apart") {
  const Proved proved(one_desk("kind: 地域包括支援センター\ntopics: [介護]\n" + weekdays));
  // Emergency is answered at all hours.
  CHECK(proved.proof.counts.open == hours_and_days + (topics - 1) * 8 * 5);
  CHECK(proved.proof.counts.none == 0);
  CHECK(test::has(proved.table(),
                  "厚木市、住民、「急に具合が悪くなったとき」のほかの相談、"
                  "月〜木 17:00〜翌9:00、金 17:00〜月 9:00、祝日"
                  "：開いている窓口がありません（次は 9:00 窓口）"));
}

TEST_CASE("A topic that no desk takes is a gap, and an error") {
  const Proved proved(one_desk("kind: 市町村の窓口\ntopics: [介護, 認知症]\n" + always));
  CHECK(proved.proof.counts.open == 3 * hours_and_days);
  CHECK(proved.proof.counts.none == (topics - 3) * hours_and_days);
  DiagnosticSink sink;
  report_gaps(proved.proof, sink);
  CHECK(test::has(test::faults(sink), "D035@1"));
  CHECK(sink.has_errors());
  CHECK(test::has(proved.table(), "：受ける所がありません"));
}

TEST_CASE("Without emergency numbers an emergency at night is not answered") {
  test::SmallProject project = one_desk("kind: 地域包括支援センター\ntopics: [介護]\n" + weekdays);
  std::string& site = project.files["site"];
  site.erase(site.find("emergency:"),
             site.find('\n', site.find("emergency:")) - site.find("emergency:") + 1);
  const Proved proved(project);
  CHECK(proved.proof.counts.open == topics * 8 * 5);
}

TEST_CASE("A desk that hands over to one that takes the topic is a door") {
  const std::string office = "kind: 市町村の窓口\ntopics: [介護]\n" + always;
  test::SmallProject project = one_desk(office + "hands_over_to: [two]\n");
  test::add_desk(project, "two", "{municipality: atsugi}",
                 "kind: 市町村の窓口\ntopics: [薬]\nstatus: 休止中\n");
  const Proved at_rest(project);
  test::add_desk(project, "two", "{municipality: atsugi}", "kind: 市町村の窓口\ntopics: [薬]\n");
  const Proved open(project);
  CHECK(open.proof.counts.open == at_rest.proof.counts.open + hours_and_days);
}

TEST_CASE("Professionals have doors of their own") {
  test::SmallProject project = one_desk("kind: 地域包括支援センター\ntopics: [介護]\n" + always);
  const Proved nobody(project, Audience::professionals);
  CHECK(nobody.proof.counts.open == hours_and_days);
  project.add("desks/work",
              "name: 連携\nkana: れ\nkind: 在宅医療・介護連携の相談窓口\n"
              "accepts: 専門職\narea: [{municipality: atsugi}]\n"
              "topics: [入院・退院]\nmunicipality: atsugi\nsummary: 見本です。\n"
              "phone: 046-000-0777\n" +
                  always);
  CHECK(Proved(project, Audience::professionals).proof.counts.open == topics * hours_and_days);
}

TEST_CASE("Towns with the same gap are told in one line") {
  test::SmallProject project = test::project_with_towns();
  project.files.erase("desks/minami");
  project.files.erase("desks/office");
  test::add_desk(project, "minami", "{municipality: atsugi, towns: [中町, 旭町, 飯山]}",
                 "kind: 市町村の窓口\ntopics: [介護]\n");
  const Proved proved(project);
  CHECK(test::has(proved.table(), "厚木市のうち旭町ほか2町、住民"));
  CHECK(test::has(proved.table(Language::en), "厚木市: 旭町 and 2 more, resident"));
}

TEST_CASE("Municipalities that are no members of the site are not proved") {
  test::SmallProject project = one_desk("kind: 地域包括支援センター\ntopics: [介護]\n" + always);
  project.files["municipalities/atsugi"] =
      "member: いいえ\n" + project.files["municipalities/atsugi"];
  CHECK(Proved(project).proof.counts.all() == 0);
}

}  // namespace shirube
