#include "directory/desk.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

constexpr const char* fields =
    "name: 見本相談室\nkana: みほんそうだんしつ\nkind: 在宅医療・介護連携の相談窓口\n"
    "municipality: ebina\nsummary: 相談にのります。\nphone: 046-000-0001\ntopics: [介護, 薬]\n"
    "hours: {open: [{days: 平日, times: 9:00-17:00}]}\n";

Desk read(const std::string& text, std::string& faults) {
  Desk desk;
  DiagnosticSink sink;
  Decoder decoder(sink);
  describe<Desk>().decode(test::yaml(fields + text + std::string(test::provenance)), &desk,
                          decoder);
  faults = test::faults(sink);
  return desk;
}

}  // namespace

TEST_CASE("A desk knows who may call it and which towns it serves") {
  std::string faults;
  const Desk desk = read(
      "accepts: 専門職\narea:\n  - {municipality: ebina, towns: [中新田, 国分南]}\n"
      "  - municipality: atsugi\n",
      faults);
  CHECK(faults == "");
  CHECK(desk.accepts_caller(Caller::professional));
  CHECK_FALSE(desk.accepts_caller(Caller::resident));
  REQUIRE(desk.area.size() == 2);
  CHECK(desk.area[0].towns.size() == 2);
  CHECK(desk.area[1].towns.empty());
  CHECK(desk.topics == std::vector<Topic>{Topic::care, Topic::medicine});
}

TEST_CASE("A desk that says nobody may call it is not taken") {
  std::string faults;
  read("area: [{municipality: ebina}]\n", faults);
  CHECK(faults == "D002@1");
  read("accepts: [近所]\narea: [{municipality: ebina}]\n", faults);
  CHECK(faults == "D007@9");
}

TEST_CASE("The direct number of a desk is for professionals") {
  std::string faults;
  read("accepts: 住民\narea: [{municipality: ebina}]\ndirect_phone: 046-000-0003\n", faults);
  CHECK(faults == "D003@11");
  const Desk desk = read(
      "accepts: 住民\narea: [{municipality: ebina}]\n"
      "professionals: {direct_phone: 046-000-0003}\n",
      faults);
  CHECK(faults == "");
  CHECK(desk.direct_phone.number == "046-000-0003");
}

TEST_CASE("A desk that leads to itself, or to another twice, is told at that name") {
  auto project = test::small_project();
  std::string& center = project.files["desks/ebina-center"];
  const std::string right = center;
  const auto faults = [&](const std::string& next) {
    center = "hands_over_to:" + next + "\n" + right;
    DiagnosticSink sink;
    project.load(sink);
    return test::faults(sink);
  };
  CHECK(faults(" [atsugi-center]") == "");
  CHECK(faults("\n  - atsugi-center\n  - ebina-center") == "D077@3");
  CHECK(faults("\n  - atsugi-center\n  - atsugi-center") == "D078@3");
}

}  // namespace shirube
