#include "directory/phone.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"

namespace shirube {
namespace {

using test::decode;
using test::member;

/// "046-000-0001|内線 12", or why there is none.
std::string phone(std::string_view text) {
  const PhoneReading reading = read_phone(text);
  switch (reading.problem) {
    case PhoneProblem::none:
      return reading.phone.shown();
    case PhoneProblem::personal:
      return "personal";
    case PhoneProblem::digits:
      return std::to_string(reading.digits) + " of " + std::to_string(reading.digits_needed);
    default:
      return "format";
  }
}

TEST_CASE("Telephone numbers keep their hyphens and lose their width") {
  CHECK(phone("046-000-0001") == "046-000-0001");
  CHECK(phone("０４６－０００－０００１") == "046-000-0001");
  CHECK(phone("046ー000ー0001") == "046-000-0001");
  CHECK(phone("046一000一0001") == "046-000-0001");
  CHECK(phone("046−000‐0001") == "046-000-0001");
  CHECK(phone("046(000)0001") == "046-000-0001");
  CHECK(phone("（046）000-0001") == "046-000-0001");
  CHECK(phone("0460000001") == "0460000001");
  CHECK(phone("+81-46-000-0001") == "046-000-0001");
  CHECK(phone("+81460000001") == "0460000001");
  CHECK(phone("+81 46 000 0001") == "046-000-0001");
  CHECK(phone("+81-(0)46-000-0001") == "046-000-0001");
  CHECK(phone("  046-000-0001　") == "046-000-0001");
}

TEST_CASE("Blanks, dots, line breaks and marks around a number do not cost it") {
  for (const char* text :
       {"046 000 0001", "046　000-0001", "046-000- 0001", "046.000.0001", "TEL046-000-0001",
        "TEL：046-000-0001", "℡ 046-000-0001", "☎046-000-0001", "電話 046-000-0001",
        "046-000-0001・", "046-000-0001、", "046-000\n-0001", "046-000（改行）0001"}) {
    INFO(text);
    CHECK(phone(text) == "046-000-0001");
  }
}

TEST_CASE("What stands beside a number is kept beside it") {
  CHECK(phone("046-000-0001（代表）") == "046-000-0001（代表）");
  CHECK(phone("046-000-0001(代)") == "046-000-0001（代表）");
  CHECK(phone("㈹046-000-0001") == "046-000-0001（代表）");
  CHECK(phone("046-000-0001 直通") == "046-000-0001（直通）");
  CHECK(phone("夜間は046-000-0001") == "046-000-0001（夜間は）");
  CHECK(phone("046-000-0001、046-000-0002") == "046-000-0001（046-000-0002）");
  CHECK(phone("046-000-0001\n046-000-0002") == "046-000-0001（046-000-0002）");
  CHECK(phone("046-000-0001／夜間 046-000-0002") == "046-000-0001（夜間 046-000-0002）");
  CHECK(phone("TEL/FAX 046-000-0001") == "046-000-0001（TEL/FAX）");
  CHECK(phone("046-000-0001～2") == "046-000-0001（〜2）");
  CHECK(phone("046-000-0001（代表）（平日）") == "046-000-0001（代表、平日）");
}

TEST_CASE("An extension is known as one, however it is written") {
  for (const char* text : {"046-000-0001 内線12", "046-000-0001（内線 12）", "046-000-0001内線：12",
                           "046-000-0001 (内)12", "046-000-0001 内線12番", "046-000-0001 ext.12",
                           "046-000-0001 内線番号 １２"}) {
    INFO(text);
    CHECK(read_phone(text).phone == Phone{"046-000-0001", "12", ""});
  }
  CHECK(phone("046-000-0001（代表） 内線12") == "046-000-0001（代表、内線 12）");
  CHECK(phone("046-000-0001 内線3334・3335") == "046-000-0001（内線 3334・3335）");
  CHECK(phone("046-000-0001 内線なし") == "046-000-0001（内線なし）");
}

TEST_CASE("Free and IP numbers are offices' numbers") {
  CHECK(phone("0120-000-001") == "0120-000-001");
  CHECK(phone("0570-000-001") == "0570-000-001");
  CHECK(phone("0800-000-0001") == "0800-000-0001");
  CHECK(phone("050-0000-0001") == "050-0000-0001");
}

TEST_CASE("Mobile numbers are a person's and are refused, also beside an office's") {
  CHECK(phone("090-0000-0001") == "personal");
  CHECK(phone("080-1000-0001") == "personal");
  CHECK(phone("07000000001") == "personal");
  CHECK(phone("060-0000-0001") == "personal");
  CHECK(decode<Phone>("090-0000-0001").faults == "D026");
  const PhoneReading beside = read_phone("046-000-0001（担当 090-0000-0001）");
  CHECK(beside.personal == "090-0000-0001");
  CHECK(beside.phone.number == "046-000-0001");
  CHECK(beside.phone.note.find("0000-0001") == std::string::npos);
  CHECK(read_phone("090-0000-0001 / 046-000-0001").phone.number == "046-000-0001");
  CHECK(decode<Phone>("046-000-0001（担当 090-0000-0001）").faults == "D026");
}

TEST_CASE("A zero that a spreadsheet took is given back with a warning") {
  CHECK(phone("460000001") == "0460000001");
  CHECK(phone("46-000-0001") == "046-000-0001");
  CHECK(phone("120000001") == "0120000001");
  CHECK(phone("TEL 46-000-0001") == "046-000-0001");
  const auto mended = decode<Phone>("460000001");
  CHECK(mended.good);
  CHECK(mended.faults == "D051");
  CHECK(phone("9000000001") == "personal");
  for (const char* text : {"4600000", "46000000012", "4.6E+08", "No.460000001", "8460000001"}) {
    INFO(text);
    CHECK(phone(text) == "format");
  }
}

TEST_CASE("A number with too few or too many digits is told with how many") {
  CHECK(phone("046-000-001") == "9 of 10");
  CHECK(phone("046-000-00012") == "11 of 10");
  CHECK(phone("050-000-0001") == "10 of 11");
  CHECK(phone("046-000-001 内線12") == "9 of 10");
  CHECK(phone("046-000-0001-2") == "11 of 10");
  const auto wrong = decode<Phone>("046-000-001");
  CHECK_FALSE(wrong.good);
  CHECK(wrong.faults == "D050");
  CHECK(wrong.message ==
        "電話番号「046-000-001」の数字は 9 けたで、1けた足りません（10 けたです）。");
}

TEST_CASE("What is no telephone number is refused") {
  for (const char* text : {"", "なし", "1", "---", "000", "内線3", "2026-11-10"}) {
    INFO(text);
    CHECK(phone(text) == "format");
  }
  CHECK(decode<Phone>("なし").faults == "D016");
  CHECK(decode<Phone>(test::list_node()).faults == "D005");
}

TEST_CASE("A telephone number is handed on with an address to call and what stands beside it") {
  const Phone number{"046-000-0001", "12", "代表"};
  const Value value = Kind<Phone>::value(number, Audience::residents);
  CHECK(member(value, phone_type(), "text") == "046-000-0001");
  CHECK(member(value, phone_type(), "url") == "tel:0460000001");
  CHECK(member(value, phone_type(), "beside") == "代表、内線 12");
  CHECK(Kind<Phone>::written(number) == "046-000-0001（代表、内線 12）");
  CHECK(Kind<Phone>::value({}, Audience::residents).empty());
}

TEST_CASE("An extension of its own field is the number alone, and joins the number's") {
  for (const char* text : {"21", "内線 21", "内線21", "（内線 21）", "２１", "内線番号：21"}) {
    INFO(text);
    CHECK(decode<Extension>(text).value.number == "21");
  }
  CHECK(decode<Extension>("内線 3334・3335").value.number == "3334・3335");
  CHECK(decode<Extension>("福祉係").value.number == "福祉係");
  Phone number{"046-000-0001", "", ""};
  Extension own{"21"};
  join_extension(number, own);
  CHECK(number.shown() == "046-000-0001（内線 21）");
  Phone written = read_phone("046-000-0001 内線21").phone;
  Extension none;
  join_extension(written, none);
  CHECK(none.number == "21");
  Extension same{"21"}, other{"30"};
  join_extension(written, same);
  CHECK(written.extension == "21");
  join_extension(written, other);
  CHECK(written.extension == "21・30");
  Phone no_number;
  join_extension(no_number, other);
  CHECK(no_number == Phone{});
}

}  // namespace
}  // namespace shirube
