#include "site/frame/route.h"

#include <catch2/catch.hpp>

#include "directory/facility.h"

namespace shirube {

TEST_CASE("Addresses are relative to the page on which they stand") {
  CHECK(relative_url("index.html", "desks.html").text == "desks.html");
  CHECK(relative_url("facilities/a.html", "desks.html").text == "../desks.html");
  CHECK(relative_url("facilities/a.html", "facilities/b.html").text == "b.html");
  CHECK(relative_url("index.html", "facilities/b.html").text == "facilities/b.html");
  CHECK(relative_url("a/b/c.html", "a/d/e.html").text == "../d/e.html");
  CHECK(relative_url("facilities/a.html", "desks.html#atsugi").text == "../desks.html#atsugi");
}

TEST_CASE("Folders that only begin alike are different folders") {
  CHECK(relative_url("lists/a.html", "lists2/a.html").text == "../lists2/a.html");
  CHECK(relative_url("a/index.html", "a.html").text == "../a.html");
}

TEST_CASE("The address of the site's root from a page is the way up") {
  CHECK(relative_url("index.html", "").text == "");
  CHECK(relative_url("facilities/a.html", "").text == "../");
}

TEST_CASE("Records, lists and desks have their routes") {
  Facility facility;
  facility.id = "aozora";
  CHECK(record_route(facility) == "facilities/aozora.html");
  CHECK(list_route("atsugi", "clinic") == "lists/atsugi-clinic.html");
  CHECK(list_route("", "clinic") == "kinds/clinic.html");
  CHECK(desks_route("atsugi") == "desks.html#atsugi");
}

TEST_CASE("The path of an address begins with its slash") {
  CHECK(url_path("https://example.jp/shirube/") == "/shirube/");
  CHECK(url_path("https://example.jp/") == "/");
  CHECK(url_path("https://example.jp") == "/");
  CHECK(url_path("") == "");
}

}  // namespace shirube
