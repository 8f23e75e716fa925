#include "directory/closing.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

struct Settled {
  Status status;
  std::string faults;
};

/// A facility with `fields`, on 2026-05-01, beside an open, a closed and a suspended one.
Settled settled(const std::string& fields) {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("甲", fields));
  project.add("facilities/open", test::facility_fields("乙"));
  project.add("facilities/closed", test::facility_fields("丙", "closed_on: 2026-01-31\n"));
  project.add("facilities/suspended", test::facility_fields("丁", "status: 休止中\n"));
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  return {directory.records.find<Facility>("a")->status, test::faults(sink)};
}

}  // namespace

TEST_CASE("A facility is closed after its last day, also when no state is written") {
  CHECK(settled("closed_on: 2026-04-30\n").status == Status::closed);
  CHECK(settled("closed_on: 2026-04-30\n").faults.empty());
  CHECK(settled("closed_on: 2026-05-01\n").status == Status::open);
  CHECK(settled("status: 閉まった\n").status == Status::closed);
  CHECK(settled("status: 閉まった\nclosed_on: 2026-05-01\n").status == Status::closed);
}

TEST_CASE("A state that cannot be read is one fault, and is not said to contradict the day") {
  CHECK(settled("status: 閉院\nclosed_on: 2026-04-30\n").faults == "D007@7");
}

TEST_CASE("Until a day that lies ahead a facility is open, and a written state is told") {
  const Settled ahead = settled("status: 閉まった\nclosed_on: 2026-09-30\n");
  CHECK(ahead.status == Status::open);
  CHECK(ahead.faults == "D048@8");
  CHECK(settled("closed_on: 2026-09-30\n").faults.empty());
  CHECK(settled("status: 休止中\nclosed_on: 2026-09-30\n").status == Status::suspended);
}

TEST_CASE("A day that is past and another state contradict each other") {
  CHECK(settled("status: 開いている\nclosed_on: 2026-04-30\n").faults == "D047@8");
  CHECK(settled("status: 休止中\nclosed_on: 2026-04-30\n").faults == "D047@8");
}

TEST_CASE("A successor is another facility that is open") {
  const std::string closed = "closed_on: 2026-04-30\nsuccessor: ";
  CHECK(settled(closed + "open\n").faults.empty());
  CHECK(settled("closed_on: 2026-09-30\nsuccessor: open\n").faults.empty());
  CHECK(settled("status: 休止中\nsuccessor: open\n").faults.empty());
  CHECK(settled(closed + "a\n").faults == "D049@8");
  CHECK(settled(closed + "closed\n").faults == "D049@8");
  CHECK(settled(closed + "suspended\n").faults == "D049@8");
  CHECK(settled("successor: open\n").faults.empty());
}

}  // namespace shirube
