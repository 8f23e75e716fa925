#include "place/gazetteer/gazetteer.h"

#include <stdlib.h>
#include <xxhash.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <filesystem>
#include <thread>

#include "base/file.h"
#include "place/gazetteer/address_matcher.h"
#include "place/gazetteer/small_gazetteer.h"

namespace shirube {
namespace {

using namespace test;

std::string sample_bytes() {
  const std::vector<TownRow> rows = {
      town(kanagawa, "厚木市", "中町三丁目", spot(0, 0)),
      town(kanagawa, "厚木市", "飯山", spot(4000, 0)),
      town(kanagawa, "足柄上郡大井町", "金子", spot(20000, 0)),
      block(kanagawa, "厚木市", "旭町", 5, spot(900, 0)),
  };
  return write_gazetteer(rows, "見本の表");
}

std::string refusal(std::string_view bytes) {
  // Of the same size, so that AddressSanitizer sees a read beyond the end.
  const auto copy = std::make_unique<std::uint64_t[]>(bytes.size() / 8 + 1);
  std::memcpy(copy.get(), bytes.data(), bytes.size());
  const auto opened =
      Gazetteer::from_bytes({reinterpret_cast<const char*>(copy.get()), bytes.size()});
  const auto* reason = std::get_if<std::string>(&opened);
  return reason ? *reason : "";
}

enum class Seen { refused, damaged, nothing };

/// What becomes of the bytes when they are opened and every leaf is asked for.
Seen seen(const std::string& bytes) {
  const auto opened = Gazetteer::from_bytes(bytes);
  const auto* gazetteer = std::get_if<Gazetteer>(&opened);
  if (!gazetteer) return Seen::refused;
  for (Gazetteer::Municipality i = 0; i < gazetteer->municipality_count(); ++i) {
    gazetteer->towns(i);
  }
  const AddressMatcher matcher(*gazetteer);
  matcher.match("神奈川県厚木市中町三丁目17-17");
  matcher.match("大井町金子1");
  return gazetteer->damaged() ? Seen::damaged : Seen::nothing;
}

/// Changes the directory or a leaf and puts the hashes right: a file by someone who knows how.
template <class Change>
std::string forged(std::string bytes, Change change) {
  GazetteerHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  change(bytes, sizeof header + header.directory_size);
  header.directory_hash = XXH3_64bits(bytes.data() + sizeof header, header.directory_size);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

TEST_CASE("A gazetteer knows which municipalities have towns that begin with a letter") {
  const std::vector<TownRow> rows = {
      town(kanagawa, "厚木市", "中町三丁目", spot(0, 0)),
      town(kanagawa, "厚木市", "町田", spot(4000, 0)),
      town(kanagawa, "海老名市", "中新田", spot(20000, 0)),
  };
  const std::string bytes = write_gazetteer(rows, "見本の表");
  const auto opened = Gazetteer::from_bytes(bytes);
  const auto& gazetteer = std::get<Gazetteer>(opened);
  const auto names = [&](char16_t unit) {
    std::string text;
    for (auto municipality : gazetteer.with_town_unit(unit)) text += gazetteer.name(municipality);
    return text;
  };
  CHECK(names(u'中') == "厚木市海老名市");
  CHECK(names(u'町') == "厚木市");
  // 田, as the 町 before it is often left out.
  CHECK(names(u'田') == "厚木市");
  CHECK(names(u'新').empty());
}

TEST_CASE("A gazetteer says what it holds") {
  const std::string bytes = sample_bytes();
  const auto opened = Gazetteer::from_bytes(bytes);
  const auto& gazetteer = std::get<Gazetteer>(opened);
  CHECK(gazetteer.source() == "見本の表");
  CHECK(gazetteer.municipality_count() == 2);
  CHECK(gazetteer.name(0) == "厚木市");
  CHECK(gazetteer.name(1) == "足柄上郡大井町");
  CHECK(gazetteer.prefecture(1) == kanagawa);
  const TownLeaf& leaf = gazetteer.towns(0);
  REQUIRE(leaf.towns.size() == 5);
  CHECK(leaf.name(0) == "中町");
  CHECK(leaf.name(1) == "中町三丁目");
  CHECK(leaf.name(2) == "旭町");
  CHECK(leaf.blocks_of(1).empty());
  REQUIRE(leaf.blocks_of(2).size() == 1);
  CHECK(leaf.blocks_of(2)[0].number == 5);
  CHECK(gazetteer.towns(1).blocks_of(0).empty());
  CHECK_FALSE(gazetteer.damaged());
}

TEST_CASE("A file is mapped, and outlives its removal") {
  std::string folder = (std::filesystem::temp_directory_path() / "shirube-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const std::string path = folder + "/towns";
  REQUIRE(replace_file(path, sample_bytes()) == 0);
  auto opened = Gazetteer::open(path);
  REQUIRE(std::holds_alternative<Gazetteer>(opened));
  const Gazetteer gazetteer = std::move(std::get<Gazetteer>(opened));
  std::filesystem::remove(path);
  CHECK(gazetteer.towns(0).name(1) == "中町三丁目");

  const auto reason = [&](const std::string& name) {
    const auto other = Gazetteer::open(name);
    return std::holds_alternative<std::string>(other) ? std::get<std::string>(other) : "";
  };
  CHECK(reason(path) == "ありません");
  CHECK(reason(folder) == "しるべの町の表ではありません");
  CHECK(reason("/dev/null") == "しるべの町の表ではありません");
  REQUIRE(write_file(path, "") == 0);
  CHECK(reason(path) == "しるべの町の表ではありません");
  REQUIRE(write_file(path, std::string(5000, 'x')) == 0);
  CHECK(reason(path) == "しるべの町の表ではないか、別の版で作られています");
  std::filesystem::remove_all(folder);
}

TEST_CASE("A foreign, older or shortened file is refused, and it is said why") {
  CHECK(refusal("") == "しるべの町の表ではありません");
  CHECK(refusal("SQLite format 3") == "しるべの町の表ではありません");
  CHECK(refusal(std::string(4096, '\0')) == "しるべの町の表ではないか、別の版で作られています");
  std::string old = sample_bytes();
  CHECK(refusal(old).empty());
  old.replace(0, 16, "shirube towns 1\n");
  CHECK(refusal(old) == "しるべの町の表ではないか、別の版で作られています");
  const std::string whole = sample_bytes();
  CHECK(refusal(whole.substr(0, whole.size() - 1)) == "途中で切れています");
  CHECK(refusal(whole + '\0') == "途中で切れています");
}

TEST_CASE("A file cut off anywhere is refused") {
  const std::string whole = sample_bytes();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    if (refusal(whole.substr(0, size)).empty()) FAIL_CHECK("cut at " << size);
  }
}

TEST_CASE("Each byte that is not as it was is seen, at the latest in its leaf") {
  const std::string whole = sample_bytes();
  REQUIRE(seen(whole) == Seen::nothing);
  bool leaf_damaged = false;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int change : {0x01, 0x80, 0xFF}) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ change);
      const Seen what = seen(bytes);
      if (what == Seen::nothing) FAIL_CHECK("byte " << at);
      leaf_damaged = leaf_damaged || what == Seen::damaged;
    }
  }
  CHECK(leaf_damaged);
}

