// A form that offices of an area share (在宅サマリー, 多職種連携シート, 連絡票): whose it is, where
// it is valid, and from which form it was adapted. See record.h for ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/material.h"

namespace shirube {

struct SharedForm : Record {
  static constexpr std::string_view type_name = "form";
  static constexpr std::string_view label = "様式";
  static constexpr std::string_view folder = "forms";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::professionals;

  std::string title;
  std::string summary;
  std::string form_owner;
  std::string version;
  Date version_date;
  std::vector<Ref<Municipality>> municipalities;
  std::vector<Scene> scenes;
  std::string purpose;
  std::string from_whom;
  std::string to_whom;
  std::string how;
  std::string rules;
  std::string file_type;
  WebAddress download;
  Ref<SharedForm> adapted_from;
  std::string adaptations;
};

template <>
const Description& describe<SharedForm>();

}  // namespace shirube
