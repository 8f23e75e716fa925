// The kinds of records, one after the other, each with what must be known of it by all that treats
// every kind alike: loading, seeing, checking, searching. The list stands in kind_names.h, once; a
// kind of which something is missing does not compile. Constants; any thread.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/audience.h"

namespace shirube {

enum class Status;

class Description;
struct Coordinates;
struct Desk;
struct Municipality;
struct Node;
struct OpeningHours;
struct PostalCode;
struct Record;
struct ServedArea;
template <class Record>
struct Ref;

/// What a record says of where it is.
struct Whereabouts {
  const std::string& name;
  const Ref<Municipality>& municipality;
  const PostalCode& postal_code;
  const std::string& address;
  const Coordinates& location;
};

struct RecordKind {
  std::size_t number;
  /// In themes and references: "facility".
  std::string_view type_name;
  /// As editors call it: 「施設」.
  std::string_view label;
  /// Below content/, and in the addresses of its pages: "facilities".
  std::string_view folder;
  /// Whether each has a page of its own.
  bool has_page;
  /// Whether they are published as a table (open_data_kinds.h).
  bool has_open_data;
  Readers default_readers;
  const Description& (*description)();
  std::shared_ptr<Record> (*make)();
  std::shared_ptr<Record> (*copy)(const Record& record);
  /// The record as its description takes it.
  void* (*whole)(Record& record);
  const void* whole_of(const Record& record) const { return whole(const_cast<Record&>(record)); }
  std::string_view (*title)(const Record& record);
  /// Adds what follows from what was written in `fields`.
  void (*complete)(Record& record, const Node& fields);
  /// Where it is, or the readers of which ones it is for; none: for everybody.
  std::vector<Ref<Municipality>> (*municipalities)(const Record& record);
  // What only some kinds have; else null.
  /// How its title is read.
  std::string_view (*kana)(const Record& record);
  /// The desks to which it sends its readers.
  std::vector<Ref<Desk>>& (*desks)(Record& record);
  /// Where the readers of a kind that has those live.
  std::vector<ServedArea> (*areas)(const Record& record);
  const OpeningHours& (*hours)(const Record& record);
  /// Whether it is a place that is open, at rest or no more.
  Status (*status)(const Record& record);
  Whereabouts (*whereabouts)(const Record& record);
  /// Takes coordinates back that turned out to be no place.
  void (*take_back_location)(Record& record);

  bool operator==(const RecordKind& other) const { return number == other.number; }
};

std::span<const RecordKind> record_kinds();

/// That of one type of record.
template <class R>
const RecordKind& record_kind();
/// A record of that kind as what it is; for those who do not include it.
template <class R>
const R* as_kind(const Record* record);

}  // namespace shirube
