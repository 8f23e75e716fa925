#include "command/place_review.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "base/text.h"
#include "base/xml_writer.h"
#include "directory/vocabulary.h"

namespace shirube {
namespace {

std::string doubts_of(const SurveyedPlace& surveyed) {
  return join(surveyed.doubts, " ");
}

std::string precision_label(const SurveyedPlace& surveyed) {
  return std::string(word_of(surveyed.place.precision).label);
}

std::string map_link(const Point& point) {
  constexpr int street_zoom = 17;
  return fmt::format("https://maps.gsi.go.jp/#{}/{}/{}/", street_zoom, degrees_text(point.latitude),
                     degrees_text(point.longitude));
}

/// From points to the picture's millimetres: north is up, and a degree of longitude is shorter.
class Picture {
 public:
  static constexpr double width = 720;

  explicit Picture(const Bounds& bounds)
      : bounds_(bounds),
        scale_(width / std::max(1.0, degrees_east(bounds.north_east))),
        height_(std::max(1.0, scale_ * degrees_up(bounds.south_west))) {}

  double x(const Point& point) const { return degrees_east(point) * scale_; }
  double y(const Point& point) const { return degrees_up(point) * scale_; }
  double height() const { return height_; }

 private:
  // At the latitude of the middle of Japan.
  double degrees_east(const Point& point) const {
    return (point.longitude - bounds_.south_west.longitude) * 0.81;
  }
  double degrees_up(const Point& point) const {
    return bounds_.north_east.latitude - point.latitude;
  }

  Bounds bounds_;
  double scale_;
  double height_;
};

std::string number_text(double number) {
  return fmt::format("{:.1f}", number);
}

class ReviewPage {
 public:
  ReviewPage(std::span<const SurveyedPlace> places, const Outlines& outlines)
      : places_(places), outlines_(outlines) {}

  std::string make() {
    html_.open("html", {{"lang", "ja"}}).open("head");
    html_.element("meta", "", {{"charset", "utf-8"}}).element("title", "場所の確かめ");
    html_.element("style",
                  "body{font:16px/1.7 sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}"
                  "table{border-collapse:collapse}th,td{border:1px solid #888;padding:.3rem .6rem;"
                  "text-align:left;vertical-align:top}svg{max-width:100%;height:auto;"
                  "border:1px solid #888}circle.look{fill:#c00}circle{fill:#06c}"
                  "path{fill:none;stroke:#888}text{font-size:11px}");
    html_.close().open("body");
    html_.element("h1", "場所の確かめ");
    html_.element("p",
                  "専門職だけの記録も含みます。公開する場所には置かないでください。赤い点と番号は、"
                  "下の表で確かめていただきたいものです。");
    add_picture();
    add_tables();
    return "<!doctype html>\n" + html_.finish();
  }

 private:
  void add_picture() {
    std::optional<Bounds> bounds;
    for (const SurveyedPlace& surveyed : places_) {
      if (!surveyed.place.known()) continue;
      if (!bounds) bounds = Bounds{surveyed.place.point, surveyed.place.point};
      bounds->include(surveyed.place.point);
    }
    if (!bounds) return;
    constexpr std::int32_t margin = 5'000;
    bounds->include({bounds->south_west.latitude - margin, bounds->south_west.longitude - margin});
    bounds->include({bounds->north_east.latitude + margin, bounds->north_east.longitude + margin});
    const Picture picture(*bounds);
    const std::string box = fmt::format("0 0 {:.0f} {:.0f}", Picture::width, picture.height());
    html_.open("svg", {{"viewBox", box}, {"role", "img"}, {"aria-label", "場所の図。北が上です"}});
    for (const auto& path : outlines_.paths()) add_outline(path, picture);
    // Places at one point share a label: 3・10.
    std::map<std::string, std::string> labels;
    int number = 0;
    for (const SurveyedPlace& surveyed : places_) {
      if (!surveyed.wants_a_look()) continue;
      ++number;
      if (!surveyed.place.known()) continue;
      std::string& label = labels[point_text(surveyed.place.point)];
      add_item(label, "・", std::to_string(number));
    }
    for (const SurveyedPlace& surveyed : places_) {
      if (surveyed.place.known()) add_point(surveyed, picture, labels);
    }
    html_.close();
  }

