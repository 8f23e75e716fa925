// The outlines of municipalities, from GeoJSON: the fine check that a point lies where its address
// says. Read once at the start of a build, never changed after that, so any thread may ask. Holes
// (RFC 7946 inner rings) are outside; points on a line are inside.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "place/bounds.h"

namespace shirube {

class DiagnosticSink;
class SourceText;

class Outline {
 public:
  using Ring = std::vector<Point>;
  /// The outer ring, then the holes.
  using Polygon = std::vector<Ring>;

  /// `polygon` has at least one ring, each ring at least one point.
  void add(Polygon polygon);

  /// Whole numbers only, so that the answer is the same on every machine.
  bool contains(const Point& point) const;
  /// How far the point is from the nearest line; 0 inside.
  double distance_metres(const Point& point) const;
  const Bounds& bounds() const { return bounds_; }
  const std::vector<Polygon>& polygons() const { return polygons_; }

 private:
  std::vector<Polygon> polygons_;
  Bounds bounds_;
};

class Outlines {
 public:
  /// A FeatureCollection of Polygons and MultiPolygons, each with its municipality's code (5 or 6
  /// digits, as text) in properties.code. A damaged file or feature is reported; what is left
  /// counts.
  static Outlines read(const std::shared_ptr<const SourceText>& source, DiagnosticSink& sink);

  /// By a code with or without its check digit; null when there is none.
  const Outline* find(std::string_view municipality_code) const;
  /// The code (five digits) of the municipality whose outline holds the point; empty when none
  /// does.
  std::string code_at(const Point& point) const;
  void add(std::string_view municipality_code, Outline::Polygon polygon);
  std::size_t size() const { return by_code_.size(); }
  /// All rings, for drawing.
  std::vector<Outline::Ring> paths() const;

 private:
  std::map<std::string, Outline, std::less<>> by_code_;
};

}  // namespace shirube
