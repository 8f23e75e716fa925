// Awareness material for residents: notes for one's own life, leaflets, films, articles on ACP and
// the last days at home. And the paper tools of professionals: shared forms, and programmes such as
// back-up beds. See record.h for ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/desk_words.h"
#include "directory/municipality.h"
#include "directory/reference.h"
#include "directory/scene.h"

namespace shirube {

struct Desk;

struct Material : Record {
  static constexpr std::string_view type_name = "material";
  static constexpr std::string_view label = "資料";
  static constexpr std::string_view folder = "materials";
  static constexpr bool has_page = true;
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
