#include "site/ask/town_list.h"

#include <catch2/catch.hpp>

#include "site/ask/town_check.h"
#include "site/ask/towns.h"

namespace shirube {
namespace {

std::string towns_of(const test::SmallProject& project, const std::string& postal = "",
                     Audience audience = Audience::residents) {
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  PlaceSources sources;
  if (!postal.empty()) sources.postal_codes = test::postal_table(postal, sink);
  return test::text_of(list_towns(see(directory, audience), sources).at("atsugi"));
}

}  // namespace

TEST_CASE("Towns come from what desks serve and from addresses, each once") {
  auto project = test::project_with_towns();
  CHECK(towns_of(project) == "旭町 妻田西 三田 中町");
  project.add("facilities/a", test::facility_fields("ア", "postal_code: 243-0018\n"));
  project.add("facilities/b",
              "name: イ\nkana: い\nkind: 診療所\nmunicipality: atsugi\n"
              "address: 神奈川県厚木市大字飯山12\nphone: 046-000-0010\n");
  project.add("facilities/c",
              "name: ウ\nkana: う\nkind: 診療所\nmunicipality: atsugi\n"
              "address: 厚木市内（非公開）\nphone: 046-000-0010\n");
  CHECK(towns_of(project) == "旭町 妻田西 三田 中町(;2430018) 飯山");
}

TEST_CASE("A town that only professionals know of is none for residents") {
  auto project = test::project_with_towns();
  project.add("facilities/a",
              "audience: 専門職\nname: ア\nkana: あ\nkind: 診療所\n"
              "municipality: atsugi\naddress: 厚木市飯山1\nphone: 046-000-0010\n");
  CHECK(towns_of(project) == "旭町 妻田西 三田 中町");
  CHECK(test::has(towns_of(project, "", Audience::professionals), "飯山"));
}

TEST_CASE("Postal codes bring readings, codes and the towns that nobody named") {
  const std::string table =
      "2430018 中町 ﾅｶﾁｮｳ\n2430014 旭町 ｱｻﾋﾁｮｳ\n2430815 妻田西 ﾂﾏﾀﾞﾆｼ\n2430211 三田 ｻﾝﾀﾞ\n"
      "2430018 飯山 ｲｲﾔﾏ";
  CHECK(towns_of(test::project_with_towns(), table) ==
        "旭町(あさひちょう;2430014) 飯山(いいやま;2430018) 三田(さんだ;2430211) "
        "妻田西(つまだにし;2430815) 中町(なかちょう;2430018)");
}

TEST_CASE("A parted 丁目 has the reading of its town, and who has none stands at the end") {
  auto project = test::project_with_towns();
  test::add_desk(project, "east", "{municipality: atsugi, towns: [旭町1丁目]}");
  CHECK(towns_of(project, "2430018 中町 ﾅｶﾁｮｳ\n2430014 旭町 ｱｻﾋﾁｮｳ\n2430815 妻田西 ﾂﾏﾀﾞﾆｼ") ==
        "旭町(あさひちょう;2430014) 旭町1丁目(あさひちょう;2430014) 妻田西(つまだにし;2430815) "
        "中町(なかちょう;2430018) 三田");
}

TEST_CASE("丁目 stand for themselves only where desks part them") {
  auto project = test::project_with_towns();
  project.add("facilities/a", test::facility_fields("ア"));
  test::add_desk(project, "east", "{municipality: atsugi, towns: [旭町1丁目, 旭町三丁目]}");
  // Who lives in another 丁目 finds the town as before.
  CHECK(towns_of(project) == "旭町 旭町1丁目 旭町三丁目 妻田西 三田 中町");
}

TEST_CASE("A town of a desk that no table knows is told, with the nearest that it knows") {
  auto project = test::project_with_towns();
  test::add_desk(project, "east", "{municipality: atsugi, towns: [旭待]}");
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  const View view = see(directory, Audience::residents);
  PlaceSources sources;
  check_desk_towns(view, sources, sink);
  CHECK(test::faults(sink).empty());
  sources.postal_codes = test::postal_table(
      "2430018 中町 ﾅｶﾁｮｳ\n2430014 旭町 ｱｻﾋﾁｮｳ\n2430815 妻田西 ﾂﾏﾀﾞﾆｼ\n2430211 三田 ｻﾝﾀﾞ", sink);
  check_desk_towns(view, sources, sink);
  CHECK(test::faults(sink) == "P025@4");
  CHECK(test::message(sink, "P025") == "厚木市に「旭待」という町は見つかりません。");
}

}  // namespace shirube
