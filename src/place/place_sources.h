// What places are found and checked with, from the files of data/: the cache of places found
// before, the outlines of municipalities, postal codes, the gazetteer. Each may be missing. Read
// once at the start of a run, never changed after that, so any thread may use them.
#pragma once

#include <memory>
#include <string>

#include "base/language.h"
#include "place/gazetteer/address_matcher.h"
#include "place/gazetteer/gazetteer.h"
#include "place/geocode_cache.h"
#include "place/outline.h"
#include "place/postal_table.h"

namespace shirube {

class DiagnosticSink;
class ProjectFolder;

constexpr std::string_view geocode_cache_path = "data/geocode.tsv";
constexpr std::string_view outlines_path = "data/outlines.geojson";
constexpr std::string_view gazetteer_path = "data/gazetteer.bin";

struct PlaceSources {
  GeocodeCache cache;
  Outlines outlines;
  PostalTable postal_codes;
  /// Null without a gazetteer. The matcher looks into the gazetteer.
  std::unique_ptr<const Gazetteer> gazetteer;
  std::unique_ptr<const AddressMatcher> matcher;
  /// In which readers are told whence a point comes.
  Language language = Language::ja;

  /// True when a gazetteer or postal codes say which towns there are.
  bool know_towns() const { return matcher || !postal_codes.rows().empty(); }

  void use(Gazetteer found);
};

/// Faults in the files are reported; what is left is used.
PlaceSources read_place_sources(const ProjectFolder& project, DiagnosticSink& sink);

}  // namespace shirube
