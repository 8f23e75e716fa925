// A hospital, clinic, pharmacy, nursing station, care office or home: where it is, how to reach it,
// when it is open, and what it declared to do. See record.h for ownership and threads.
#pragma once

#include <string>
#include <vector>

#include "directory/coordinates.h"
#include "directory/home_care.h"
#include "directory/liaison.h"
#include "directory/municipality.h"
#include "directory/opening/opening_hours.h"
#include "directory/reference.h"

namespace shirube {

/// More live or come nowhere: a number of another field, or a date.
constexpr int most_people = 3000;

/// How many people a house has room for, or its beds.
struct Capacity : Count {
  bool operator==(const Capacity&) const = default;
};
template <>
struct Kind<Capacity> : PlainKind<Capacity> {
  static std::string_view name() { return Kind<Count>::name(); }
  static bool decode(const Node& node, Capacity& into, const FieldContext& field, Decoder& decoder);
  static Value value(const Capacity& capacity, Audience audience) {
    return Kind<Count>::value(capacity, audience);
  }
  static const Type& type(Audience audience) { return Kind<Count>::type(audience); }
  static std::string written(const Capacity& capacity) { return Kind<Count>::written(capacity); }
};

struct Facility : Record {
  static constexpr std::string_view type_name = "facility";
  static constexpr std::string_view label = "施設";
  static constexpr std::string_view folder = "facilities";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::everyone;

  std::string name;
  Kana kana;
  FacilityKind kind = FacilityKind::none;
  std::vector<CareService> services;
  Ref<Municipality> municipality;
  OfficeNumber office_number;
  /// 事業所番号-サービス種類コード of the row of open data that this file overlays.
  std::string overlays;
  /// The source of the row beneath, when this lies over one; shown beside the own source.
  std::string overlaid_from;
  /// The ids of the rows that this record takes the place of; their addresses lead here.
  std::vector<std::string> rows;
  PostalCode postal_code;
  std::string address;
  std::string building;
  Coordinates location;
  Phone phone;
  Extension extension;
  Phone fax;
  MailAddress mail;
  WebAddress url;
  std::string corporation;
  CorporateNumber corporate_number;
  OpeningHours hours;
  std::vector<Department> departments;
  HomeCare home_care;
  std::string service_area;
  std::vector<Ref<Municipality>> serves;
  Capacity capacity;
  bool accepts_new = false;
  std::string access;
  std::vector<Name> tools;
  Status status = Status::open;
  Date closed_on;
  Ref<Facility> successor;
  std::string note;

  // For professionals.
  Liaison liaison;
  std::string admission;
  std::string remarks;
  std::vector<Ref<Facility>> partners;
};

template <>
const Description& describe<Facility>();

}  // namespace shirube
