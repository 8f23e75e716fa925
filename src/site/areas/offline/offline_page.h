// The model of offline.html, which the service worker shows for pages that a device without network
// does not have. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/frame/chrome.h"
#include "site/parts/section.h"

namespace shirube {

struct OfflinePage {
  Chrome chrome;
  Url script;
  Url style;
  /// The folder of the finder's data, and its version (find/find_data.h).
  Url find_base;
  std::string find_version;
  /// Desks by municipality.
  std::vector<Section> sections;

  static constexpr std::string_view type_name = "offline";
  SHIRUBE_MODEL(OfflinePage, chrome, script, style, find_base, find_version, sections)
};

}  // namespace shirube
