// Awareness material for residents: notes for one's own life, leaflets, films, articles on ACP and
// the last days at home. And the paper tools of professionals: shared forms, and programmes such as
// back-up beds. See record.h for ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/desk.h"
#include "directory/facility.h"

namespace shirube {

/// The four scenes of 在宅医療・介護連携推進事業の手引き.
enum class Scene { none, discharge, daily_care, sudden_change, end_of_life };
template <>
const Vocabulary& vocabulary<Scene>();
template <>
struct Kind<Scene> : WordKind<Scene> {};

/// The 8 tasks ア to ク of the programme, as the taxonomy of 2015 (平成27年度) orders them.
enum class Task { none, a, i, u, e, o, ka, ki, ku };
template <>
const Vocabulary& vocabulary<Task>();
template <>
struct Kind<Task> : WordKind<Task> {};

struct Material : Record {
  static constexpr std::string_view type_name = "material";
  static constexpr std::string_view label = "資料";
  static constexpr std::string_view folder = "materials";
  static constexpr Readers default_readers = Readers::everyone;

  std::string title;
  std::string summary;
  std::vector<Scene> scenes;
  std::vector<Topic> topics;
  std::string form;
  std::string edition;
  Date edition_date;
  std::string publisher;
  std::vector<Ref<Municipality>> municipalities;
  WebAddress download;
  std::string download_note;
  std::string paper;
  std::vector<Ref<Desk>> desks;
  std::string for_whom;
  std::string distribution;
};

template <>
const Description& describe<Material>();

}  // namespace shirube
