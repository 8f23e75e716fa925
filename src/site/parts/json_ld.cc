#include "site/parts/json_ld.h"

#include <algorithm>
#include <vector>

#include "base/json_writer.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/facility.h"
#include "directory/labels.h"
#include "directory/municipality.h"
#include "directory/opening/search_hours.h"
#include "site/parts/cards.h"
#include "site/parts/data_text.h"

namespace shirube {
namespace {

/// An object with a type of schema.org, which leaves out what is empty.
class TypedObject {
 public:
  explicit TypedObject(std::string_view type) { json_.text("@type", type); }

  /// The one that all others stand in.
  static TypedObject whole(std::string_view type) {
    TypedObject object;
    object.json_.text("@context", "https://schema.org").text("@type", type);
    return object;
  }

  void text(std::string_view key, std::string_view text) {
    if (!text.empty()) add(key, json_string(text));
  }
  void list(std::string_view key, const JsonList& list) {
    if (!list.empty()) add(key, list.json());
  }
  void add(std::string_view key, std::string_view json) {
    json_.add(key, json);
    empty_ = false;
  }
  bool empty() const { return empty_; }
  std::string json() const { return json_.json(); }

 private:
  TypedObject() = default;

  JsonObject json_;
  bool empty_ = true;
};

Html data_block(const TypedObject& object) {
  return {"<script type=\"application/ld+json\">" + object.json() + "</script>"};
}

constexpr std::string_view any_business = "LocalBusiness";

std::string_view schema_type(FacilityKind kind) {
  switch (kind) {
    case FacilityKind::hospital:
      return "Hospital";
    case FacilityKind::clinic:
      return "MedicalClinic";
    case FacilityKind::dental:
      return "Dentist";
    case FacilityKind::pharmacy:
      return "Pharmacy";
    default:
      return any_business;
  }
}

/// What a property is made of.
template <class R>
struct Subject {
  const R& record;
  /// Null for events.
  const PageContext* page = nullptr;
  /// Null without a place.
  const Place* place = nullptr;
};

/// Makes the property of a field that is more than the field's value. What has no composer is the
/// value as it stands.
template <class R>
struct Composer {
  const Field* field;
  void (*add)(TypedObject& object, std::string_view property, const Subject<R>& subject);
};

template <class R>
void add_geo(TypedObject& object, std::string_view property, const Subject<R>& subject) {
  const Place* place = subject.place;
  if (!place || place->precision != Precision::exact) return;
  TypedObject geo("GeoCoordinates");
  geo.add("latitude", degrees_text(place->point.latitude));
  geo.add("longitude", degrees_text(place->point.longitude));
  object.add(property, geo.json());
}

template <class R>
void add_locality(TypedObject& object, std::string_view property, const Subject<R>& subject) {
  object.text(property, subject.page->site().municipality_name(subject.record.municipality));
}

void add_served(TypedObject& object, std::string_view property, const Subject<Facility>& subject) {
  JsonList names;
  for (const Ref<Municipality>& served : subject.record.serves) {
    names.text(subject.page->site().municipality_name(served));
  }
  object.list(property, names);
}

void add_area(TypedObject& object, std::string_view property, const Subject<Desk>& subject) {
  JsonList names;
  for (const ServedArea& served : subject.record.area) {
    const std::string name = subject.page->site().municipality_name(served.municipality);
    if (served.towns.empty()) names.text(name);
    for (const Name& town : served.towns) names.text(name + town);
  }
  object.list(property, names);
}

std::string hours_entry(const std::vector<std::string_view>& days, const std::string& opens,
                        const std::string& closes, const Date& first, const Date& last) {
  TypedObject entry("OpeningHoursSpecification");
  JsonList names;
  for (std::string_view day : days) names.text("https://schema.org/" + std::string(day));
  entry.list("dayOfWeek", names);
  entry.text("opens", opens);
  entry.text("closes", closes);
  if (first.given()) entry.text("validFrom", iso_date(first));
  entry.text("validThrough", iso_date(last));
  return entry.json();
}

/// Never a day on which the place might be closed: search engines would show it as open.
template <class R>
void add_hours(TypedObject& object, std::string_view property, const Subject<R>& subject) {
  const SearchHours search =
      search_hours(opening_plan(subject.record.hours), subject.page->site().view.holidays(),
                   subject.page->today());
  JsonList weekly, special;
  for (const SearchHours::Weekly& each : search.weekly) {
    weekly.add(hours_entry(each.days, each.opens, each.closes, Date(), search.last));
  }
  for (const SearchHours::Special& each : search.special) {
    special.add(hours_entry({}, each.opens, each.closes, each.first, each.last));
  }
  object.list(property, weekly);
  object.list("specialOpeningHoursSpecification", special);
}

std::string day_and_time(const Date& date, int minutes) {
  std::string text = iso_date(date);
  if (minutes < 0) return text;
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return text + "T" + two(minutes / 60) + ":" + two(minutes % 60) + ":00+09:00";
}

std::string event_status(const Event& event) {
  return event.cancelled ? "https://schema.org/EventCancelled"
                         : "https://schema.org/EventScheduled";
}

/// The end of what begins on `day`, when it is known; before the next day's begin.
std::string end_of(const Date& day, const TimeSpan& time) {
  const bool known = time.given() && !time.open_ended() && time.to < 1440;
  return known ? day_and_time(day, time.to) : std::string();
}

template <class E>
void add_dates(TypedObject& object, std::string_view property, const Subject<E>& subject) {
  const Event& event = subject.record;
  object.text(property, day_and_time(event.date.first, event.time.from));
  const std::string end = end_of(event.date.last, event.time);
  object.text("endDate", end.empty() && event.date.several() ? iso_date(event.date.last) : end);
}

template <class E>
void add_status(TypedObject& object, std::string_view property, const Subject<E>& subject) {
  object.text(property, event_status(subject.record));
}

/// When the doors open: said of one day only.
template <class E>
void add_door_time(TypedObject& object, std::string_view property, const Subject<E>& subject) {
  const Event& event = subject.record;
  if (!event.reception.given() || event.date.several()) return;
  object.text(property, day_and_time(event.date.first, event.reception.from));
}

template <class E>
void add_audience(TypedObject& object, std::string_view property, const Subject<E>& subject) {
  if (subject.record.professions.empty()) return;
  TypedObject audience("Audience");
  audience.text("audienceType", labels_of(subject.record.professions));
  object.add(property, audience.json());
}

/// Each sitting as an event of its own.
template <class E>
void add_sittings(TypedObject& object, std::string_view property, const Subject<E>& subject) {
  const Event& event = subject.record;
  JsonList list;
  for (const Sitting& sitting : event.sittings) {
    const TimeSpan time = time_of(event, sitting);
    TypedObject part("Event");
    part.text("name", event.title);
    part.text("startDate", day_and_time(sitting.date, time.from));
    part.text("endDate", end_of(sitting.date, time));
    part.text("eventStatus", event_status(event));
    const std::string& venue = sitting.venue.empty() ? event.venue : sitting.venue;
    if (!venue.empty()) {
      TypedObject location("Place");
      location.text("name", venue);
      if (sitting.venue.empty()) location.text("address", event.venue_address);
      part.add("location", location.json());
    }
    list.add(part.json());
  }
  object.list(property, list);
}

const std::vector<Composer<Facility>>& composers(const Facility&) {
  using R = Facility;
  static const std::vector<Composer<R>> all = {{&field_of(&R::municipality), add_locality<R>},
                                               {&field_of(&R::location), add_geo<R>},
                                               {&field_of(&R::hours), add_hours<R>},
                                               {&field_of(&R::serves), add_served}};
  return all;
}

const std::vector<Composer<Desk>>& composers(const Desk&) {
  using R = Desk;
  static const std::vector<Composer<R>> all = {{&field_of(&R::municipality), add_locality<R>},
                                               {&field_of(&R::location), add_geo<R>},
                                               {&field_of(&R::hours), add_hours<R>},
                                               {&field_of(&R::area), add_area}};
  return all;
}

template <class E>
const std::vector<Composer<E>>& composers(const E&) {
  static const std::vector<Composer<E>> all = {{&field_of<E>(&Event::date), add_dates<E>},
                                               {&field_of<E>(&Event::cancelled), add_status<E>},
                                               {&field_of<E>(&Event::reception), add_door_time<E>},
                                               {&field_of<E>(&Event::professions), add_audience<E>},
                                               {&field_of<E>(&Event::sittings), add_sittings<E>}};
  return all;
}

/// The parts of a record that are objects of their own, "address.postalCode", with their types.
struct Part {
  std::string_view name;
  TypedObject object;
};

std::vector<Part> parts_of_records() {
  return {{"address", TypedObject("PostalAddress")},
          {"location", TypedObject("Place")},
          {"organizer", TypedObject("Organization")}};
}

/// The value as it stands.
std::string json_of(const Field& field, const void* value) {
  if (field.kind->empty(value)) return "";
  const std::string text = data_text(field.kind->value(value, Audience::residents));
  switch (field.kind->type(Audience::residents).kind) {
    case Type::Kind::boolean:
      return "true";
    case Type::Kind::integer:
      return text;
    default:
      return json_string(text);
  }
}

/// Only doctors, dentists, pharmacies and hospitals have patients to schema.org.
bool has_property(std::string_view type, std::string_view property) {
  return type != any_business || property != "isAcceptingNewPatients";
}

/// All that the record's description has as properties.
template <class R>
Html described(std::string_view type, const Subject<R>& subject) {
  TypedObject object = TypedObject::whole(type);
  std::vector<Part> parts = parts_of_records();
  const void* record = &subject.record;
  for (const Field& field : describe<R>().fields()) {
    std::string_view property = field.text.names.property;
    if (property.empty() || !has_property(type, property)) continue;
    TypedObject* into = &object;
    const std::string_view whole = property.substr(0, property.find('.'));
    for (Part& part : parts) {
      if (whole == property || whole != part.name) continue;
      into = &part.object;
      property.remove_prefix(whole.size() + 1);
      break;
    }
    const auto& all = composers(subject.record);
    const auto composer = std::find_if(all.begin(), all.end(),
                                       [&](const auto& each) { return each.field == &field; });
    if (composer != all.end()) {
      composer->add(*into, property, subject);
    } else if (const std::string json = json_of(field, field.in(record)); !json.empty()) {
      into->add(property, json);
    }
  }
  for (Part& part : parts) {
    if (part.object.empty()) continue;
    if (part.name == "address") part.object.text("addressCountry", "JP");
    object.add(part.name, part.object.json());
  }
  return data_block(object);
}

}  // namespace

Html facility_json_ld(const PageContext& page, const Facility& facility, const Place* place) {
  return described<Facility>(schema_type(facility.kind), {facility, &page, place});
}

Html desk_json_ld(const PageContext& page, const Desk& desk, const Place* place) {
  return described<Desk>("GovernmentOffice", {desk, &page, place});
}

template <class E>
Html event_json_ld(const E& event) {
  return event.date.given() ? described<E>("Event", {event}) : Html();
}

template Html event_json_ld(const Training&);
template Html event_json_ld(const PublicEvent&);

}  // namespace shirube
