// The index of a large directory: for each key (find_grams.h) the records that have it, cut into
// shards by a hash of the key, so that a search loads two or three small files. Read by
// themes/default/script/find/shards.js. Made on all cores; the result does not depend on how many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "site/areas/finder/find/find_list.h"
#include "site/areas/finder/find/find_text.h"

namespace shirube {

/// Records of a block; a key of very many records lists blocks.
constexpr std::size_t find_block_size = 8;

/// Records of a pack, which holds such of one municipality only.
constexpr std::size_t find_pack_size = 512;

/// The number of shards for so many records: a power of two.
std::size_t shard_count(std::size_t records);

/// Which of `shards` holds a key.
std::size_t shard_of(std::u32string_view key, std::size_t shards);

/// Ascending numbers as letters: differences less one, to the base of 26, capitals for the last
/// digit of each.
std::string number_letters(std::span<const std::uint32_t> numbers);

/// The text of each shard: a line for each key in their order, KEY=LETTERS with the numbers of
/// records, or KEY~LETTERS with those of blocks.
std::vector<std::string> find_shards(const FindList& list, const std::vector<FindText>& texts);
/// Of what has no facts.
std::vector<std::string> find_shards(const std::vector<FindText>& texts);

/// The first numbers of the packs, and the number of records as an end.
std::vector<std::size_t> find_packs(const FindList& list);

}  // namespace shirube
