#include "site/frame/page_kind.h"

#include <catch2/catch.hpp>

#include "directory/desk.h"

namespace shirube {

TEST_CASE("The pages and lists of records are called after their kind") {
  CHECK(PageKind::of<Desk>().name() == "desk");
  CHECK(PageKind::list_of<Desk>().name() == "desk-list");
  CHECK_FALSE(PageKind::of<Desk>().keeps_on_device());
  CHECK(PageKind("find").name() == "find");
  CHECK(PageKind("find").keeps_on_device());
}

TEST_CASE("A page may weigh what its row says, and one of a record what records may") {
  CHECK(page_weight("facility") == PageWeight::facility);
  CHECK(page_weight("find") == PageWeight::tool);
  CHECK(page_weight("statistic") == PageWeight::other);
  CHECK(page_weight("desk") == PageWeight::record);
  CHECK(page_weight("training-list") == PageWeight::list);
  for (const char* unknown : {"", "desks", "desk-lists", "municipality", "-list", "deck-list"}) {
    CHECK(page_weight(unknown) == std::nullopt);
  }
}

}  // namespace shirube
