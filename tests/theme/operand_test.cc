#include "theme/operand.h"

#include <catch2/catch.hpp>
#include <vector>

#include "base/type.h"
#include "theme/type_rules.h"

namespace shirube {
namespace {

std::string plain(const Operand& operand) {
  std::string text;
  append_plain(operand, text);
  return text;
}

const List one_item = {Value(1)};

}  // namespace

TEST_CASE("an operand is as true as the value it comes from") {
  const std::vector<Value> values = {Value(),     false,  true,     0,       1,        0.0,
                                     0.5,         "",     "0",      Url{""}, Url{"a"}, Html{""},
                                     Html{"<p>"}, List{}, one_item, Object{}};
  for (const Value& value : values) {
    CAPTURE(value.content().index());
    CHECK(is_true(operand_of(value)) == !value.empty());
  }
}

TEST_CASE("operands print as text, and lists and objects not at all") {
  CHECK(plain(true) == "true");
  CHECK(plain(std::int64_t{-5}) == "-5");
  CHECK(plain(0.25) == "0.25");
  CHECK(plain(std::string_view("a<")) == "a<");
  CHECK(plain(UrlView{"u"}) == "u");
  CHECK(plain(&one_item) == "");
  CHECK(plain(std::monostate()) == "");
}

TEST_CASE("equality and order compare like with like") {
  const Operand one = std::int64_t{1};
  const Operand two = std::int64_t{2};
  const Operand one_and_a_half = 1.5;
  const Operand a = std::string_view("a");
  const Operand address = UrlView{"a"};
  const Operand absent = std::monostate();
  CHECK(equal(one, 1.0));
  CHECK(equal(a, address));
  CHECK(equal(true, true));
  CHECK(equal(absent, absent));
  CHECK_FALSE(equal(one, two));
  CHECK_FALSE(equal(one, a));
  CHECK_FALSE(equal(absent, a));
  CHECK_FALSE(equal(a, absent));
  CHECK_FALSE(equal(&one_item, &one_item));
  CHECK(less(one, one_and_a_half));
  CHECK(less(one_and_a_half, two));
  CHECK_FALSE(less(two, one));
  CHECK_FALSE(less(absent, one));
  CHECK_FALSE(less_or_equal(absent, absent));
  CHECK(less_or_equal(a, address));
  // Beyond 2^53 a detour over doubles would not see the difference.
  CHECK(less(std::int64_t{9007199254740992}, std::int64_t{9007199254740993}));
}

TEST_CASE("two types have in common what holds a value of either") {
  const Type& list = list_type(text_type());
  CHECK(common_type(&text_type(), &text_type()) == &text_type());
  CHECK(common_type(&integer_type(), &number_type()) == &number_type());
  CHECK(common_type(&url_type(), &text_type()) == &text_type());
  CHECK(common_type(&url_type(), &url_type()) == &url_type());
  CHECK(common_type(&html_type(), &text_type()) == nullptr);
  CHECK(common_type(&list, &list_type(text_type())) == &list);
  CHECK(common_type(&list, &list_type(url_type())) == nullptr);
  CHECK(fits(&url_type(), &text_type()));
  CHECK_FALSE(fits(&text_type(), &url_type()));
  CHECK(fits(nullptr, &url_type()));
}

TEST_CASE("types tell what can be printed and compared") {
  CHECK(is_printable(&html_type()));
  CHECK_FALSE(is_printable(&list_type(text_type())));
  CHECK_FALSE(is_printable(&condition_type()));
  CHECK(can_be_equal(&boolean_type(), &boolean_type()));
  CHECK_FALSE(can_be_ordered(&boolean_type(), &boolean_type()));
  CHECK(can_be_ordered(&url_type(), &text_type()));
  CHECK_FALSE(can_be_equal(&html_type(), &html_type()));
  CHECK_FALSE(can_be_equal(&text_type(), &integer_type()));
}

}  // namespace shirube
