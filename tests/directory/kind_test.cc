#include "directory/kind.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "directory/decoding.h"
#include "directory/list_kind.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

using test::decode;

struct Texts : TextVisitor {
  std::string all;
  void text(const std::string& path, const std::string& text) override {
    all += path + "=" + text + ";";
  }
};

Node list(const std::string& text) {
  return test::yaml("field: " + text + "\n").entries.at(0).value;
}

}  // namespace

TEST_CASE("Text is trimmed and a list is no text") {
  CHECK(decode<std::string>("　あおぞら ").value == "あおぞら");
  CHECK(decode<std::string>(test::list_node()).faults == "D005");
}

TEST_CASE("A count is a whole number in any width") {
  CHECK(decode<Count>("1,234").value.number == 1234);
  CHECK(decode<Count>("２９").value.number == 29);
  CHECK(decode<Count>("9999999").good);
  for (const char* wrong : {"-1", "10000000", "3.5", "三", "3人", ""}) {
    INFO(wrong);
    CHECK(decode<Count>(wrong).faults == "D006");
  }
  CHECK(decode<Count>(test::list_node()).faults == "D005");
}

TEST_CASE("A count that is not given is an absent value and an empty cell") {
  CHECK(Kind<Count>::value({}, Audience::residents) == Value());
  CHECK(Kind<Count>::written({}) == "");
  CHECK(Kind<Count>::value({0}, Audience::residents) == Value(0));
  CHECK(Kind<Count>::written({0}) == "0");
}

TEST_CASE("Yes and no are words, those that Excel writes, or the marks of forms") {
  CHECK(decode<bool>("はい").value);
  CHECK_FALSE(decode<bool>("いいえ").value);
  CHECK(decode<bool>("いいえ").good);
  for (const char* yes : {"TRUE", "True", "true", "yes", "○", "〇", "◯"}) {
    INFO(yes);
    CHECK(decode<bool>(yes).value);
    CHECK(decode<bool>(yes).faults.empty());
  }
  for (const char* no : {"FALSE", "false", "no", "×"}) {
    INFO(no);
    CHECK_FALSE(decode<bool>(no).value);
    CHECK(decode<bool>(no).faults.empty());
  }
  for (const char* wrong : {"1", "有", "はい。", "△"}) {
    INFO(wrong);
    CHECK(decode<bool>(wrong).faults == "D006");
  }
}

TEST_CASE("A list takes a single value for a list of one, and passes over blank items") {
  CHECK(decode<std::vector<std::string>>("車").value == std::vector<std::string>{"車"});
  CHECK(decode<std::vector<std::string>>(list("[車, \"\", 舟]")).value ==
        std::vector<std::string>{"車", "舟"});
}

TEST_CASE("Each wrong item of a list is told") {
  const auto wrong = decode<std::vector<Count>>(list("[1, 多, 2, 少]"));
  CHECK_FALSE(wrong.good);
  CHECK(wrong.faults == "D006 D006");
}

TEST_CASE("A list is visited text by text") {
  using Texts_ = Kind<std::vector<std::string>>;
  Texts texts;
  Texts_::texts({"車", "舟"}, "tools", texts);
  CHECK(texts.all == "tools=車;tools=舟;");
}

TEST_CASE("The operations behind function pointers are those of the kind") {
  const ValueKind& kind = kind_of<std::vector<std::string>>();
  std::vector<std::string> value = {"車"};
  CHECK(kind.name() == "文字の並び");
  CHECK_FALSE(kind.empty(&value));
  CHECK(kind.type(Audience::residents).kind == Type::Kind::list);
  kind.clear(&value);
  CHECK(kind.empty(&value));
  CHECK(nlohmann::json::parse(kind.schema())["anyOf"].size() == 2);
}

}  // namespace shirube
