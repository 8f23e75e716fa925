#include "place/address/record_address.h"

#include <catch2/catch.hpp>

#include "place/address/address.h"

namespace shirube {
namespace {

TEST_CASE("A record's address is what its writing gives, cut once") {
  const RecordAddress address("神奈川県中町三丁目17番17号", "厚木市");
  CHECK(address.written() == "神奈川県中町三丁目17番17号");
  CHECK((address.tokens().units() == AddressTokens(address.written()).units()));
  CHECK(address.canonical() == "中町3-17-17");
  CHECK(address.canonical_in_municipality() == "厚木市中町3-17-17");
  CHECK((address.key() == address_key("厚木市中町3-17-17")));
  CHECK(address.names_place());
}

TEST_CASE("Where the municipality is not known, the address is as far as it is written") {
  const RecordAddress address("神奈川県愛甲郡愛川町角田251-1", "");
  CHECK(address.canonical() == "愛甲郡愛川町角田251-1");
  CHECK(address.canonical_in_municipality() == address.canonical());
}

TEST_CASE("Words in place of an address name no place, and neither does nothing") {
  CHECK(RecordAddress("厚木市内一円", "厚木市").placeholder() == "市内一円");
  CHECK_FALSE(RecordAddress("厚木市内一円", "厚木市").names_place());
  CHECK(RecordAddress("", "厚木市").placeholder().empty());
  CHECK_FALSE(RecordAddress("", "厚木市").names_place());
  CHECK_FALSE(RecordAddress().names_place());
}

TEST_CASE("A copy of an address is whole") {
  RecordAddress copy;
  {
    const RecordAddress address("厚木市内一円3-1", "厚木市");
    copy = address;
  }
  CHECK(copy.written() == "厚木市内一円3-1");
  CHECK((copy.tokens().units() == AddressTokens(copy.written()).units()));
}

std::u16string house_key(const char* address, const char* municipality) {
  return RecordAddress(address, municipality).house_key();
}

TEST_CASE("Only an address that names a house has the key of one") {
  CHECK(house_key("厚木市中町", "厚木市").empty());
  CHECK(house_key("厚木市中町2丁目", "厚木市").empty());
  CHECK(house_key("", "厚木市").empty());
  CHECK_FALSE(house_key("厚木市飯山172", "厚木市").empty());
  CHECK(house_key("千代田区千手町", "千代田区").empty());
  CHECK((house_key("千代田区麹町2-14-3", "千代田区") != house_key("千代田区麹町3-1", "千代田区")));
  CHECK(
      (house_key("札幌市北3条西2丁目1-1", "札幌市") == house_key("札幌市北三条西2-1-1", "札幌市")));
}

TEST_CASE("The town of an address is what stands before its numbers") {
  const auto town = [](const char* address, const char* municipality) {
    return RecordAddress(address, municipality).town();
  };
  CHECK(town("神奈川県厚木市中町三丁目17-17", "厚木市") == "厚木市中町");
  CHECK(town("中町3-17", "厚木市") == "厚木市中町");
  CHECK(town("厚木市飯山", "厚木市") == "厚木市飯山");
  CHECK(town("厚木市", "厚木市").empty());
  CHECK(town("龍ヶ崎市", "龍ヶ崎市").empty());
}

}  // namespace
}  // namespace shirube
