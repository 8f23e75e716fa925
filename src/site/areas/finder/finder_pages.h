// The models of the pages with which visitors look for facilities and put some aside: find.html,
// compare.html, card.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
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
  SHIRUBE_MODEL(Choice, value, label, note, point, towns)
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
  SHIRUBE_MODEL(ToolScript, script, style, data, version, holidays, facilities)
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
  /// The script that shows what is no facility.
  Url others;
  Url desks;
  Url compare;
  Url card;

  static constexpr std::string_view type_name = "find_page";
  SHIRUBE_MODEL(FindPage, chrome, tool, municipalities, kinds, services, treatments, lists,
                registers, others, desks, compare, card)
};

struct ComparePage {
  Chrome chrome;
  ToolScript tool;
  Url find;

  static constexpr std::string_view type_name = "compare_page";
  SHIRUBE_MODEL(ComparePage, chrome, tool, find)
};

/// A desk that can be put on the card.
struct CardDesk {
  std::string name;
  std::string phone;
  /// 「地域の外」; not for the card itself.
  std::string note;

  static constexpr std::string_view type_name = "card_desk";
  SHIRUBE_MODEL(CardDesk, name, phone, note)
};

struct CardPage {
  Chrome chrome;
  ToolScript tool;
  Url find;
  /// 主治医, ケアマネジャー…: the kind of facility that belongs there, and the label.
  std::vector<Choice> roles;
  std::vector<CardDesk> desks;

  static constexpr std::string_view type_name = "card_page";
  SHIRUBE_MODEL(CardPage, chrome, tool, find, roles, desks)
};

}  // namespace shirube
