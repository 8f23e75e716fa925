#include "site/parts/json_ld.h"

#include "base/json_writer.h"
#include "directory/opening/search_hours.h"

namespace shirube {
namespace {

/// Builds one JSON object, leaving out what is empty.
class JsonObject {
 public:
  explicit JsonObject(std::string_view type) : json_(R"({"@type":)" + json_string(type)) {}

  void text(std::string_view key, const std::string& text) {
    if (!text.empty()) raw(key, json_string(text));
  }
  void raw(std::string_view key, const std::string& json) {
    json_ += "," + json_string(key) + ":" + json;
  }
  std::string finish() const { return json_ + "}"; }

 private:
  std::string json_;
};

Html data_block(const JsonObject& object) {
  const std::string json = R"({"@context":"https://schema.org",)" + object.finish().substr(1);
  return {"<script type=\"application/ld+json\">" + json + "</script>"};
}

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
      return "LocalBusiness";
  }
}

std::string postal_address(const std::string& code, const std::string& address,
                           const std::string& municipality) {
  JsonObject object("PostalAddress");
  object.text("postalCode", code);
  object.text("addressLocality", municipality);
  object.text("streetAddress", address);
  object.text("addressCountry", "JP");
  return object.finish();
}

void add_geo(JsonObject& object, const Place* place) {
  if (!place || place->precision != Precision::exact) return;
  JsonObject geo("GeoCoordinates");
  geo.raw("latitude", degrees_text(place->point.latitude));
  geo.raw("longitude", degrees_text(place->point.longitude));
  object.raw("geo", geo.finish());
}

std::string hours_entry(const std::vector<std::string_view>& days, const std::string& opens,
                        const std::string& closes, const Date& first, const Date& last) {
  JsonObject entry("OpeningHoursSpecification");
  std::string names;
  for (std::string_view day : days) {
    names += (names.empty() ? "" : ",") + json_string("https://schema.org/" + std::string(day));
  }
  if (!days.empty()) entry.raw("dayOfWeek", "[" + names + "]");
  entry.text("opens", opens);
  entry.text("closes", closes);
  if (first.given()) entry.text("validFrom", iso_date(first));
  entry.text("validThrough", iso_date(last));
  return entry.finish();
}

/// Never a day on which the place might be closed: search engines would show it as open.
void add_hours(JsonObject& object, const PageContext& page, const OpeningHours& hours) {
  const SearchHours search =
      search_hours(opening_plan(hours), page.site().view.holidays(), page.today());
  std::string weekly, special;
  for (const SearchHours::Weekly& each : search.weekly) {
    weekly += (weekly.empty() ? "" : ",") +
              hours_entry(each.days, each.opens, each.closes, Date(), search.last);
  }
  for (const SearchHours::Special& each : search.special) {
    special += (special.empty() ? "" : ",") +
               hours_entry({}, each.opens, each.closes, each.first, each.last);
  }
  if (!weekly.empty()) object.raw("openingHoursSpecification", "[" + weekly + "]");
  if (!special.empty()) object.raw("specialOpeningHoursSpecification", "[" + special + "]");
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

}  // namespace

Html facility_json_ld(const PageContext& page, const Facility& facility, const Place* place) {
  JsonObject object(schema_type(facility.kind));
  object.text("name", facility.name);
  object.text("alternateName", facility.kana);
  object.text("telephone", facility.phone.number);
  object.text("faxNumber", facility.fax.number);
  object.text("url", facility.url.url);
  object.raw("address", postal_address(facility.postal_code.code, facility.address,
                                       page.site().municipality_name(facility.municipality)));
  add_geo(object, place);
  add_hours(object, page, facility.hours);
  return data_block(object);
}

Html desk_json_ld(const PageContext& page, const Desk& desk, const Place* place) {
  JsonObject object("GovernmentOffice");
  object.text("name", desk.name);
  object.text("description", desk.summary);
  object.text("telephone", desk.phone.number);
  object.text("url", desk.url.url);
  if (!desk.address.empty()) {
    object.raw("address", postal_address(desk.postal_code.code, desk.address,
                                         page.site().municipality_name(desk.municipality)));
  }
  add_geo(object, place);
  add_hours(object, page, desk.hours);
  return data_block(object);
}

namespace {

/// The end of what begins on `day`, when it is known; before the next day's begin.
std::string end_of(const Date& day, const TimeSpan& time) {
  const bool known = time.given() && !time.open_ended() && time.to < 1440;
  return known ? day_and_time(day, time.to) : std::string();
}

std::string place_of(const std::string& venue, const std::string& address) {
  JsonObject location("Place");
  location.text("name", venue);
  location.text("address", address);
  return location.finish();
}

/// Each sitting as an event of its own.
std::string sub_events(const Event& event) {
  std::string list;
  for (const Sitting& sitting : event.sittings) {
    const TimeSpan time = time_of(event, sitting);
    JsonObject part("Event");
    part.text("name", event.title);
    part.text("startDate", day_and_time(sitting.date, time.from));
    part.text("endDate", end_of(sitting.date, time));
    part.text("eventStatus", event_status(event));
    const std::string& venue = sitting.venue.empty() ? event.venue : sitting.venue;
    const bool elsewhere = !sitting.venue.empty();
    if (!venue.empty()) {
      part.raw("location", place_of(venue, elsewhere ? std::string() : event.venue_address));
    }
    list += (list.empty() ? "" : ",") + part.finish();
  }
  return "[" + list + "]";
}

}  // namespace

Html event_json_ld(const Event& event) {
  if (!event.date.given()) return {};
  JsonObject object("Event");
  object.text("name", event.title);
  object.text("description", event.summary);
  object.text("startDate", day_and_time(event.date.first, event.time.from));
  const std::string end = end_of(event.date.last, event.time);
  object.text("endDate", end.empty() && event.date.several() ? iso_date(event.date.last) : end);
  object.text("eventStatus", event_status(event));
  if (!event.venue.empty()) object.raw("location", place_of(event.venue, event.venue_address));
  if (!event.sittings.empty()) object.raw("subEvent", sub_events(event));
  JsonObject organizer("Organization");
  organizer.text("name", event.organiser);
  object.raw("organizer", organizer.finish());
  return data_block(object);
}

}  // namespace shirube
