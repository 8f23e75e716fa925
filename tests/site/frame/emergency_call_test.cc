#include "site/frame/emergency_call.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

const Value& member_of(const Value& call, std::string_view key) {
  const Object& object = *call.as<Object>();
  return object.members.at(object.type->index_of(key));
}

Value shown(const EmergencyContact& contact) {
  return Model<EmergencyContact>::value(contact, Audience::residents);
}

TEST_CASE("a short number of digits is dialled from the page") {
  const Value call = shown({"救急車", {}, "119", "意識がないとき", {}});
  CHECK(member_of(call, "number") == Value("119"));
  CHECK(member_of(call, "call") == Value(Url{"tel:119"}));
}

TEST_CASE("a short number with a # is shown and not dialled") {
  const Value call = shown({"救急相談", {}, "#7119", "迷うとき", {}});
  CHECK(member_of(call, "number") == Value("#7119"));
  CHECK(member_of(call, "call") == Value());
}

TEST_CASE("an office's number is dialled by its digits") {
  const Value call = shown({"休日夜間急患センター", {"046-000-0001"}, "", "夜と休日", {}});
  CHECK(member_of(call, "number") == Value("046-000-0001"));
  CHECK(member_of(call, "call") == Value(Url{"tel:0460000001"}));
}

TEST_CASE("a contact without any number has nothing to dial") {
  const Value call = shown({"休日の当番医", {}, "", "休日", {"https://www.example.jp/"}});
  CHECK(member_of(call, "call") == Value());
  CHECK(member_of(member_of(call, "page"), "url") == Value(Url{"https://www.example.jp/"}));
}

}  // namespace
}  // namespace shirube
