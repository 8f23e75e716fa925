#include "place/towns/town_list.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "place/gazetteer/small_gazetteer.h"
#include "place/towns/town_check.h"
#include "place/towns/towns.h"

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
  CHECK(towns_of(project, "", Audience::professionals).find("飯山") != std::string::npos);
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

TEST_CASE("Where a town lies is what the gazetteer says, and nothing without one") {
  const auto project = test::project_with_towns();
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  const View view = see(directory, Audience::residents);
  PlaceSources sources;
  const TownLists without = list_towns(view, sources);
  for (const Town& town : without.at("atsugi")) CHECK_FALSE(town.middle);

  const std::vector<TownRow> rows = {
      test::town(test::kanagawa, "厚木市", "中町", test::spot(0, 0)),
      test::town(test::kanagawa, "厚木市", "旭町", test::spot(500, 0)),
      test::town(test::kanagawa, "厚木市", "妻田西"),
      test::town(test::kanagawa, "海老名市", "三田", test::spot(9000, 0))};
  const std::string bytes = write_gazetteer(rows, "見本");
  sources.use(std::get<Gazetteer>(Gazetteer::from_bytes(bytes)));
  const TownLists lists = list_towns(view, sources);
  const auto middle = [&](std::string_view name) {
    const auto& towns = lists.at("atsugi");
    return std::find_if(towns.begin(), towns.end(),
                        [&](const Town& town) { return town.name == name; })
        ->middle;
  };
  CHECK(middle("旭町") == test::spot(500, 0));
  CHECK_FALSE(middle("妻田西"));
  // 三田 of 海老名市 is another town.
  CHECK_FALSE(middle("三田"));
}

TEST_CASE("The reading of a 丁目 is not that of its town, and no range is cut in the middle") {
  const std::string towns = towns_of(test::project_with_towns(),
                                     "2430001 鳶尾１丁目 ﾄﾋﾞｵ1ﾁｮｳﾒ\n"
                                     "2430002 種市第１地割〜第３地割 ﾀﾈｲﾁﾀﾞｲ1ﾁﾜﾘ-ﾀﾞｲ3ﾁﾜﾘ\n"
                                     "2430003 上依知、中依知 ｶﾐｴﾁ､ﾅｶｴﾁ");
  for (const char* part : {"鳶尾(とびお;2430001)", "種市(たねいち;2430002)",
                           "上依知(かみえち;2430003)", "中依知(なかえち;2430003)"}) {
    INFO(towns);
    CHECK(towns.find(part) != towns.npos);
  }
  CHECK(towns.find("第") == towns.npos);
}

}  // namespace shirube
