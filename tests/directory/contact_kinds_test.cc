#include "directory/contact_kinds.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"

namespace shirube {
namespace {

using test::decode;
using test::member;

TEST_CASE("Postal codes have seven digits and are shown with a hyphen") {
  for (const char* text : {"243-0018", "2430018", "〒243-0018", "２４３－００１８", "〒 2430018"}) {
    INFO(text);
    REQUIRE(read_postal_code(text));
    CHECK(read_postal_code(text)->code == "243-0018");
  }
  for (const char* text : {"", "243-001", "243-00180", "24A-0018", "243"}) {
    INFO(text);
    CHECK_FALSE(read_postal_code(text));
  }
  CHECK(decode<PostalCode>("243").faults == "D006");
  CHECK(decode<PostalCode>(test::list_node()).faults == "D005");
}

TEST_CASE("Dashes, blanks and widths make no difference in a postal code") {
  for (const char* text : {"243‐0018", "243−0018", "243ー0018", "243 0018", "〒243 - 0018"}) {
    INFO(text);
    REQUIRE(read_postal_code(text));
    CHECK(read_postal_code(text)->code == "243-0018");
  }
}

TEST_CASE("A web address is decoded with a warning where its scheme was mended") {
  CHECK(decode<WebAddress>("https://www.example.jp/").faults.empty());
  const auto mended = decode<WebAddress>("http:www.example.jp/");
  CHECK(mended.good);
  CHECK(mended.faults == "D053");
  CHECK(mended.value.url == "http://www.example.jp/");
  CHECK(decode<WebAddress>("www.example.jp").faults == "D053");
  CHECK(decode<WebAddress>("example").faults == "D006");
  CHECK(decode<WebAddress>("javascript:alert(1)").faults == "D006");
  CHECK(decode<WebAddress>(test::list_node()).faults == "D005");
  const Value value = Kind<WebAddress>::value({"https://example.jp/"}, Audience::residents);
  CHECK(member(value, contact_type(), "url") == "https://example.jp/");
}

TEST_CASE("A mail address is one plain address") {
  CHECK(read_mail_address("info@example.jp")->address == "info@example.jp");
  CHECK(read_mail_address("ｉｎｆｏ＠example.jp")->address == "info@example.jp");
  for (const char* text :
       {"", "info", "@example.jp", "info@", "info@example", "a@b@example.jp", "情報@example.jp",
        "info@example.jp?subject=x", "Info <info@example.jp>", "info@.jp", "info@example.jp."}) {
    INFO(text);
    CHECK_FALSE(read_mail_address(text));
  }
  CHECK(decode<MailAddress>("x").faults == "D006");
  CHECK(decode<MailAddress>(test::list_node()).faults == "D005");
  const Value value = Kind<MailAddress>::value({"info@example.jp"}, Audience::residents);
  CHECK(member(value, contact_type(), "url") == "mailto:info@example.jp");
}

TEST_CASE("Contacts are free text for those who search for what is withheld") {
  struct Collect : TextVisitor {
    std::string all;
    void text(const std::string& path, const std::string& text) override {
      all += path + "=" + text + ";";
    }
  } collect;
  Kind<Phone>::texts({"046-000-0001"}, "phone", collect);
  Kind<Phone>::texts({}, "fax", collect);
  Kind<MailAddress>::texts({"info@example.jp"}, "mail", collect);
  Kind<WebAddress>::texts({"https://example.jp/"}, "url", collect);
  CHECK(collect.all == "phone=046-000-0001;mail=info@example.jp;url=https://example.jp/;");
}

}  // namespace
}  // namespace shirube
