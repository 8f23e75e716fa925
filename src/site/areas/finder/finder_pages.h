// The models of the pages with which visitors look for facilities and put some aside: find.html,
// compare.html, card.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "site/frame/chrome.h"
#include "site/frame/record_notes.h"

namespace shirube {

/// An entry of a select.
struct Choice {
  std::string value;
  std::string label;
  std::string note;
  /// "35.443 139.362": where its office or, as `note` says, something else of it is; empty when
  /// that is not known.
  std::string point;
  /// Where the data of its towns lie (town_points.h); empty without any.
  Url towns;

  static constexpr std::string_view type_name = "choice";
  static auto members() {
    return std::tuple{member("value", &Choice::value), member("label", &Choice::label),
                      member("note", &Choice::note), member("point", &Choice::point),
                      member("towns", &Choice::towns)};
  }
};

/// The script of a tool and what it needs to find its data.
struct ToolScript {
  Url script;
  Url style;
  /// The folder of the data, the version of the data of this page, and the holidays.
  Url data;
  std::string version;
  Url holidays;
  /// The folder of the facilities' pages.
  Url facilities;

  static constexpr std::string_view type_name = "tool_script";
  static auto members() {
    return std::tuple{
        member("script", &ToolScript::script),     member("style", &ToolScript::style),
        member("data", &ToolScript::data),         member("version", &ToolScript::version),
        member("holidays", &ToolScript::holidays), member("facilities", &ToolScript::facilities)};
  }
};

struct FindPage {
  Chrome chrome;
  ToolScript tool;
  std::vector<Choice> municipalities;
  std::vector<Choice> kinds;
  /// The four services at home, and the medical procedures.
  std::vector<Choice> services;
  std::vector<Choice> treatments;
  /// What serves instead of the tool.
  std::vector<Link> lists;
  /// Where to look for what is not listed.
  std::vector<Link> registers;
  Url desks;
  Url compare;
  Url card;

  static constexpr std::string_view type_name = "find_page";
  static auto members() {
    return std::tuple{member("chrome", &FindPage::chrome),
                      member("tool", &FindPage::tool),
                      member("municipalities", &FindPage::municipalities),
                      member("kinds", &FindPage::kinds),
                      member("services", &FindPage::services),
                      member("treatments", &FindPage::treatments),
                      member("lists", &FindPage::lists),
                      member("registers", &FindPage::registers),
                      member("desks", &FindPage::desks),
                      member("compare", &FindPage::compare),
                      member("card", &FindPage::card)};
  }
};

struct ComparePage {
  Chrome chrome;
  ToolScript tool;
  Url find;

  static constexpr std::string_view type_name = "compare_page";
  static auto members() {
    return std::tuple{member("chrome", &ComparePage::chrome), member("tool", &ComparePage::tool),
                      member("find", &ComparePage::find)};
  }
};

/// A desk that can be put on the card.
struct CardDesk {
  std::string name;
  std::string phone;
  /// 「（地域の外）」; not for the card itself.
  std::string note;

  static constexpr std::string_view type_name = "card_desk";
  static auto members() {
    return std::tuple{member("name", &CardDesk::name), member("phone", &CardDesk::phone),
                      member("note", &CardDesk::note)};
  }
};

struct CardPage {
  Chrome chrome;
  ToolScript tool;
  Url find;
  /// 主治医, ケアマネジャー…: the kind of facility that belongs there, and the label.
  std::vector<Choice> roles;
  std::vector<CardDesk> desks;

  static constexpr std::string_view type_name = "card_page";
  static auto members() {
    return std::tuple{member("chrome", &CardPage::chrome), member("tool", &CardPage::tool),
                      member("find", &CardPage::find), member("roles", &CardPage::roles),
                      member("desks", &CardPage::desks)};
  }
};

}  // namespace shirube
