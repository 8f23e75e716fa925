// The four things that every facility is asked about: whether somebody comes to the house, at times
// that are agreed or when called, whether it stays to the end, whether it can be reached at night.
// Their words depend on who comes: a doctor's visit is no pharmacist's. Tables; any thread.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "directory/facility_words.h"
#include "directory/home_care.h"
#include "words/parts.h"

namespace shirube {

struct HomeService {
  /// "regular-visits".
  std::string_view code;
  std::string (PartsWords::*label_word)() const;
  std::string (PartsWords::*note_word)() const;
  Answer HomeCare::*answer;

  std::string label(const PartsWords& words) const;
  std::string note(const PartsWords& words) const;
};

/// In the order in which they are always told; the first two are a doctor's visits.
constexpr std::size_t home_service_count = 4;
constexpr std::size_t doctor_visit_count = 2;
using HomeServices = std::array<HomeService, home_service_count>;

/// As a hospital or a clinic offers them, and as conditions of the finder name them.
const HomeServices& doctors_services();

/// As a facility of this kind offers them.
const HomeServices& home_services(FacilityKind kind);

/// True when what this kind of facility calls a visit is a doctor's.
bool sends_doctors(FacilityKind kind);

}  // namespace shirube
