#include "place/place_sources.h"

#include <utility>
#include <variant>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "source/folder.h"
#include "source/read_content.h"

namespace shirube {

void PlaceSources::use(Gazetteer found) {
  gazetteer = std::make_unique<const Gazetteer>(std::move(found));
  matcher = std::make_unique<const AddressMatcher>(*gazetteer);
}

PlaceSources read_place_sources(const ProjectFolder& project, DiagnosticSink& sink) {
  PlaceSources sources;
  if (const auto text = read_data_file(project, geocode_cache_path, sink)) {
    sources.cache = GeocodeCache::read(text, sink);
  }
  if (const auto text = read_data_file(project, outlines_path, sink)) {
    sources.outlines = Outlines::read(text, sink);
  }
  if (const auto text = read_data_file(project, postal_codes_path, sink)) {
    sources.postal_codes = PostalTable::read(text, sink);
  }
  if (!project.has(gazetteer_path, sink)) return sources;
  const Descriptor file = project.open_file(gazetteer_path, sink);
  if (!file) return sources;
  auto opened = Gazetteer::open(file);
  if (const auto* reason = std::get_if<std::string>(&opened)) {
    sink.report(PlaceFault::gazetteer_unusable, {}, {std::string(gazetteer_path), *reason});
  } else {
    sources.use(std::get<Gazetteer>(std::move(opened)));
  }
  return sources;
}

}  // namespace shirube
