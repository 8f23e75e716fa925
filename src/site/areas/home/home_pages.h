// The models of the first pages, home.html and work.html. Plain data, owned by the page that is
// being rendered.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "site/frame/chrome.h"
#include "site/parts/section.h"

namespace shirube {

/// The residents' first page.
struct HomePage {
  Chrome chrome;
  std::string lead;
  /// Where to ask: one entry for each municipality.
  std::vector<Link> ask;
  /// The situations, of which the four scenes are the first.
  std::vector<Link> scenes;
  std::vector<Link> find;
  Section events;
  Section news;

  static constexpr std::string_view type_name = "home";
  static auto members() {
    return std::tuple{member("chrome", &HomePage::chrome), member("lead", &HomePage::lead),
                      member("ask", &HomePage::ask),       member("scenes", &HomePage::scenes),
                      member("find", &HomePage::find),     member("events", &HomePage::events),
                      member("news", &HomePage::news)};
  }
};

/// The professionals' first page: deadlines ahead, newly changed, to be confirmed.
struct WorkPage {
  Chrome chrome;
  std::string lead;
  std::vector<Link> find;
  Section deadlines;
  Section changed;
  Section to_confirm;
  Section news;

  static constexpr std::string_view type_name = "work";
  static auto members() {
    return std::tuple{
        member("chrome", &WorkPage::chrome),   member("lead", &WorkPage::lead),
        member("find", &WorkPage::find),       member("deadlines", &WorkPage::deadlines),
        member("changed", &WorkPage::changed), member("to_confirm", &WorkPage::to_confirm),
        member("news", &WorkPage::news)};
  }
};

}  // namespace shirube
