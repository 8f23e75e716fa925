#include "site/parts/home_services.h"

namespace shirube {
namespace {

using NamedWord = std::string (PartsWords::*)() const;

constexpr HomeService to_the_end = {"end-of-life", &PartsWords::to_the_end,
                                    &PartsWords::to_the_end_note, &HomeCare::end_of_life};
constexpr HomeService at_night = {"around-the-clock", &PartsWords::at_night,
                                  &PartsWords::at_night_note, &HomeCare::around_the_clock};

constexpr HomeServices services_with(NamedWord regular, NamedWord regular_note, NamedWord called,
                                     NamedWord called_note) {
  return {{{"regular-visits", regular, regular_note, &HomeCare::regular_visits},
           {"house-calls", called, called_note, &HomeCare::house_calls},
           to_the_end,
           at_night}};
}

constexpr HomeServices of_doctors =
    services_with(&PartsWords::doctor_visits, &PartsWords::doctor_visits_note,
                  &PartsWords::doctor_calls, &PartsWords::doctor_calls_note);
constexpr HomeServices of_dentists =
    services_with(&PartsWords::dentist_visits, &PartsWords::dentist_visits_note,
                  &PartsWords::dentist_calls, &PartsWords::dentist_calls_note);
constexpr HomeServices of_pharmacists =
    services_with(&PartsWords::pharmacist_visits, &PartsWords::pharmacist_visits_note,
                  &PartsWords::pharmacist_calls, &PartsWords::pharmacist_calls_note);
constexpr HomeServices of_others =
    services_with(&PartsWords::other_visits, &PartsWords::other_visits_note,
                  &PartsWords::other_calls, &PartsWords::other_calls_note);

}  // namespace

std::string HomeService::label(const PartsWords& words) const {
  return (words.*label_word)();
}

std::string HomeService::note(const PartsWords& words) const {
  return (words.*note_word)();
}

const HomeServices& doctors_services() {
  return of_doctors;
}

const HomeServices& home_services(FacilityKind kind) {
  if (sends_doctors(kind)) return of_doctors;
  if (kind == FacilityKind::dental) return of_dentists;
  if (kind == FacilityKind::pharmacy) return of_pharmacists;
  return of_others;
}

bool sends_doctors(FacilityKind kind) {
  return kind == FacilityKind::hospital || kind == FacilityKind::clinic;
}

}  // namespace shirube
