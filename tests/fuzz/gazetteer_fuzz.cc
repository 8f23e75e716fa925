// A gazetteer in which any bytes were changed, by someone who puts all hashes right after it: it is
// refused, or a leaf is, or it answers; nothing is read outside of it. The input is a list of
// changes of three bytes: where (two, little-endian) and the new byte.
#include <xxhash.h>

#include <cstdint>
#include <cstring>

#include "fuzz/fuzz_gazetteer.h"
#include "place/gazetteer/byte_stream.h"
#include "place/geocode_stream.h"

namespace {

using namespace shirube;

std::uint64_t hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

/// Makes the hashes of the leaves and of the directory those of the bytes, as far as the bytes
/// still say where these are.
void put_hashes_right(std::string& bytes) {
  GazetteerHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const std::string_view directory =
      std::string_view(bytes).substr(sizeof header).substr(0, header.directory_size);
  ByteReader reader(directory);
  reader.text();
  reader.array<std::uint64_t>();
  for (const MunicipalityRecord& record : reader.array<MunicipalityRecord>()) {
    if (record.leaf_begin > bytes.size()) continue;
    const std::uint64_t right =
        hash(std::string_view(bytes).substr(record.leaf_begin).substr(0, record.leaf_size));
    const auto at = reinterpret_cast<const char*>(&record.leaf_hash) - bytes.data();
    std::memcpy(bytes.data() + at, &right, sizeof right);
  }
  header.directory_hash = hash(directory);
  std::memcpy(bytes.data(), &header, sizeof header);
}

void ask_all(const Gazetteer& gazetteer) {
  for (Gazetteer::Municipality i = 0; i < gazetteer.municipality_count(); ++i) {
    gazetteer.name(i);
    const TownLeaf& leaf = gazetteer.towns(i);
    for (std::uint32_t town = 0; town + 1 < leaf.towns.size(); ++town) {
      leaf.name(town);
      leaf.blocks_of(town);
    }
  }
  const AddressMatcher matcher(gazetteer);
  for (std::string_view address :
       {"神奈川県厚木市中町三丁目17-17", "厚木市旭町1", "厚木市飯山尼寺1", "相模原市田名1",
        "中町3-17", "京都市上京区烏丸通上ル亀屋町1", "和歌山市12-45", "西条市若枝甲485",
        "府中市宮町1", "厚木市〓町3", "足柄上郡大井町金子1", "神奈川県中央区柏谷1", "金子"}) {
    fuzz::check(matcher.match(address), address);
    fuzz::check(matcher.match(address, matcher.find_municipality("厚木市")), address);
  }
}

void print_all(const Gazetteer& gazetteer) {
  const AddressMatcher matcher(gazetteer);
  char lines[] = "厚木市中町三丁目17-17\n厚木市飯山尼寺1\n大井町金子1\n";
  static char rows[4096];
  std::FILE* input = fmemopen(lines, sizeof lines - 1, "r");
  std::FILE* output = fmemopen(rows, sizeof rows, "w");
  GeocodeStream(matcher).run(input, output);
  std::fclose(input);
  std::fclose(output);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string whole = fuzz::small_gazetteer();
  // A copy of its own, so that AddressSanitizer sees a read beyond the end.
  std::string bytes = whole;
  for (std::size_t i = 0; i + 2 < size; i += 3) {
    bytes[(data[i] | data[i + 1] << 8) % bytes.size()] = static_cast<char>(data[i + 2]);
  }
  put_hashes_right(bytes);
  const auto opened = Gazetteer::from_bytes(bytes);
  if (const auto* gazetteer = std::get_if<Gazetteer>(&opened)) {
    ask_all(*gazetteer);
    print_all(*gazetteer);
  }
  return 0;
}
