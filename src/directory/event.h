// Something people attend at a date: a training for professionals, or an event for everyone. Both
// have the same fields and differ in who reads them by default and in where their pages stand. See
// record.h for ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/application.h"
#include "directory/date_span.h"
#include "directory/facility_words.h"
#include "directory/municipality.h"
#include "directory/reference.h"

namespace shirube {

enum class EventKind {
  none,
  training,
  lecture,
  course,
  exhibition,
  workshop,
  forum,
  meeting,
  seminar,
};
template <>
const Vocabulary& vocabulary<EventKind>();
template <>
struct Kind<EventKind> : WordKind<EventKind> {};

/// 医療・介護の職種, as trainings name whom they are for.
enum class Profession {
  none,
  everyone,
  physician,
  dentist,
  pharmacist,
  nurse,
  care_manager,
  care_worker,
  rehabilitation,
  social_worker,
  dietitian,
  dental_hygienist,
  support_center,
  administration,
  other,
};
template <>
const Vocabulary& vocabulary<Profession>();
template <>
struct Kind<Profession> : WordKind<Profession> {};

/// A speaker by affiliation and role; personal names are not kept.
struct Speaker {
  std::string role;
  std::string topic;
  bool operator==(const Speaker&) const = default;
};
template <>
const Description& describe<Speaker>();
template <>
struct Kind<Speaker> : DescribedKind<Speaker> {};

/// One of several times at which an event takes place: 第1回, ①13:00.
struct Sitting {
  /// Not given where the event itself has its one day.
  Date date;
  TimeSpan time;
  std::string venue;
  std::string note;
  bool operator==(const Sitting&) const = default;
};
template <>
const Description& describe<Sitting>();
template <>
struct Kind<Sitting> : DescribedKind<Sitting> {};

struct Event : Record {
  std::string title;
  std::string subtitle;
  EventKind kind = EventKind::none;
  FiscalYear fiscal_year;
  Count round;
  std::string series;
  /// After complete() also where only the sittings say it.
  DateSpan date;
  TimeSpan time;
  std::vector<Sitting> sittings;
  TimeSpan reception;
  std::string venue;
  std::string venue_address;
  std::vector<Ref<Municipality>> municipalities;
  std::vector<Profession> professions;
  std::string for_whom;
  Count capacity;
  bool capacity_approximate = false;
  std::string fee;
  Application application;
  std::vector<Speaker> speakers;
  std::vector<Name> format;
  std::string organiser;
  std::string co_organiser;
  std::string contact;
  Phone contact_phone;
  Extension contact_extension;
  std::string contact_hours;
  WebAddress url;
  std::string summary;
  bool cancelled = false;
  std::string cancelled_reason;
  bool external = false;

  // For professionals.
  std::string result;
};

struct Training : Event {
  static constexpr std::string_view type_name = "training";
  static constexpr std::string_view label = "研修";
  static constexpr std::string_view folder = "trainings";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::professionals;
};

struct PublicEvent : Event {
  static constexpr std::string_view type_name = "event";
  static constexpr std::string_view label = "催し";
  static constexpr std::string_view folder = "events";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::everyone;
};

/// From the first day to the last one, by the event's date or else by its sittings.
DateSpan days_of(const Event& event);
/// Of one sitting; what it leaves out is as for the whole event.
Date day_of(const Event& event, const Sitting& sitting);
TimeSpan time_of(const Event& event, const Sitting& sitting);
/// Adds what follows from what was written: the days of the sittings, and until when the event lies
/// ahead.
void complete(Event& event);

template <>
const Description& describe<Training>();
template <>
const Description& describe<PublicEvent>();

}  // namespace shirube
