#include "publish/pattern_search.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

namespace shirube {
namespace {

/// How far apart the positions are at which the longer patterns are looked up, and how many of
/// their windows are known: one of these stands at such a position wherever the pattern begins.
constexpr std::size_t step = 4;

constexpr std::uint64_t long_mask = ~std::uint64_t{0};
constexpr std::uint64_t short_mask = (std::uint64_t{1} << 48) - 1;

/// The eight bytes at `position`, with zeros beyond the end.
std::uint64_t window(std::string_view text, std::size_t position) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + position,
              std::min<std::size_t>(sizeof bytes, text.size() - position));
  return bytes;
}

std::uint64_t hash(std::uint64_t bytes) {
  bytes *= 0x9E3779B97F4A7C15;
  return bytes ^ (bytes >> 29);
}

/// How many windows of all patterns have (about) the same bytes.
class WindowCounts {
 public:
  explicit WindowCounts(const std::vector<std::string>& patterns) : counts_(1U << slot_bits) {
    for (const std::string& pattern : patterns) {
      for (std::size_t i = 0; i + width(pattern) <= pattern.size(); ++i) {
        std::uint16_t& count = counts_[slot(pattern, i)];
        if (count < std::numeric_limits<std::uint16_t>::max()) ++count;
      }
    }
  }

  /// Where the `windows` begin that are the rarest together.
  std::uint32_t rarest(const std::string& pattern, std::size_t windows) const {
    std::size_t best = 0;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (std::size_t i = 0; i + windows - 1 + width(pattern) <= pattern.size(); ++i) {
      std::size_t count = 0;
      for (std::size_t k = 0; k < windows; ++k) count += counts_[slot(pattern, i + k)];
      if (count >= least) continue;
      best = i;
      least = count;
    }
    return static_cast<std::uint32_t>(best);
  }

 private:
  static constexpr unsigned slot_bits = 21;

  static std::size_t width(const std::string& pattern) {
    return pattern.size() >= 8 ? 8 : PatternSearch::shortest;
  }
  static std::size_t slot(const std::string& pattern, std::size_t i) {
    const std::uint64_t mask = width(pattern) == 8 ? long_mask : short_mask;
    return hash(window(pattern, i) & mask) >> (64 - slot_bits);
  }

  std::vector<std::uint16_t> counts_;
};

}  // namespace

PatternSearch::PatternSearch(std::vector<std::string> patterns) : patterns_(std::move(patterns)) {
  const WindowCounts counts(patterns_);
  std::vector<Anchor> stepped_anchors;
  std::vector<Anchor> long_anchors;
  std::vector<Anchor> short_anchors;
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const std::size_t size = patterns_[i].size();
    if (size < shortest) continue;
    const std::size_t windows = size >= 8 + step - 1 ? step : 1;
    const std::uint32_t first = counts.rarest(patterns_[i], windows);
    auto& anchors = windows == step ? stepped_anchors : size >= 8 ? long_anchors : short_anchors;
    for (std::uint32_t k = 0; k < windows; ++k) {
      anchors.push_back({static_cast<std::uint32_t>(i), first + k});
    }
  }
  stepped_.mask = long_mask;
  stepped_.build(patterns_, stepped_anchors);
  long_.mask = long_mask;
  long_.build(patterns_, long_anchors);
  short_.mask = short_mask;
  short_.build(patterns_, short_anchors);
}

void PatternSearch::Table::build(const std::vector<std::string>& patterns,
                                 const std::vector<Anchor>& unsorted) {
  if (unsorted.empty()) return;
  // So many bits for each anchor let one in 32 strange positions through, or fewer.
  const std::size_t bits = std::bit_ceil(std::max<std::size_t>(unsorted.size() * 32, 1U << 12));
  shift = 64 - static_cast<unsigned>(std::countr_zero(bits));
  filter.assign(bits / 64, 0);
  const std::size_t buckets = bits / 16;
  bucket_starts.assign(buckets + 1, 0);

  const auto anchor_hash = [&](const Anchor& anchor) {
    return hash(window(patterns[anchor.pattern], anchor.offset) & mask);
  };
  for (const Anchor& anchor : unsorted) {
    const std::uint64_t slot = anchor_hash(anchor) >> shift;
    filter[slot / 64] |= std::uint64_t{1} << (slot % 64);
    ++bucket_starts[slot / 16 + 1];
  }
  for (std::size_t i = 1; i <= buckets; ++i) bucket_starts[i] += bucket_starts[i - 1];
  std::vector<std::uint32_t> next(bucket_starts.begin(), bucket_starts.end() - 1);
  anchors.resize(unsorted.size());
  for (const Anchor& anchor : unsorted) {
    anchors[next[(anchor_hash(anchor) >> shift) / 16]++] = anchor;
  }
}

inline bool PatternSearch::Table::may_hold(std::uint64_t hash) const {
  const std::uint64_t slot = hash >> shift;
  return (filter[slot / 64] >> (slot % 64) & 1) != 0;
}

void PatternSearch::search(std::string_view text, const Found& found) const {
  if (!stepped_.filter.empty()) {
    for (std::size_t i = 0; i + 8 <= text.size(); i += step) {
      const std::uint64_t here = hash(window(text, i));
      if (stepped_.may_hold(here)) look_up(stepped_, here, text, i, found);
    }
  }
  if (!long_.filter.empty() || !short_.filter.empty()) search_positions(text, found);
}

/// At each position.
void PatternSearch::search_positions(std::string_view text, const Found& found) const {
  const auto try_both = [&](std::uint64_t bytes, std::size_t position) {
    const std::uint64_t long_hash = hash(bytes);
    if (!long_.filter.empty() && long_.may_hold(long_hash)) {
      look_up(long_, long_hash, text, position, found);
    }
    if (!short_.filter.empty()) {
      const std::uint64_t short_hash = hash(bytes & short_mask);
      if (short_.may_hold(short_hash)) look_up(short_, short_hash, text, position, found);
    }
  };
  const std::size_t whole = text.size() < 8 ? 0 : text.size() - 7;
  for (std::size_t i = 0; i < whole; ++i) {
    std::uint64_t bytes;
    std::memcpy(&bytes, text.data() + i, sizeof bytes);
    try_both(bytes, i);
  }
  for (std::size_t i = whole; i + shortest <= text.size(); ++i) try_both(window(text, i), i);
}

void PatternSearch::look_up(const Table& table, std::uint64_t hash, std::string_view text,
                            std::size_t position, const Found& found) const {
  const std::size_t bucket = (hash >> table.shift) / 16;
  for (std::uint32_t i = table.bucket_starts[bucket]; i < table.bucket_starts[bucket + 1]; ++i) {
    const Anchor& anchor = table.anchors[i];
    const std::string& pattern = patterns_[anchor.pattern];
    if (position < anchor.offset) continue;
    const std::size_t begin = position - anchor.offset;
    if (text.substr(begin, pattern.size()) == pattern) found(anchor.pattern, begin);
  }
}

}  // namespace shirube
