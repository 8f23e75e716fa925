// The model of data.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/frame/chrome.h"
#include "site/parts/page_table.h"
#include "site/parts/section.h"

namespace shirube {

/// A file of open data.
struct DataFile {
  std::string name;
  Url url;
  std::string format;
  std::string size;
  std::string description;

  static constexpr std::string_view type_name = "data_file";
  SHIRUBE_MODEL(DataFile, name, url, format, size, description)
};

/// The columns of one table: heading and meaning.
struct DataTable {
  std::string name;
  std::vector<Fact> columns;

  static constexpr std::string_view type_name = "data_table";
  SHIRUBE_MODEL(DataTable, name, columns)
};

struct DataPage {
  Chrome chrome;
  std::vector<DataFile> files;
  std::string licence;
  Url licence_url;
  std::vector<DataTable> tables;
  /// How many places are shown how exactly.
  PageTable precision;
  std::string place_credit;

  static constexpr std::string_view type_name = "data";
  SHIRUBE_MODEL(DataPage, chrome, files, licence, licence_url, tables, precision, place_credit)
};

}  // namespace shirube
