#include "place/gazetteer/key_list.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "place/gazetteer/byte_stream.h"

namespace shirube {
namespace {

using Keys = std::map<std::u16string, std::uint32_t>;

/// A list of keys with the bytes that it lies in.
struct Written {
  explicit Written(const Keys& keys, unsigned shuffle = 0) {
    std::vector<KeyListBuilder::Entry> entries;
    for (const auto& [key, value] : keys) entries.push_back({key, value});
    std::shuffle(entries.begin(), entries.end(), std::mt19937(shuffle));
    KeyListBuilder::write(std::move(entries), writer);
    ByteReader reader(writer.bytes());
    list = KeyList(reader);
    REQUIRE_FALSE(reader.failed());
  }
  ByteWriter writer;
  KeyList list;
};

std::u16string random_text(std::mt19937& random, std::size_t longest) {
  std::u16string text;
  for (auto size = random() % (longest + 1); size > 0; --size) {
    text += static_cast<char16_t>(u'あ' + random() % 3);
  }
  return text;
}

/// The keys that `text` begins with, longest first, found the slow way.
std::vector<std::u16string> beginnings(const Keys& keys, const std::u16string& text) {
  std::vector<std::u16string> found;
  for (std::size_t size = text.size(); size > 0; --size) {
    if (keys.contains(text.substr(0, size))) found.push_back(text.substr(0, size));
  }
  return found;
}

std::vector<std::u16string> asked(const KeyList& list, const std::u16string& text) {
  std::vector<std::u16string> found;
  for (auto key = list.longest(text); key != KeyList::none; key = list.shorter(key)) {
    found.emplace_back(list.key(key));
  }
  return found;
}

TEST_CASE("A list finds what a walk over all keys finds") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    Keys keys;
    for (auto count = random() % 60; count > 0; --count) {
      const std::u16string key = random_text(random, 7);
      if (!key.empty()) keys[key] = static_cast<std::uint32_t>(random());
    }
    const Written written(keys, round);
    REQUIRE(written.list.size() == keys.size());
    for (int question = 0; question < 100; ++question) {
      const std::u16string text = random_text(random, 10);
      if (asked(written.list, text) != beginnings(keys, text)) {
        FAIL("round " << round << ", question " << question);
      }
    }
    for (std::uint32_t i = 0; i < written.list.size(); ++i) {
      if (keys.at(std::u16string(written.list.key(i))) != written.list.value(i)) {
        FAIL("the value of key " << i << " of round " << round);
      }
    }
  }
}

TEST_CASE("The order of the entries makes no difference") {
  const Keys keys = {{u"中町", 1}, {u"中", 2}, {u"中町南", 3}, {u"旭町", 4}};
  CHECK((Written(keys, 1).writer.bytes() == Written(keys, 2).writer.bytes()));
}

TEST_CASE("An empty list and an empty text find nothing") {
  const Written empty(Keys{});
  CHECK(empty.list.size() == 0);
  CHECK(empty.list.longest(u"中町") == KeyList::none);
  CHECK(empty.list.longest(u"") == KeyList::none);
  const Written one(Keys{{u"中", 1}});
  CHECK(one.list.longest(u"") == KeyList::none);
  CHECK(one.list.longest(u"町") == KeyList::none);
  CHECK(one.list.longest(u"中") == 0);
  CHECK(KeyList().longest(u"中") == KeyList::none);
}

/// What a list is made of, to be written with a fault in it.
struct Parts {
  /// As KeyList holds it.
  struct Record {
    std::uint32_t first_units;
    std::uint32_t next_units;
    std::uint32_t begin;
    std::uint32_t value;
    std::uint32_t parent;
  };

  std::vector<std::uint32_t> bucket_begins{0, 2};
  std::vector<Record> records{{u'中' << 16, 0, 0, 1, KeyList::none},
                              {u'中' << 16 | u'町', 0, 1, 2, 0},
                              {0, 0, 3, 0, KeyList::none}};
  std::u16string units = u"中中町";

  void begins(std::uint32_t first, std::uint32_t second, std::uint32_t end) {
    records[0].begin = first;
    records[1].begin = second;
    records[2].begin = end;
  }
  void parents(std::uint32_t first, std::uint32_t second) {
    records[0].parent = first;
    records[1].parent = second;
  }

  bool accepted() const {
    ByteWriter writer;
    writer.array<std::uint32_t>(bucket_begins);
    writer.array<Record>(records);
    writer.array<char16_t>(units);
    ByteReader reader(writer.bytes());
    const KeyList list(reader);
    return !reader.failed() && list.size() + 1 == records.size();
  }
};

TEST_CASE("What no builder wrote is refused") {
  CHECK(Parts().accepted());
  Parts parts;
  SECTION("no buckets") {
    parts.bucket_begins = {2};
  }
  SECTION("buckets not in order") {
    parts.bucket_begins = {0, 3, 2};
  }
  SECTION("buckets that end before the keys") {
    parts.bucket_begins = {0, 1};
  }
  SECTION("buckets that end behind the keys") {
    parts.bucket_begins = {0, 3};
  }
  SECTION("no records") {
    parts.records.clear();
  }
  SECTION("fewer records") {
    parts.records.pop_back();
  }
  SECTION("beginnings not in order") {
    parts.begins(0, 4, 3);
  }
  SECTION("an empty key") {
    parts.begins(0, 0, 3);
  }
  SECTION("an end outside of the units") {
    parts.begins(0, 1, 4);
  }
  SECTION("units that no key has") {
    parts.begins(1, 2, 3);
  }
  SECTION("a key that is its own parent") {
    parts.parents(0, 0);
  }
  SECTION("parents in a circle") {
    parts.parents(1, 0);
  }
  SECTION("a parent outside") {
    parts.parents(KeyList::none, 7);
  }
  SECTION("a parent that the key does not begin with") {
    parts.units = u"旭中町";
  }
  SECTION("a parent that is longer") {
    parts.units = u"中町中";
    parts.begins(0, 2, 3);
  }
  CHECK_FALSE(parts.accepted());
}

}  // namespace
}  // namespace shirube
