#include "directory/contact_kinds.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"

namespace shirube {
namespace {

using test::decode;
using test::member;

std::string phone(std::string_view text) {
  Phone read;
  switch (read_phone(text, read)) {
    case PhoneProblem::none:
      return read.number;
    case PhoneProblem::personal:
      return "personal";
    default:
      return "format";
  }
}

TEST_CASE("Telephone numbers keep their hyphens and lose their width") {
  CHECK(phone("046-000-0001") == "046-000-0001");
  CHECK(phone("０４６－０００－０００１") == "046-000-0001");
  CHECK(phone("046ー000ー0001") == "046-000-0001");
  CHECK(phone("046(000)0001") == "046-000-0001");
  CHECK(phone("（046）000-0001") == "046-000-0001");
  CHECK(phone("0460000001") == "0460000001");
  CHECK(phone("+81-46-000-0001") == "046-000-0001");
  CHECK(phone("+81460000001") == "0460000001");
  CHECK(phone("  046-000-0001　") == "046-000-0001");
}

TEST_CASE("Free and IP numbers are offices' numbers") {
  CHECK(phone("0120-000-001") == "0120-000-001");
  CHECK(phone("0570-000-001") == "0570-000-001");
  CHECK(phone("0800-000-0001") == "0800-000-0001");
  CHECK(phone("050-0000-0001") == "050-0000-0001");
}

TEST_CASE("Mobile numbers are a person's and are refused") {
  CHECK(phone("090-0000-0001") == "personal");
  CHECK(phone("080-1000-0001") == "personal");
  CHECK(phone("07000000001") == "personal");
  CHECK(phone("060-0000-0001") == "personal");
  CHECK(decode<Phone>("090-0000-0001").faults == "D026");
}

TEST_CASE("What is no telephone number is refused") {
  for (const char* text : {"", "046-000-001", "046-000-00012", "46-000-0001", "046-000-0001 内線12",
                           "TEL 046-000-0001", "なし", "050-000-0001", "1", "---", "000"}) {
    INFO(text);
    CHECK(phone(text) == "format");
  }
  const auto wrong = decode<Phone>("046-000-001");
  CHECK_FALSE(wrong.good);
  CHECK(wrong.faults == "D016");
  CHECK(wrong.message == "「046-000-001」は電話番号の形ではありません。");
  CHECK(decode<Phone>(test::list_node()).faults == "D005");
}

TEST_CASE("A telephone number is handed on with an address to call") {
  const Value value = Kind<Phone>::value({"046-000-0001"}, Audience::residents);
  CHECK(member(value, contact_type(), "text") == "046-000-0001");
  CHECK(member(value, contact_type(), "url") == "tel:0460000001");
  CHECK(Kind<Phone>::value({}, Audience::residents).empty());
}

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

TEST_CASE("Only http and https addresses with a host are web addresses") {
  for (const char* text :
       {"https://www.example.jp/", "http://example.jp", "HTTPS://example.jp/a?b#c",
        "https://example.jp:8080/", "https://example.jp/%E6%97%A5"}) {
    INFO(text);
    CHECK(read_web_address(text));
  }
  for (const char* text :
       {"", "www.example.jp", "javascript:alert(1)", "https://", "https:///x", "ftp://example.jp/",
        "https://example", "https://.jp/", "https://example.jp./", "https://user@example.jp/",
        "https://example.jp/\"onclick", "https://example.jp/<b>", "https://example.jp/a b",
        "https://example.jp/\\x", "data:text/html,x", "//example.jp/",
        "https://example.jp/日本語"}) {
    INFO(text);
    CHECK_FALSE(read_web_address(text));
  }
  CHECK_FALSE(read_web_address("https://example.jp/" + std::string(2000, 'a')));
  CHECK(decode<WebAddress>("example").faults == "D006");
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