  void add_outline(const Outline::Ring& ring, const Picture& picture) {
    std::string path;
    for (const Point& point : ring) {
      path += (path.empty() ? "M" : "L") + number_text(picture.x(point)) + " " +
              number_text(picture.y(point));
    }
    html_.element("path", "", {{"d", path + "Z"}});
  }

  void add_point(const SurveyedPlace& surveyed, const Picture& picture,
                 std::map<std::string, std::string>& labels) {
    const std::string x = number_text(picture.x(surveyed.place.point));
    const std::string y = number_text(picture.y(surveyed.place.point));
    const bool look = surveyed.wants_a_look();
    html_.open("circle", {{"cx", x}, {"cy", y}, {"r", "4"}, {"class", look ? "look" : ""}});
    html_.element("title", surveyed.name).close();
    if (!look) return;
    const auto label = labels.extract(point_text(surveyed.place.point));
    if (label) html_.element("text", label.mapped(), {{"x", x}, {"y", y}, {"dx", "6"}});
  }

  void add_tables() {
    std::string owner;
    bool open = false;
    int number = 0;
    for (const SurveyedPlace& surveyed : places_) {
      if (!surveyed.wants_a_look()) continue;
      if (!open || surveyed.owner != owner) {
        if (open) html_.close().close();
        owner = surveyed.owner;
        open = true;
        start_table(owner);
      }
      add_row(surveyed, ++number);
    }
    if (open)
      html_.close().close();
    else
      html_.element("p", "確かめていただきたい場所はありません。");
  }

  void start_table(const std::string& owner) {
    html_.element("h2", "担当: " + owner).open("table").open("tbody").open("tr");
    for (const char* head : {"番号", "名前", "住所", "位置", "調べた先", "気になること", "地図"}) {
      html_.element("th", head);
    }
    html_.close();
  }

  void add_row(const SurveyedPlace& surveyed, int number) {
    html_.open("tr").element("td", std::to_string(number)).element("td", surveyed.name);
    html_.element("td", surveyed.query.address.written()).element("td", precision_label(surveyed));
    html_.element("td", surveyed.place.source).element("td", doubts_of(surveyed)).open("td");
    if (surveyed.place.known()) {
      html_.element("a", "地理院地図",
                    {{"href", map_link(surveyed.place.point)}, {"rel", "noopener noreferrer"}});
    }
    html_.close().close();
  }

  std::span<const SurveyedPlace> places_;
  const Outlines& outlines_;
  XmlWriter html_{XmlWriter::Declaration::none};
};

}  // namespace

std::string place_counts(std::span<const SurveyedPlace> places) {
  std::map<int, int, std::greater<>> counts;
  for (const SurveyedPlace& surveyed : places) ++counts[static_cast<int>(surveyed.place.precision)];
  std::string text = fmt::format("住所 {}件", places.size());
  for (const auto& [precision, count] : counts) {
    text += fmt::format("、{} {}件", word_of(static_cast<Precision>(precision)).label, count);
  }
  return text + "\n";
}

std::string review_table(std::span<const SurveyedPlace> places) {
  std::string text;
  std::string owner;
  for (const SurveyedPlace& surveyed : places) {
    if (!surveyed.wants_a_look()) continue;
    if (text.empty() || surveyed.owner != owner) {
      owner = surveyed.owner;
      text += "\n担当: " + owner + "\n";
    }
    text += fmt::format("  {}\t{}\t{}\t{}\t{}\n", surveyed.name, surveyed.query.address.written(),
                        precision_label(surveyed), surveyed.place.source, doubts_of(surveyed));
  }
  return text;
}

std::string review_page(std::span<const SurveyedPlace> places, const Outlines& outlines) {
  return ReviewPage(places, outlines).make();
}

}  // namespace shirube
