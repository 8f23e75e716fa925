#include "base/json_writer.h"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/type.h"
#include "base/value.h"

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

TEST_CASE("Every kind of value has its form") {
  CHECK(json_value(Value()) == "null");
  CHECK(json_value(Value(true)) == "true");
  CHECK(json_value(Value(-12)) == "-12");
  CHECK(json_value(Value(std::numeric_limits<std::int64_t>::min())) == "-9223372036854775808");
  CHECK(json_value(Value(35.4434)) == "35.4434");
  CHECK(json_value(Value(0.1)) == "0.1");
  CHECK(json_value(Value("a")) == "\"a\"");
  CHECK(json_value(Value(Url{"https://example.jp/?a&b"})) == "\"https://example.jp/?a\\u0026b\"");
  CHECK(json_value(Value(Html{"<p>"})) == "\"\\u003cp\\u003e\"");
  CHECK(json_value(Value(List{})) == "[]");
  CHECK(json_value(Value(List{Value(1), Value("b")})) == "[1,\"b\"]");
}

TEST_CASE("Numbers that are not finite are null, as JSON has none") {
  CHECK(json_value(Value(std::numeric_limits<double>::infinity())) == "null");
  CHECK(json_value(Value(std::numeric_limits<double>::quiet_NaN())) == "null");
}

TEST_CASE("Objects have the keys of their type in its order") {
  Type place;
  place.kind = Type::Kind::object;
  place.members = {{"name", &text_type()}, {"seats", &integer_type()}, {"note", &text_type()}};
  const Object object{&place, {Value("会館"), Value(30), Value()}};
  CHECK(json_value(Value(object)) == R"({"name":"会館","seats":30,"note":null})");
}

}  // namespace
}  // namespace shirube
