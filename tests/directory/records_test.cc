#include "directory/records.h"

#include <catch2/catch.hpp>
#include <set>

#include "base/text.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

Desk desk(std::string id) {
  Desk desk;
  desk.id = std::move(id);
  return desk;
}

}  // namespace

TEST_CASE("Records are sorted by id and found by it") {
  Records records = test::records_of<Desk>({desk("c"), desk("a"), desk("b")});
  const RecordList<Desk> desks = records.all<Desk>();
  CHECK(desks[0].id == "a");
  CHECK(desks[2].id == "c");
  CHECK(records.find<Desk>("b") == &desks[1]);
  CHECK(records.find<Desk>("d") == nullptr);
  CHECK(records.find<Facility>("b") == nullptr);
  Ref<Desk> reference;
  reference.id = "c";
  CHECK(records.find(reference) == &desks[2]);
}

TEST_CASE("An index that is made anew forgets what is gone") {
  Records records = test::records_of<Desk>({desk("a"), desk("b")});
  records.held(record_kind<Desk>()).pop_back();
  records.index();
  CHECK(records.find<Desk>("b") == nullptr);
}

TEST_CASE("A record that takes the place of another is found instead of it") {
  Records records = test::records_of<Desk>({desk("a"), desk("b")});
  auto other = std::make_shared<Desk>(desk("b"));
  other->name = "見本の窓口";
  records.replace(record_kind<Desk>(), 1, other);
  CHECK(records.find<Desk>("b") == other.get());
  CHECK(records.all<Desk>()[1].name == "見本の窓口");
}

TEST_CASE("Every kind of record has its own folder and name, and is made, copied and told apart") {
  std::set<std::string_view> folders, names;
  for (const RecordKind& kind : record_kinds()) {
    CAPTURE(kind.type_name);
    CHECK(&kind == &record_kinds()[kind.number]);
    CHECK(folders.insert(kind.folder).second);
    CHECK(names.insert(kind.type_name).second);
    CHECK(kind.description().name() == kind.type_name);
    CHECK(kind.description().label() == kind.label);
    const std::shared_ptr<Record> record = kind.make();
    record->owner = "見本市";
    const std::shared_ptr<Record> copy = kind.copy(*record);
    CHECK(copy != record);
    CHECK(copy->owner == "見本市");
    const Field* owner = kind.description().find("owner");
    REQUIRE(owner);
    CHECK(owner->in(kind.whole(*copy)) == &copy->owner);
  }
}

TEST_CASE("What only some kinds have is known of them") {
  std::string with_desks, with_hours, with_places;
  for (const RecordKind& kind : record_kinds()) {
    if (kind.desks) with_desks += std::string(kind.type_name) + " ";
    if (kind.hours) with_hours += std::string(kind.type_name) + " ";
    if (kind.whereabouts) with_places += std::string(kind.type_name) + " ";
  }
  CHECK(with_desks == "desk material programme ");
  CHECK(with_hours == "facility desk ");
  CHECK(with_places == "facility desk ");
  Desk somewhere = desk("a");
  somewhere.kana = "みほん";
  CHECK(record_kind<Desk>().kana(somewhere) == "みほん");
  CHECK(record_kind<News>().kana == nullptr);
  CHECK(record_kind<Desk>().status(somewhere) == Status::open);
  somewhere.status = Status::closed;
  CHECK(record_kind<Desk>().status(somewhere) == Status::closed);
  CHECK(record_kind<News>().status == nullptr);
  somewhere.address = "見本市中町1";
  CHECK(record_kind<Desk>().whereabouts(somewhere).address == "見本市中町1");
  CHECK(record_kind<Desk>().title(somewhere) == somewhere.name);
}

TEST_CASE("A record says whose readers it is for, or is for everybody") {
  const auto named = [](const RecordKind& kind, const Record& record) {
    return join(kind.municipalities(record), " ", [](const auto& each) { return each.id; });
  };
  Ref<Municipality> ebina, zama;
  ebina.id = "ebina";
  zama.id = "zama";
  Desk served = desk("a");
  served.municipality = zama;
  served.area = {{ebina, {}, {}}};
  CHECK(named(record_kind<Desk>(), served) == "ebina");
  Material material;
  material.municipalities = {ebina, zama};
  CHECK(named(record_kind<Material>(), material) == "ebina zama");
  Statistic statistic;
  statistic.municipality = zama;
  CHECK(named(record_kind<Statistic>(), statistic) == "zama");
  Municipality municipality;
  municipality.id = "ebina";
  CHECK(named(record_kind<Municipality>(), municipality) == "ebina");
  CHECK(named(record_kind<News>(), News()).empty());
}

}  // namespace shirube
