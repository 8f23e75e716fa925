#include "place/gazetteer/key_list.h"

#include <algorithm>
#include <utility>

#include "place/gazetteer/byte_stream.h"

namespace shirube {
namespace {

constexpr std::size_t head_length = 4;

/// The first four units. Two keys are in the order of their heads, or the heads are equal.
std::uint64_t head_of(std::u16string_view key) {
  const auto unit = [&](std::size_t i) -> std::uint64_t { return i < key.size() ? key[i] : 0; };
  return unit(0) << 48 | unit(1) << 32 | unit(2) << 16 | unit(3);
}

}  // namespace

/// A text to be compared with keys: by heads, as far as these say enough.
class KeyList::Question {
 public:
  Question(const KeyList& list, std::u16string_view text)
      : list_(list), text_(text), head_(head_of(text)) {}

  bool is_below(std::uint32_t index) const {
    const std::uint64_t head = this->head(index);
    if (head != head_) return head_ < head;
    return list_.length(index) > head_length && text_ < list_.key(index);
  }

  bool begins_with(std::uint32_t index) const {
    const std::size_t length = list_.length(index);
    if (length > head_length) return text_.starts_with(list_.key(index));
    const std::size_t others = 16 * (head_length - length);
    return head_ >> others == head(index) >> others;
  }

 private:
  std::uint64_t head(std::uint32_t index) const {
    const Record& record = list_.records_[index];
    return std::uint64_t{record.first_units} << 32 | record.next_units;
  }

  const KeyList& list_;
  std::u16string_view text_;
  std::uint64_t head_;
};

KeyList::KeyList(ByteReader& reader) {
  bucket_begins_ = reader.array<std::uint32_t>();
  records_ = reader.array<Record>();
  units_ = reader.array<char16_t>();
  if (!sound()) {
    reader.fail();
    *this = KeyList();
  }
}

// Whatever the bytes are, no key lies outside of them or is empty, and every way up leads to
// shorter keys that the text begins with as well.
bool KeyList::sound() const {
  if (records_.empty() || bucket_begins_.size() < 2) return false;
  if (!std::is_sorted(bucket_begins_.begin(), bucket_begins_.end())) return false;
  if (bucket_begins_.back() != size()) return false;
  if (records_.front().begin != 0 || records_.back().begin != units_.size()) return false;
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (records_[i].begin >= records_[i + 1].begin || records_[i + 1].begin > units_.size()) {
      return false;
    }
    const std::uint32_t parent = records_[i].parent;
    if (parent == none) continue;
    if (parent >= i || length(parent) >= length(i) || !key(i).starts_with(key(parent))) {
      return false;
    }
  }
  return true;
}

std::uint32_t KeyList::bucket_of(char16_t unit, std::size_t bucket_count) {
  constexpr std::uint32_t mixed = 0x9E37'79B1;  // 2^32 by the golden ratio
  return static_cast<std::uint32_t>(std::uint64_t{unit * mixed} * bucket_count >> 32);
}

std::uint32_t KeyList::longest(std::u16string_view text) const {
  if (text.empty() || size() == 0) return none;
  const Question question(*this, text);
  const std::uint32_t bucket = bucket_of(text.front(), bucket_begins_.size() - 1);
  const std::uint32_t begin = bucket_begins_[bucket];
  std::uint32_t low = begin;
  std::uint32_t high = bucket_begins_[bucket + 1];
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (question.is_below(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  std::uint32_t index = low == begin ? none : low - 1;
  while (index != none && !question.begins_with(index)) index = shorter(index);
  return index;
}

void KeyList::fetch_bucket(std::u16string_view text) const {
  if (text.empty() || size() == 0) return;
  __builtin_prefetch(&bucket_begins_[bucket_of(text.front(), bucket_begins_.size() - 1)]);
}

void KeyList::fetch_keys(std::u16string_view text) const {
  if (text.empty() || size() == 0) return;
  const std::uint32_t bucket = bucket_of(text.front(), bucket_begins_.size() - 1);
  // Three lie in a line of the cache. Of a very large bucket the middle is not here.
  constexpr std::uint32_t most = 32;
  constexpr std::uint32_t stride = 3;
  const std::uint32_t begin = bucket_begins_[bucket];
  const std::uint32_t end = std::min(bucket_begins_[bucket + 1], begin + most);
  for (std::uint32_t i = begin; i < end; i += stride) __builtin_prefetch(&records_[i]);
}

void KeyListBuilder::write(std::vector<Entry> entries, ByteWriter& writer) {
  const std::size_t bucket_count = entries.size() / 2 + 1;
  const auto bucket = [&](const std::u16string& key) {
    return KeyList::bucket_of(key.front(), bucket_count);
  };
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return std::pair(bucket(a.key), std::u16string_view(a.key)) <
           std::pair(bucket(b.key), std::u16string_view(b.key));
  });
  std::vector<std::uint32_t> bucket_begins(bucket_count + 1);
  std::vector<KeyList::Record> records;
  std::u16string units;
  std::vector<std::uint32_t> open;  // the keys that the current one begins with, shortest first
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const std::u16string& key = entries[i].key;
    while (!open.empty() && !key.starts_with(entries[open.back()].key)) open.pop_back();
    const std::uint64_t head = head_of(key);
    records.push_back({static_cast<std::uint32_t>(head >> 32), static_cast<std::uint32_t>(head),
                       static_cast<std::uint32_t>(units.size()), entries[i].value,
                       open.empty() ? KeyList::none : open.back()});
    open.push_back(i);
    units += key;
    bucket_begins[bucket(key) + 1] = i + 1;
  }
  records.push_back({0, 0, static_cast<std::uint32_t>(units.size()), 0, KeyList::none});
  // A bucket without keys ends where the one before ends.
  for (std::size_t i = 1; i < bucket_begins.size(); ++i) {
    bucket_begins[i] = std::max(bucket_begins[i], bucket_begins[i - 1]);
  }
  writer.array<std::uint32_t>(bucket_begins);
  writer.array<KeyList::Record>(records);
  writer.array<char16_t>(units);
}

}  // namespace shirube
