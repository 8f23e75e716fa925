#include "site/areas/map/sheet_drawing.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "base/xml_writer.h"
#include "directory/municipality.h"
#include "site/areas/map/drawing_frame.h"
#include "site/areas/map/label_places.h"
#include "site/areas/map/point_groups.h"
#include "words/map.h"

namespace shirube {
namespace {

// In units of the drawing, of which a phone shows about 0.6 in a pixel, and paper 3 to a
// millimetre.
constexpr PicturePoint size{520, 400};
constexpr int margin = 30;
constexpr int mark_width = 52;
constexpr int mark_height = 28;
constexpr int mark_radius = 12;
constexpr int digit_width = 9;
constexpr int letter_width = 16;
constexpr int outline_tolerance = 2;

/// A mark on the drawing, and the records that it stands for.
struct Mark {
  PicturePoint at;
  std::vector<const MapRecord*> records;
};

std::string attribute(std::string_view name, int number) {
  return " " + std::string(name) + "=\"" + std::to_string(number) + "\"";
}

std::string text_at(std::string_view style, PicturePoint at, std::string_view text) {
  return "<text class=\"" + std::string(style) + "\"" + attribute("x", at.x) +
         attribute("y", at.y) + ">" + xml_escaped(text) + "</text>";
}

WorldBox box_of(const std::vector<const MapRecord*>& placed) {
  WorldBox box{placed.front()->at, placed.front()->at};
  for (const MapRecord* record : placed) box.include({record->at, record->at});
  return box;
}

/// The heads of groups that keep their distance, each with all that are nearest to it.
std::vector<Mark> marks_of(const std::vector<const MapRecord*>& placed, const DrawingFrame& frame) {
  // A mark is wider than it is high; stretched upwards, distances are the same both ways.
  const auto stretched = [&](const WorldPixel& pixel) {
    const PicturePoint at = frame.on_picture(pixel);
    return PicturePoint{at.x, at.y * mark_width / mark_height};
  };
  std::vector<PointGroup> groups;
  for (const MapRecord* record : placed) groups.emplace_back(*record);
  groups = group_nearby(std::move(groups), mark_width, stretched);
  std::vector<Mark> marks;
  for (const PointGroup& group : groups) marks.push_back({frame.on_picture(group.head->at), {}});
  for (const MapRecord* record : placed) {
    const PicturePoint at = stretched(record->at);
    std::size_t nearest = 0;
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const PicturePoint head = stretched(groups[i].head->at);
      const int apart = std::max(std::abs(head.x - at.x), std::abs(head.y - at.y));
      if (apart < least) {
        least = apart;
        nearest = i;
      }
    }
    marks[nearest].records.push_back(record);
  }
  return marks;
}

/// From north to south; those of one mark by their readings.
void put_in_order(std::vector<Mark>& marks) {
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return std::tie(a.at.y, a.at.x) < std::tie(b.at.y, b.at.x);
  });
  for (Mark& mark : marks) {
    std::sort(mark.records.begin(), mark.records.end(), [](const auto* a, const auto* b) {
      return std::tie(a->kana, a->name, a->route) < std::tie(b->kana, b->name, b->route);
    });
  }
}

std::string circles(const std::vector<const MapRecord*>& placed, const DrawingFrame& frame) {
  std::set<std::tuple<int, int, int>> drawn;
  std::string all;
  for (const MapRecord* record : placed) {
    if (record->place->radius_metres == 0) continue;
    const PicturePoint at = frame.on_picture(record->at);
    const int radius = frame.length(pixels_of(record->place->radius_metres, record->place->point));
    if (radius <= mark_radius || !drawn.emplace(at.x, at.y, radius).second) continue;
    all += "<circle class=\"rough\"" + attribute("cx", at.x) + attribute("cy", at.y) +
           attribute("r", radius) + "/>";
  }
  return all;
}

/// Where exactly the records of marks are.
std::string spots(const std::vector<const MapRecord*>& placed, const DrawingFrame& frame) {
  std::string path;
  std::set<std::pair<int, int>> drawn;
  for (const MapRecord* record : placed) {
    const PicturePoint at = frame.on_picture(record->at);
    if (!drawn.emplace(at.x, at.y).second) continue;
    path += "M" + std::to_string(at.x) + " " + std::to_string(at.y) + "z";
  }
  return "<path class=\"spots\" d=\"" + path + "\"/>";
}

/// 7, or 8-12.
std::string number_text(const Mark& mark, std::size_t first) {
  const std::size_t last = first + mark.records.size() - 1;
  return std::to_string(first) + (last > first ? "–" + std::to_string(last) : "");
}

