#include "source/unread_files.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

TEST_CASE("A file that could not be read may hold the record of its name, whatever its end") {
  UnreadFiles unread;
  CHECK(unread.empty());
  unread.add("content/desks/aikawa.yaml.txt");
  unread.add("content/site.yml");
  CHECK(unread.may_hold("desks", "aikawa"));
  CHECK(unread.may_hold("", "site"));
  CHECK_FALSE(unread.may_hold("desks", "aika"));
  CHECK_FALSE(unread.may_hold("facilities", "aikawa"));
  CHECK(unread.any_in("desks"));
  CHECK_FALSE(unread.any_in("facilities"));
}

TEST_CASE("A folder that could not be read may hold everything") {
  UnreadFiles unread;
  unread.add("content/desks");
  CHECK(unread.may_hold("desks", "anything"));
  CHECK(unread.any_in("desks"));
  CHECK_FALSE(unread.may_hold("facilities", "anything"));
}

}  // namespace
}  // namespace shirube
