// Counts of consultations, by caller or by content: one table of a report. See record.h for
// ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/municipality.h"
#include "directory/reference.h"

namespace shirube {

/// A row of the table: a caller, a content or a month, and its count in each column.
struct StatisticRow {
  std::string label;
  std::string group;
  std::vector<Count> counts;
  /// Where the counts stand, for messages.
  Location counts_where = {};
  bool operator==(const StatisticRow& other) const {
    return label == other.label && group == other.group && counts == other.counts;
  }
};
template <>
const Description& describe<StatisticRow>();
template <>
struct Kind<StatisticRow> : DescribedKind<StatisticRow> {
  static bool decode(const Node& node, StatisticRow& into, const FieldContext& field,
                     Decoder& decoder);
};

struct Statistic : Record {
  static constexpr std::string_view type_name = "statistic";
  static constexpr std::string_view label = "統計";
  static constexpr std::string_view folder = "statistics";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::professionals;

  std::string title;
  std::string summary;
  std::string what;
  Ref<Municipality> municipality;
  Date from;
  Date until;
  std::string unit;
  std::string row_label;
  std::vector<std::string> columns;
  std::vector<StatisticRow> rows;
  std::vector<std::string> findings;
};

template <>
const Description& describe<Statistic>();

}  // namespace shirube
