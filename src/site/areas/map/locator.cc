#include "site/areas/map/locator.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"
#include "base/xml_writer.h"
#include "directory/municipality.h"
#include "site/areas/map/drawing_frame.h"
#include "site/areas/map/label_places.h"
#include "site/areas/map/point_groups.h"
#include "site/parts/listing.h"
#include "words/map.h"

namespace shirube {
namespace {

// In units of the drawing, of which a phone shows about 0.8 in a pixel.
constexpr int width = 400;
constexpr int least_height = 250;
constexpr int margin = 24;
constexpr int dot_distance = 34;
constexpr int letter_width = 15;
constexpr int line_height = 17;
/// What outlines may take of the page, uncompressed.
constexpr std::size_t most_outline_bytes = 5'000;

WorldBox box_of_outline(const Outline& outline) {
  const Bounds& bounds = outline.bounds();
  const WorldPixel south_west = world_pixel(bounds.south_west);
  const WorldPixel north_east = world_pixel(bounds.north_east);
  return {{south_west.x, north_east.y}, {north_east.x, south_west.y}};
}

/// As high as the box asks for, but neither a strip nor a tower.
PicturePoint size_for(const WorldBox& box) {
  const std::int64_t across = std::max(1, box.south_east.x - box.north_west.x);
  const std::int64_t down = box.south_east.y - box.north_west.y;
  const std::int64_t height = 2 * margin + (width - 2 * margin) * down / across;
  return {width, static_cast<int>(std::clamp<std::int64_t>(height, least_height, width))};
}

/// A municipality with records, and where its name goes.
struct Area {
  const Municipality* municipality = nullptr;
  const Outline* outline = nullptr;
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::int64_t count = 0;

  void add(const MapRecord& record) {
    municipality = record.municipality;
    x += record.at.x;
    y += record.at.y;
    ++count;
  }
  /// Of the outline, or of the records.
  WorldPixel middle() const {
    if (!outline) {
      return {static_cast<std::int32_t>(x / count), static_cast<std::int32_t>(y / count)};
    }
    const WorldBox box = box_of_outline(*outline);
    return {box.north_west.x + (box.south_east.x - box.north_west.x) / 2,
            box.north_west.y + (box.south_east.y - box.north_west.y) / 2};
  }
};

struct Dot {
  PicturePoint at;
  int radius = 0;
  int count = 0;
};

class Locator {
 public:
  Locator(const SiteContext& context, const std::vector<const MapRecord*>& placed)
      : context_(context) {
    for (const MapRecord* record : placed) {
      if (record->municipality) areas_[record->municipality->id].add(*record);
      groups_.emplace_back(*record);
    }
    box_ = groups_.front().box;
    for (const PointGroup& group : groups_) box_.include(group.box);
    for (auto& [id, area] : areas_) {
      area.outline =
          context.outlines ? context.outlines->find(area.municipality->code.digits) : nullptr;
      if (area.outline) box_.include(box_of_outline(*area.outline));
    }
  }

  std::string svg() const {
    const PicturePoint size = size_for(box_);
    const DrawingFrame frame(box_, size, margin);
    const std::vector<Dot> dots = dots_of(frame);
    const MapWords words(context_.language);
    return "<svg class=\"locator\" role=\"img\" aria-label=\"" +
           words.drawing_for_ears(groups_.size()) + "\" viewBox=\"0 0 " + std::to_string(size.x) +
           " " + std::to_string(size.y) + "\">" + outlines(frame) + drawn(dots) +
           names(frame, dots, size) + "</svg>";
  }

 private:
  std::string outlines(const DrawingFrame& frame) const {
    std::string drawn;
    int tolerance = 1;
    do {
      drawn.clear();
      for (const auto& [id, area] : areas_) {
        if (!area.outline) continue;
        const std::string path = outline_path(*area.outline, frame, tolerance);
        if (!path.empty()) drawn += "<path class=\"land\" d=\"" + path + "\"/>";
      }
      tolerance *= 2;
    } while (drawn.size() > most_outline_bytes && tolerance <= dot_distance);
    return drawn;
  }

  std::vector<Dot> dots_of(const DrawingFrame& frame) const {
    const auto on_picture = [&](const WorldPixel& pixel) { return frame.on_picture(pixel); };
    std::vector<Dot> dots;
    for (const PointGroup& group : group_nearby(groups_, dot_distance, on_picture)) {
      const int digits = static_cast<int>(std::to_string(group.count).size());
      const int radius = group.count == 1 ? 5 : 8 + 3 * digits;
      dots.push_back({on_picture(group.head->at), radius, group.count});
    }
    return dots;
  }

  static std::string drawn(const std::vector<Dot>& dots) {
    std::string drawn;
    for (const Dot& dot : dots) {
      drawn += "<circle class=\"dot\" cx=\"" + std::to_string(dot.at.x) + "\" cy=\"" +
               std::to_string(dot.at.y) + "\" r=\"" + std::to_string(dot.radius) + "\"/>";
      if (dot.count == 1) continue;
      drawn += "<text class=\"dot-number\" x=\"" + std::to_string(dot.at.x) + "\" y=\"" +
               std::to_string(dot.at.y + 5) + "\">" + std::to_string(dot.count) + "</text>";
    }
    return drawn;
  }

  std::string names(const DrawingFrame& frame, const std::vector<Dot>& dots,
                    PicturePoint size) const {
    LabelPlaces places(size);
    for (const Dot& dot : dots) places.keep_free(dot.at, dot.radius, dot.radius);
    std::string drawn;
    for (const Municipality* municipality : all_municipalities(context_.view)) {
      const auto area = areas_.find(municipality->id);
      if (area == areas_.end()) continue;
      const int reach = letter_width * static_cast<int>(character_count(municipality->name)) / 2;
      const auto at = places.place(frame.on_picture(area->second.middle()), reach, line_height / 2);
      if (!at) continue;
      drawn += "<text class=\"land-name\" x=\"" + std::to_string(at->x) + "\" y=\"" +
               std::to_string(at->y + 5) + "\">" + xml_escaped(municipality->name) + "</text>";
    }
    return drawn;
  }

  const SiteContext& context_;
  std::map<std::string, Area> areas_;
  std::vector<PointGroup> groups_;
  WorldBox box_;
};

}  // namespace

Html locator_svg(const SiteContext& context, const std::vector<const MapRecord*>& placed) {
  if (placed.empty()) return {};
  return {Locator(context, placed).svg()};
}

}  // namespace shirube
