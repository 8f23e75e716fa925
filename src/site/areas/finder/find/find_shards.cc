#include "site/areas/finder/find/find_shards.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include "base/parallel.h"
#include "base/text.h"
#include "site/areas/finder/find/find_grams.h"

namespace shirube {
namespace {

/// Shards are made some at a time, so that what is not yet written never fills the memory.
constexpr std::size_t groups = 16;
constexpr std::size_t records_of_shard = 16;

constexpr unsigned letter_bits = 21;

/// One record under one key. A gram of three letters fits into 63 bits.
struct Posting {
  std::uint64_t key;
  std::uint32_t number;
  auto operator<=>(const Posting&) const = default;
};

std::uint64_t packed(std::u32string_view gram) {
  std::uint64_t key = 0;
  for (const char32_t letter : gram) key = key << letter_bits | letter;
  return key;
}

std::string unpacked(std::uint64_t key) {
  std::u32string gram;
  for (unsigned shift = letter_bits * longest_gram; shift > 0;) {
    shift -= letter_bits;
    const auto letter = static_cast<char32_t>(key >> shift & ((1u << letter_bits) - 1));
    if (letter != 0) gram += letter;
  }
  return to_utf8(gram);
}

/// Beyond this, a list names blocks: it is as long as its records, and most are near each other.
std::size_t longest_list(std::size_t records) {
  return std::clamp<std::size_t>(records / 100, 64, 1000);
}

std::string line(const std::string& key, std::vector<std::uint32_t> numbers, std::size_t records) {
  if (numbers.size() <= longest_list(records)) return key + "=" + number_letters(numbers);
  for (std::uint32_t& number : numbers) number /= find_block_size;
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return key + "~" + number_letters(numbers);
}

void append_line(std::string& shard, const std::string& line) {
  add_item(shard, "\n", line);
}

/// The grams of the shards `first` up to `last`.
void write_grams(const std::vector<FindText>& texts, std::size_t first, std::size_t last,
                 std::vector<std::string>& shards) {
  std::vector<std::vector<Posting>> postings(last - first);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    each_gram(texts[i], [&](std::u32string_view gram) {
      const std::size_t shard = shard_of(gram, shards.size());
      if (shard < first || shard >= last) return;
      postings[shard - first].push_back({packed(gram), static_cast<std::uint32_t>(i)});
    });
  }
  for (std::size_t shard = first; shard < last; ++shard) {
    std::vector<Posting>& all = postings[shard - first];
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (auto start = all.begin(); start != all.end();) {
      std::vector<std::uint32_t> numbers;
      auto end = start;
      for (; end != all.end() && end->key == start->key; ++end) numbers.push_back(end->number);
      append_line(shards[shard], line(unpacked(start->key), std::move(numbers), texts.size()));
      start = end;
    }
  }
}

void write_facts(const FindList& list, std::vector<std::string>& shards) {
  std::map<std::string, std::vector<std::uint32_t>> facts;
  for (std::size_t i = 0; i < list.records.size(); ++i) {
    for (const std::string& fact : find_facts(list.records[i])) {
      std::vector<std::uint32_t>& numbers = facts[fact];
      const auto number = static_cast<std::uint32_t>(i);
      if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
    }
  }
  for (auto& [fact, numbers] : facts) {
    append_line(shards[shard_of(to_code_points(fact), shards.size())],
                line(fact, std::move(numbers), list.records.size()));
  }
}

}  // namespace

std::size_t shard_count(std::size_t records) {
  return std::bit_ceil(std::max<std::size_t>(records / records_of_shard, 1));
}

std::size_t shard_of(std::u32string_view key, std::size_t shards) {
  std::uint32_t hash = 0x811C9DC5;
  for (const char32_t letter : key) hash = (hash ^ letter) * 0x9E3779B1u;
  const int bits = std::countr_zero(shards);
  return bits == 0 ? 0 : hash >> (32 - bits);
}

std::string number_letters(std::span<const std::uint32_t> numbers) {
  constexpr std::uint32_t base = 26;
  std::string letters;
  std::uint32_t next = 0;
  for (const std::uint32_t number : numbers) {
    std::uint32_t step = number - next;
    next = number + 1;
    std::string digits(1, static_cast<char>('A' + step % base));
    while ((step /= base) > 0) digits += static_cast<char>('a' + step % base);
    letters.append(digits.rbegin(), digits.rend());
  }
  return letters;
}

std::vector<std::string> find_shards(const std::vector<FindText>& texts) {
  std::vector<std::string> shards(shard_count(texts.size()));
  const std::size_t parts = std::min(groups, shards.size());
  parallel_for(parts, default_thread_count(), [&](std::size_t part) {
    write_grams(texts, shards.size() * part / parts, shards.size() * (part + 1) / parts, shards);
  });
  return shards;
}

std::vector<std::string> find_shards(const FindList& list, const std::vector<FindText>& texts) {
  std::vector<std::string> shards = find_shards(texts);
  write_facts(list, shards);
  return shards;
}

std::vector<std::size_t> find_packs(const FindList& list) {
  std::vector<std::size_t> starts;
  std::size_t in_pack = find_pack_size, municipality = list.municipalities.size();
  for (std::size_t i = 0; i < list.records.size(); ++i) {
    const bool another = list.records[i].municipality != municipality;
    if (another || in_pack == find_pack_size) {
      starts.push_back(i);
      in_pack = 0;
    }
    municipality = list.records[i].municipality;
    ++in_pack;
  }
  starts.push_back(list.records.size());
  return starts;
}

}  // namespace shirube
