// A consultation desk: who may call it, about what, from which towns, when, and to whom it hands
// over. A desk that does not accept residents is never in their view. See record.h for ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/coordinates.h"
#include "directory/desk_words.h"
#include "directory/facility_words.h"
#include "directory/municipality.h"
#include "directory/opening/opening_hours.h"
#include "directory/reference.h"

namespace shirube {

/// The towns of one municipality that a desk serves; no towns means all of it.
struct ServedArea {
  Ref<Municipality> municipality;
  std::vector<Name> towns;
  /// Where it stands in the content, for messages.
  Location where;
  bool operator==(const ServedArea& other) const {
    return municipality == other.municipality && towns == other.towns;
  }
};
template <>
const Description& describe<ServedArea>();
template <>
struct Kind<ServedArea> : DescribedKind<ServedArea> {
  static bool decode(const Node& node, ServedArea& into, const FieldContext& field,
                     Decoder& decoder) {
    into.where = node.where;
    return DescribedKind<ServedArea>::decode(node, into, field, decoder);
  }
};

struct Desk : Record {
  static constexpr std::string_view type_name = "desk";
  static constexpr std::string_view label = "相談窓口";
  static constexpr std::string_view folder = "desks";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::everyone;

  std::string name;
  Kana kana;
  std::vector<Name> aliases;
  DeskKind kind = DeskKind::none;
  std::vector<Caller> accepts;
  std::vector<ServedArea> area;
  std::vector<Topic> topics;
  Ref<Municipality> municipality;
  std::string commissioner;
  std::string operator_name;
  PostalCode postal_code;
  std::string address;
  std::string building;
  Coordinates location;
  Phone phone;
  Extension extension;
  Phone fax;
  MailAddress mail;
  WebAddress url;
  WebAddress form_url;
  OpeningHours hours;
  std::string summary;
  std::vector<std::string> services;
  std::vector<Name> languages;
  std::vector<Ref<Desk>> hands_over_to;
  Status status = Status::open;

  // For professionals.
  Phone direct_phone;
  std::string how;
  std::string remarks;

  bool accepts_caller(Caller caller) const;
};

template <>
const Description& describe<Desk>();

}  // namespace shirube
