// A programme that people or offices apply to use: back-up beds, the emergency information kit. See
// record.h for ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/material.h"

namespace shirube {

struct Facility;

/// A case and what applies to it: "末期がんで介護保険を申請中" → "利用できます".
struct ProgrammeCase {
  std::string situation;
  std::string answer;
  bool operator==(const ProgrammeCase&) const = default;
};
template <>
const Description& describe<ProgrammeCase>();
template <>
struct Kind<ProgrammeCase> : DescribedKind<ProgrammeCase> {};

struct Programme : Record {
  static constexpr std::string_view type_name = "programme";
  static constexpr std::string_view label = "事業";
  static constexpr std::string_view folder = "programmes";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::professionals;

  std::string title;
  std::string summary;
  std::vector<Ref<Municipality>> municipalities;
  std::vector<Scene> scenes;
  std::string who;
  std::string how;
  std::string what_to_bring;
  std::string review;
  std::vector<Ref<Desk>> desks;
  std::vector<Ref<Facility>> facilities;
  WebAddress form_url;
  std::string form_note;
  std::vector<ProgrammeCase> cases;

  // For professionals.
  std::string rules;
};

template <>
const Description& describe<Programme>();

}  // namespace shirube