int half_width(const std::string& number) {
  const int letters = static_cast<int>(character_count(number));
  return std::max(mark_radius, letters * digit_width / 2 + 3);
}

std::string mark_svg(const Mark& mark, const std::string& number) {
  const int half = half_width(number);
  return "<rect class=\"dot\"" + attribute("x", mark.at.x - half) +
         attribute("y", mark.at.y - mark_radius) + attribute("width", 2 * half) +
         attribute("height", 2 * mark_radius) + attribute("rx", mark_radius) + "/>" +
         text_at("dot-number", {mark.at.x, mark.at.y + 6}, number);
}

std::string outlines(const SiteContext& context, const DrawingFrame& frame) {
  if (!context.outlines) return {};
  std::string drawn;
  for (const Municipality& municipality : context.view.all<Municipality>()) {
    const Outline* outline = context.outlines->find(municipality.code.digits);
    if (!outline) continue;
    const PicturePoint from = frame.on_picture(world_pixel(outline->bounds().south_west));
    const PicturePoint to = frame.on_picture(world_pixel(outline->bounds().north_east));
    const bool in_view = from.x < size.x && to.x > 0 && to.y < size.y && from.y > 0;
    const std::string path = in_view ? outline_path(*outline, frame, outline_tolerance) : "";
    if (!path.empty()) drawn += "<path class=\"land\" d=\"" + path + "\"/>";
  }
  return drawn;
}

std::string office(const MapWords& words, const Municipality& municipality,
                   const DrawingFrame& frame, LabelPlaces& places) {
  const auto point = read_point(municipality.office_point);
  if (!point) return {};
  const PicturePoint at = frame.on_picture(world_pixel(*point));
  // Where a mark stands, the mark is what counts.
  constexpr int reach = 8;
  if (places.place(at, reach, reach) != at) return {};
  const bool small = municipality.name.ends_with("町") || municipality.name.ends_with("村");
  const std::string name =
      small ? words.town_office(municipality.name) : words.city_office(municipality.name);
  const int width = letter_width * static_cast<int>(character_count(name));
  const auto label = places.place(at, width / 2, letter_width / 2);
  if (!label) return {};
  return "<path class=\"office\" d=\"M" + std::to_string(at.x) + " " + std::to_string(at.y - 8) +
         "l8 8-8 8-8-8z\"/>" + text_at("land-name", {label->x, label->y + 5}, name);
}

/// The longest round length that is no more than a fifth of the drawing.
std::string scale(const MapWords& words, const Point& point, const DrawingFrame& frame) {
  constexpr std::array<std::pair<int, std::string_view>, 9> lengths = {{{100, "100m"},
                                                                        {200, "200m"},
                                                                        {500, "500m"},
                                                                        {1'000, "1km"},
                                                                        {2'000, "2km"},
                                                                        {5'000, "5km"},
                                                                        {10'000, "10km"},
                                                                        {20'000, "20km"},
                                                                        {50'000, "50km"}}};
  int width = 0;
  std::string_view label;
  for (const auto& [metres, text] : lengths) {
    const int length = frame.length(pixels_of(metres, point));
    if (!label.empty() && length > size.x / 5) break;
    width = length;
    label = text;
  }
  const int y = size.y - 10;
  return "<path class=\"scale\" d=\"M10 " + std::to_string(y - 6) + "v6h" + std::to_string(width) +
         "v-6\"/>" + text_at("scale-length", {20 + width, y}, words.scale(label));
}

}  // namespace

SheetDrawing sheet_drawing(const SiteContext& context, const Municipality& municipality,
                           const std::vector<const MapRecord*>& placed, const std::string& title) {
  const MapWords words(context.language);
  const DrawingFrame frame(box_of(placed), size, margin);
  std::vector<Mark> marks = marks_of(placed, frame);
  put_in_order(marks);
  LabelPlaces places(size);
  SheetDrawing drawing;
  std::string numbers;
  for (const Mark& mark : marks) {
    const std::string number = number_text(mark, drawing.numbered.size() + 1);
    numbers += mark_svg(mark, number);
    places.keep_free(mark.at, half_width(number), mark_radius);
    drawing.numbered.insert(drawing.numbered.end(), mark.records.begin(), mark.records.end());
  }
  drawing.svg = {"<svg class=\"numbers\" role=\"img\" aria-label=\"" +
                 xml_escaped(words.sheet_for_ears(title)) + "\" viewBox=\"0 0 " +
                 std::to_string(size.x) + " " + std::to_string(size.y) + "\">" +
                 outlines(context, frame) + circles(placed, frame) + spots(placed, frame) +
                 numbers + office(words, municipality, frame, places) +
                 scale(words, placed.front()->place->point, frame) + "</svg>"};
  return drawing;
}

}  // namespace shirube
