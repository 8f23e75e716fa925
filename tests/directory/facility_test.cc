#include "directory/facility.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

Facility read(const std::string& text, std::string& faults) {
  Facility facility;
  DiagnosticSink sink;
  Decoder decoder(sink);
  describe<Facility>().decode(test::yaml(text + std::string(test::provenance)), &facility, decoder);
  faults = test::faults(sink);
  return facility;
}

}  // namespace

TEST_CASE("A facility is read with all its blocks") {
  std::string faults;
  const Facility facility =
      read(test::facility_fields("あおぞら診療所",
                                 "services: [130, 居宅介護支援]\n"
                                 "home_care: {regular_visits: できる, end_of_life: 要相談}\n"
                                 "serves: [atsugi, ebina]\n"
                                 "professionals:\n"
                                 "  liaison: {department: 地域連携室, phone: 046-000-0003}\n"
                                 "  partners: [hospital]\n"),
           faults);
  CHECK(faults == "");
  CHECK(facility.kind == FacilityKind::clinic);
  CHECK(facility.services.size() == 2);
  CHECK(facility.home_care.end_of_life == Answer::on_consultation);
  CHECK(facility.liaison.department == "地域連携室");
  CHECK(facility.partners.at(0).id == "hospital");
  CHECK(facility.status == Status::open);
}

TEST_CASE("A liaison needs its department, and no personal number is taken") {
  std::string faults;
  read(test::facility_fields("あ", "professionals:\n  liaison: {phone: 090-0000-0001}\n"), faults);
  CHECK(faults == "D002@8 D026@8");
}

TEST_CASE("The professional block of a facility is not in what residents may see") {
  const Type& residents = describe<Facility>().type(Audience::residents);
  const Type& professionals = describe<Facility>().type(Audience::professionals);
  for (const char* key : {"liaison", "admission", "remarks", "partners"}) {
    INFO(key);
    CHECK(residents.index_of(key) == -1);
    CHECK(professionals.index_of(key) >= 0);
  }
}

TEST_CASE("A closed facility keeps the day and who took over") {
  std::string faults;
  const Facility facility = read(
      test::facility_fields("あ", "status: 閉まった\nclosed_on: 令和8年3月31日\nsuccessor: b\n"),
      faults);
  CHECK(faults == "");
  CHECK(facility.status == Status::closed);
  CHECK(facility.closed_on == Date{2026, 3, 31});
  CHECK(facility.successor.id == "b");
}

TEST_CASE("A facility needs its name, reading, kind, municipality, address and telephone") {
  std::string faults;
  read("note: なにもない\n", faults);
  CHECK(faults == "D002@1 D002@1 D002@1 D002@1 D002@1 D002@1");
}

}  // namespace shirube
