// Running text: pages that stand (about, guides) and news that pass. See record.h for ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/material.h"

namespace shirube {

struct Page : Record {
  static constexpr std::string_view type_name = "page";
  static constexpr std::string_view label = "ページ";
  static constexpr std::string_view folder = "pages";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::everyone;

  std::string title;
  std::string summary;
  std::vector<Scene> scenes;
  Count order;
};

struct News : Record {
  static constexpr std::string_view type_name = "news";
  static constexpr std::string_view label = "お知らせ";
  static constexpr std::string_view folder = "news";
  static constexpr bool has_page = true;
  static constexpr Readers default_readers = Readers::everyone;

  std::string title;
  std::string summary;
  Date date;
  Date until;
  bool important = false;
};

/// Adds until when it is new: to its last day, or else for a year.
void complete(News& news);

template <>
const Description& describe<Page>();
template <>
const Description& describe<News>();

}  // namespace shirube