TEST_CASE("A damaged leaf holds no towns, the others stay") {
  std::string bytes = sample_bytes();
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  const auto opened = Gazetteer::from_bytes(bytes);
  const auto& gazetteer = std::get<Gazetteer>(opened);
  CHECK_FALSE(gazetteer.damaged());
  CHECK(gazetteer.towns(1).towns.empty());
  CHECK(gazetteer.damaged());
  CHECK(gazetteer.towns(0).towns.size() == 5);
  const AddressMatcher matcher(gazetteer);
  const AddressMatch match = matcher.match("神奈川県足柄上郡大井町金子12");
  CHECK(match.level == MatchLevel::municipality);
  CHECK(match.municipality == "足柄上郡大井町");
  CHECK(matcher.match("厚木市飯山1").town == "飯山");
}

// The hashes are right here: what is checked is what the hashes cannot tell.
TEST_CASE("A forged directory gives nothing outside of the file") {
  const std::string whole = sample_bytes();
  REQUIRE(seen(forged(whole, [](std::string&, std::size_t) {})) == Seen::nothing);
  GazetteerHeader header;
  std::memcpy(&header, whole.data(), sizeof header);
  int refused = 0;
  for (std::size_t at = sizeof header; at < sizeof header + header.directory_size; ++at) {
    for (int change : {0x01, 0x80, 0xFF}) {
      const std::string bytes = forged(whole, [&](std::string& changed, std::size_t) {
        changed[at] = static_cast<char>(changed[at] ^ change);
      });
      refused += seen(bytes) == Seen::refused;
    }
  }
  CHECK(refused > 500);
}

TEST_CASE("Many threads may ask for a leaf at once") {
  const std::string bytes = sample_bytes();
  const auto opened = Gazetteer::from_bytes(bytes);
  const auto& gazetteer = std::get<Gazetteer>(opened);
  const AddressMatcher matcher(gazetteer);
  std::vector<std::thread> threads;
  std::vector<std::string_view> found(8);
  for (std::string_view& town : found) {
    threads.emplace_back([&] { town = matcher.match("厚木市中町3-17").town; });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(found == std::vector<std::string_view>(8, "中町三丁目"));
}

}  // namespace
}  // namespace shirube
