// The finder's data files of one site, data/find/…: meta.js (find_meta.h); all.js, all records as
// columns (find_columns.h), to be scanned; and for more than a few, the index (find_shards.h) with
// the records in small pieces, so that a first search need not wait for all of them. What reads
// them is themes/default/script/find/finder.js. The records that are no facilities
// (other_records.h) stand in others.js, or, when they are many, in pieces of the same forms in
// others/, which find/others.js reads. Used by planning, on its thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace shirube {

class SitePlan;

/// By how many records it is decided which files there are.
struct FindLimits {
  /// Up to so many, all.js is small enough for a first search, and there is nothing else.
  std::size_t unsharded = 400;
  /// Up to so many there is all.js; a browser loads it after the first search and scans from then
  /// on. Beyond, it would be megabytes.
  std::size_t all = 10'000;
  /// Up to so many records that are no facilities, about 20 KB, are one file.
  std::size_t others = 400;
};

/// A fingerprint of what all files hold and of how they are cut.
std::string find_version(std::string_view meta, std::string_view columns,
                         std::span<const std::string> shards);

/// Plans the files and returns their version, which a page with a finder hands to its script: files
/// of another version are not taken.
std::string plan_find_data(SitePlan& plan, const FindLimits& limits = {});

}  // namespace shirube
