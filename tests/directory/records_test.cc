#include "directory/records.h"

#include <catch2/catch.hpp>
#include <set>

namespace shirube {
namespace {

Desk desk(std::string id) {
  Desk desk;
  desk.id = std::move(id);
  return desk;
}

}  // namespace

TEST_CASE("Records are sorted by id and found by it") {
  Records records;
  records.all<Desk>() = {desk("c"), desk("a"), desk("b")};
  records.index();
  CHECK(records.all<Desk>()[0].id == "a");
  CHECK(records.all<Desk>()[2].id == "c");
  CHECK(records.find<Desk>("b") == &records.all<Desk>()[1]);
  CHECK(records.find<Desk>("d") == nullptr);
  CHECK(records.find<Facility>("b") == nullptr);
  Ref<Desk> reference;
  reference.id = "c";
  CHECK(records.find(reference) == &records.all<Desk>()[2]);
}

TEST_CASE("An index that is made anew forgets what is gone") {
  Records records;
  records.all<Desk>() = {desk("a"), desk("b")};
  records.index();
  records.all<Desk>().pop_back();
  records.index();
  CHECK(records.find<Desk>("b") == nullptr);
}

TEST_CASE("Every kind of record is visited once, with its own folder and name") {
  Records records;
  std::set<std::string_view> folders, names;
  int kinds = 0;
  records.for_each_kind([&](const auto& list) {
    using R = typename std::decay_t<decltype(list)>::value_type;
    folders.insert(R::folder);
    names.insert(R::type_name);
    CHECK(describe<R>().name() == R::type_name);
    CHECK(describe<R>().label() == R::label);
    ++kinds;
  });
  CHECK(kinds == 12);
  CHECK(folders.size() == 12);
  CHECK(names.size() == 12);
}

}  // namespace shirube
