#include "directory/likely_folder.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

std::string folder(const std::string& text) {
  return likely_folder(test::yaml(text));
}

TEST_CASE("The names of the fields tell what kind of record it is") {
  CHECK(folder(test::facility_fields("あ") + "departments: [内科]\n") == "facilities");
  CHECK(folder("name: あ\nkind: い\nphone: う\naccepts: [本人]\narea: []\n") == "desks");
  CHECK(folder("name: あ\nkana: い\ncode: \"1\"\nprefecture: え\nregion: お\n") ==
        "municipalities");
}

TEST_CASE("Too little tells nothing") {
  CHECK(folder("x: 1\n").empty());
  CHECK(folder("").empty());
}

}  // namespace
}  // namespace shirube
