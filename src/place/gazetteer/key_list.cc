#include "place/gazetteer/key_list.h"

#include <algorithm>
#include <functional>

#include "place/gazetteer/byte_stream.h"

namespace shirube {
namespace {

/// Two keys are in the order of their heads, or the heads are equal.
std::uint64_t head_of(std::u16string_view key) {
  constexpr std::size_t units = 4;
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < units; ++i) head = head << 16 | (i < key.size() ? key[i] : 0);
  return head;
}

}  // namespace

KeyList::KeyList(ByteReader& reader) {
  heads_ = reader.array<std::uint64_t>();
  begins_ = reader.array<std::uint32_t>();
  units_ = reader.array<char16_t>();
  values_ = reader.array<std::uint32_t>();
  parents_ = reader.array<std::uint32_t>();
  if (!sound()) {
    reader.fail();
    *this = KeyList();
  }
}

// Whatever the bytes are, no key lies outside of them or is empty, and every way up leads to
// shorter keys that the text begins with as well.
bool KeyList::sound() const {
  if (begins_.size() != values_.size() + 1 || parents_.size() != values_.size() ||
      heads_.size() != values_.size()) {
    return false;
  }
  if (begins_.front() != 0 || begins_.back() != units_.size()) return false;
  // Strictly rising: no key is empty.
  if (std::adjacent_find(begins_.begin(), begins_.end(), std::greater_equal()) != begins_.end()) {
    return false;
  }
  for (std::uint32_t i = 0; i < size(); ++i) {
    const std::uint32_t parent = parents_[i];
    if (parent == none) continue;
    if (parent >= i || !key(i).starts_with(key(parent)) || key(i) == key(parent)) return false;
  }
  return true;
}

std::u16string_view KeyList::key(std::uint32_t index) const {
  return {units_.data() + begins_[index], begins_[index + 1] - begins_[index]};
}

std::uint32_t KeyList::longest(std::u16string_view text) const {
  const std::uint64_t head = head_of(text);
  const auto first = std::lower_bound(heads_.begin(), heads_.end(), head);
  auto low = static_cast<std::uint32_t>(first - heads_.begin());
  std::uint32_t high = low;
  while (high < size() && heads_[high] == head) ++high;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (key(middle) <= text)
      low = middle + 1;
    else
      high = middle;
  }
  std::uint32_t index = low == 0 ? none : low - 1;
  while (index != none && !text.starts_with(key(index))) index = shorter(index);
  return index;
}

void KeyListBuilder::write(std::vector<Entry> entries, ByteWriter& writer) {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
  std::vector<std::uint64_t> heads;
  std::vector<std::uint32_t> begins{0};
  std::u16string units;
  std::vector<std::uint32_t> values;
  std::vector<std::uint32_t> parents;
  std::vector<std::uint32_t> open;  // the keys that the current one begins with, shortest first
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const std::u16string& key = entries[i].key;
    while (!open.empty() && !key.starts_with(entries[open.back()].key)) open.pop_back();
    parents.push_back(open.empty() ? KeyList::none : open.back());
    open.push_back(i);
    heads.push_back(head_of(key));
    units += key;
    begins.push_back(static_cast<std::uint32_t>(units.size()));
    values.push_back(entries[i].value);
  }
  writer.array<std::uint64_t>(heads);
  writer.array<std::uint32_t>(begins);
  writer.array<char16_t>(units);
  writer.array<std::uint32_t>(values);
  writer.array<std::uint32_t>(parents);
}

}  // namespace shirube
