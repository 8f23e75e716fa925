#include "base/json_writer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace shirube {
namespace {

using namespace std::literals;

TEST_CASE("Strings come back from a JSON parser as they were") {
  for (const std::string& text : {""s, "厚木市"s, "a\"b\\c\n\t\r\x01\x7F"s, "</script><!--"s,
                                  "\u2028\u2029\u2027"s, "\0"s, "𠮷"s, "&amp;"s, "\xE2"s}) {
    const auto parsed = nlohmann::json::parse(json_string(text)).get<std::string>();
    CHECK(parsed == (text == "\xE2" ? "\uFFFD" : text));
  }
}

TEST_CASE("A string can stand within a script element") {
  const std::string json = json_string("</script><!-- & -->\u2028\u2029");
  CHECK(json.find_first_of("<>&") == std::string::npos);
  CHECK(json.find("\u2028") == std::string::npos);
  CHECK(json == "\"\\u003c/script\\u003e\\u003c!-- \\u0026 --\\u003e\\u2028\\u2029\"");
}

TEST_CASE("An object has its members in the order in which they came") {
  JsonObject object;
  CHECK(object.json() == "{}");
  object.text("name", "会\"館").number("seats", -30).add("tags", JsonList().text("a").json());
  CHECK(object.json() == R"({"name":"会\"館","seats":-30,"tags":["a"]})");
  CHECK(nlohmann::json::parse(object.json()).at("seats") == -30);
}

TEST_CASE("An object for people has a line for each member") {
  JsonObject inner(1);
  inner.number("b", 1).number("c", 2);
  JsonObject outer(0);
  outer.add("a", inner.json()).add("none", JsonObject(1).json());
  CHECK(outer.json() == "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": 2\n  },\n  \"none\": {}\n}");
}

TEST_CASE("A list takes JSON and texts") {
  JsonList list;
  CHECK(list.json() == "[]");
  CHECK(list.empty());
  list.add("1").text("<").add("[]");
  CHECK(list.json() == R"([1,"\u003c",[]])");
}

}  // namespace
}  // namespace shirube
