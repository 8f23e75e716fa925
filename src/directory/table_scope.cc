#include "directory/table_scope.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t names_told = 5;

std::string folded(std::string_view name) {
  return replace_all(replace_all(nfkc(trim(name)), " ", ""), "ヶ", "ケ");
}

/// 「横浜市鶴見区」 and 「横浜市」.
bool is_ward_of(const std::string& row, const std::string& city) {
  return city.ends_with("市") && row.starts_with(city) && row.ends_with("区");
}

/// Tables put the 郡 before towns and villages, or leave it out.
bool is_named(const std::string& row, const std::string& name) {
  if (row == name) return true;
  const auto with_county = [](const std::string& longer, const std::string& shorter) {
    return !shorter.empty() && longer.ends_with("郡" + shorter);
  };
  return with_county(row, name) || with_county(name, row);
}

/// An empty name is any prefecture's.
bool one_prefecture(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

}  // namespace

TableScope::TableScope(const RecordList<const Municipality>& municipalities,
                       std::set<std::string, std::less<>> overlaid)
    : overlaid_(std::move(overlaid)) {
  for (const Municipality& each : municipalities) {
    known_.push_back({&each, folded(each.name), folded(each.prefecture)});
  }
}

const TableScope::Known* TableScope::by_code(const CodeReading& reading) const {
  if (reading.fault != CodeFault::none) return nullptr;
  const Known* near = nullptr;
  for (const Known& each : known_) {
    const std::string& digits = each.municipality->code.digits;
    if (digits == reading.code.digits) return &each;
    // The check digit of content may be wrong, and is told then.
    if (!digits.empty() && same_municipality(digits, reading.code.digits)) near = &each;
  }
  return near;
}

const TableScope::Known* TableScope::by_name(const std::string& name,
                                             const std::string& prefecture) const {
  const Known* city = nullptr;
  for (const Known& each : known_) {
    if (name.empty() || !one_prefecture(prefecture, each.prefecture)) continue;
    if (is_named(name, each.name)) return &each;
    // A city outside the region is an example or one hospital's place, not all its wards.
    if (each.municipality->member && is_ward_of(name, each.name)) city = &each;
  }
  return city;
}

RowPlace TableScope::place_of(const RowOrigin& row) const {
  RowPlace place;
  place.reading = read_municipality_code(row.code, row.prefecture);
  const std::string name = folded(row.municipality), prefecture = folded(row.prefecture);
  const Known* coded = by_code(place.reading);
  const bool fits = coded && one_prefecture(prefecture, coded->prefecture) &&
                    (name.empty() || is_named(name, coded->name) || is_ward_of(name, coded->name));
  if (fits) {
    place.municipality = coded->municipality;
    return place;
  }
  // The name is what readers see; a digit is mistyped more easily.
  const Known* named = by_name(name, prefecture);
  const Known* found = named ? named : coded;
  if (!found) return place;
  place.municipality = found->municipality;
  const bool ward = named && is_ward_of(name, named->name);
  // Of a code that content gives twice all is told already.
  const auto same = std::count_if(known_.begin(), known_.end(), [&](const Known& each) {
    return each.municipality->code == found->municipality->code;
  });
  place.name_and_code_differ = !ward && same == 1 && place.reading.fault == CodeFault::none;
  return place;
}

bool TableScope::knows_prefecture(std::string_view prefecture) const {
  const std::string name = folded(prefecture);
  return !name.empty() && std::any_of(known_.begin(), known_.end(),
                                      [&](const Known& each) { return each.prefecture == name; });
}

void RowsElsewhere::add(const RowOrigin& row) {
  ++all_;
  std::string name(trim(row.municipality));
  if (name.empty()) name = trim(row.prefecture);
  ++rows_[name.empty() ? "市町村の名前がない行" : name];
}

void RowsElsewhere::report(const Location& where, DiagnosticSink& sink) const {
  if (all_ == 0) return;
  std::vector<std::pair<std::string, std::size_t>> most(rows_.begin(), rows_.end());
  std::stable_sort(most.begin(), most.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string names;
  for (std::size_t i = 0; i < std::min(names_told, most.size()); ++i) {
    add_item(names, "、", most[i].first + " " + std::to_string(most[i].second) + "行");
  }
  if (most.size() > names_told) {
    names += "、ほか " + std::to_string(most.size() - names_told) + " 市町村";
  }
  sink.report(DirectoryFault::table_rows_elsewhere, where, {std::to_string(all_), names});
}

}  // namespace shirube
